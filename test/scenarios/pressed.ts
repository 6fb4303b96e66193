import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { press } from '../emulator/appsScript/press';
import type { School } from './school';

/** What a person sees who opens the add-on. */
export const home = (here: School) => execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' }).value;

/** The texts of a card that match, wherever they stand. */
export function textsOf(shown: unknown, pattern: RegExp): string[] {
  if (typeof shown !== 'object' || shown === null) return [];
  const { text } = shown as { text?: unknown };
  const own = typeof text === 'string' && pattern.test(text) ? [text] : [];
  return [...own, ...Object.values(shown).flatMap(each => textsOf(each, pattern))];
}

/** What an answer tells the person in a line at the foot. */
export const said = (shown: unknown): string | undefined => /says: (.*)/.exec(cardText(shown))?.[1];

/** A person presses what has a text like this, and sees what comes. */
export function pressed(here: School, shown: unknown, pattern: RegExp, inputs: Record<string, string> = {}): unknown {
  const [text, ...others] = [...new Set(textsOf(shown, pattern))];
  if (text === undefined || others.length > 0)
    throw new Error(`${pattern} is on the card ${others.length + (text ? 1 : 0)} times.`);
  const ran = press(here.world, shown, text, { user: here.admin, inputs });
  if (ran.outcome !== 'done') throw new Error(`${text}: ${ran.error}`);
  return ran.value;
}
