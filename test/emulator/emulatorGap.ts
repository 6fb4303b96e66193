/** The emulator was asked for something of Google's that it does not know. It never guesses. */
export class EmulatorGap extends Error {
  /** @param file where to teach it, below `test/emulator`, e.g. `google/directory.ts` */
  constructor(what: string, file: string) {
    super(`The emulator does not know ${what}: extend test/emulator/${file}`);
    this.name = 'EmulatorGap';
  }
}
