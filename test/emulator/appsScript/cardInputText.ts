import type { CardPart } from './cardBuilder';

interface Item {
  text: string;
  selected: boolean;
}

/** An input as a person sees it: its title, and what stands in it. */
export function inputLines(input: CardPart): string[] {
  if (input.type === 'SelectionInput') return selectionLines(input);
  const { title = '', value = '', hint } = input;
  const shown = input.type === 'DateTimePicker' ? clockTime(input) : String(value);
  const [first = '', ...rest] = shown.split('\n');
  const below = [...rest, ...(hint === undefined ? [] : [`(${hint})`])];
  return [`✎ ${title}: ${first}`.trimEnd(), ...below.map(line => `  ${line}`)];
}

function selectionLines({ title = '', selectionType = 'CHECK_BOX', items = [] }: CardPart): string[] {
  const all = items as Item[];
  if (selectionType === 'DROPDOWN') {
    const chosen = all.find(({ selected }) => selected)?.text ?? '';
    return [`▾ ${title}: ${chosen} (of ${all.map(({ text }) => text).join(', ')})`];
  }
  const [on, off] = selectionType === 'RADIO_BUTTON' ? '●○' : '☑☐';
  return [`${title}:`, ...all.map(({ text, selected }) => `  ${selected ? on : off} ${text}`)];
}

/** Without an offset it is shown in the zone of the person, of whom the card knows nothing: here in UTC, and so called. */
function clockTime({ value, offsetMinutes }: CardPart): string {
  if (value === undefined) return '';
  const shown = new Date(Number(value) + Number(offsetMinutes ?? 0) * 60_000);
  const text = shown.toISOString().slice(0, 16).replace('T', ' ');
  return offsetMinutes === undefined ? `${text} UTC` : text;
}
