import { alone } from '../google/alone';

/**
 * Does what somebody asks for, unless a tick is running; what it says is shown in the execution log too.
 * @throws if a tick is running
 */
export function inTurn(run: () => string): string {
  let said: string | undefined;
  alone(() => {
    said = run();
  });
  if (said === undefined) throw new Error('A tick is running now. Run it again in a minute.');
  console.log(said);
  return said;
}
