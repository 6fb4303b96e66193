/** The id of a script, from itself or from the address of its editor. */
export function scriptIdOf(text: string): string {
  return /\/(?:projects|d)\/([\w-]+)/.exec(text)?.[1] ?? text.trim();
}
