import type { World } from '../world';
import type { CardPart } from './cardBuilder';
import { formInputs, type Typed } from './cardForm';
import { cardEvent } from './events';
import { type ExecuteOptions, execute } from './execute';

interface PressOptions extends Omit<ExecuteOptions, 'kind' | 'event'> {
  /** What the person fills in on the same card before, by field name. */
  inputs?: Typed;
}

/** A button, a line or a menu entry, and the card it is on. */
interface Pressable {
  card: CardPart;
  part: CardPart;
}

/** A person presses the button (or the line, or the menu entry) with this text in what a card's function returned. */
export function press(world: World, shown: unknown, text: string, options: PressOptions) {
  const [found, ...others] = pressableIn(shown).filter(({ part }) => part.text === text);
  const count = others.length + (found ? 1 : 0);
  if (!found || others.length > 0) throw new Error(`The card has ${count} buttons with the text ${text}.`);
  if (found.part.disabled) throw new Error(`The button ${text} is disabled.`);
  return pressIt(world, found, options);
}

/** Whatever calls a function in what a card's function returned. */
export const pressableIn = (shown: unknown): Pressable[] =>
  allParts(shown)
    .filter(({ type }) => type === 'Card')
    .flatMap(card =>
      allParts(card)
        .filter(part => 'onClick' in part)
        .map(part => ({ card, part })),
    );

export function pressIt(world: World, { card, part }: Pressable, { inputs = {}, ...options }: PressOptions) {
  const { functionName, parameters } = part.onClick as CardPart;
  const event = cardEvent(world, parameters as Record<string, string> | undefined, formInputs(card, inputs));
  return execute(world, String(functionName), { ...options, kind: 'callback', event });
}

function allParts(value: unknown): CardPart[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(allParts);
  return Array.isArray(value) ? inside : [value as CardPart, ...inside];
}
