import type { World } from '../world';
import type { CardPart } from './cardBuilder';
import { formInputs, type Typed } from './cardForm';
import { cardEvent } from './events';
import { type ExecuteOptions, execute } from './execute';

interface PressOptions extends Omit<ExecuteOptions, 'kind' | 'event'> {
  /** What the person fills in on the same card before, by field name. */
  inputs?: Typed;
}

/** A person presses the button (or the line, or the menu entry) with this text in what a card's function returned. */
export function press(world: World, shown: unknown, text: string, { inputs = {}, ...options }: PressOptions) {
  const cards = allParts(shown).filter(({ type }) => type === 'Card');
  const pressable = cards.flatMap(card =>
    allParts(card)
      .filter(part => part.text === text && 'onClick' in part)
      .map(part => ({ card, part })),
  );
  const [found, ...others] = pressable;
  if (!found || others.length > 0) throw new Error(`The card has ${pressable.length} buttons with the text ${text}.`);
  if (found.part.disabled) throw new Error(`The button ${text} is disabled.`);
  const { functionName, parameters } = found.part.onClick as CardPart;
  const event = cardEvent(world, parameters as Record<string, string> | undefined, formInputs(found.card, inputs));
  return execute(world, String(functionName), { ...options, kind: 'callback', event });
}

function allParts(value: unknown): CardPart[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(allParts);
  return Array.isArray(value) ? inside : [value as CardPart, ...inside];
}
