import type { World } from '../world';
import type { CardPart } from './cardBuilder';
import { cardEvent } from './events';
import { type ExecuteOptions, execute } from './execute';

/** A person presses the button (or the line, or the menu entry) with this text in what a card's function returned. */
export function press(world: World, shown: unknown, text: string, options: Omit<ExecuteOptions, 'kind' | 'event'>) {
  const pressable = allParts(shown).filter(part => part.text === text && 'onClick' in part);
  const [found, ...others] = pressable;
  if (!found || others.length > 0) throw new Error(`The card has ${pressable.length} buttons with the text ${text}.`);
  if (found.disabled) throw new Error(`The button ${text} is disabled.`);
  const { functionName, parameters } = found.onClick as CardPart;
  const event = cardEvent(world, parameters as Record<string, string> | undefined);
  return execute(world, String(functionName), { ...options, kind: 'callback', event });
}

function allParts(value: unknown): CardPart[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(allParts);
  return Array.isArray(value) ? inside : [value as CardPart, ...inside];
}
