import type { CardPart } from './cardBuilder';
import { inputLines } from './cardInputText';

/** Prints what a card's function returned as an indented tree of text that a person reads. */
export function cardText(value: unknown): string {
  if (Array.isArray(value)) return value.map(cardText).join('\n');
  const part = value as CardPart | null | undefined;
  if (!part) return '(nothing)\n';
  const lines = part.type === 'Card' ? cardLines(part) : answerLines(part);
  return `${lines.join('\n')}\n`;
}

const indent = (lines: string[]) => lines.map(line => (line === '' ? '' : `  ${line}`));
const list = (value: unknown) => (value ?? []) as CardPart[];
const one = (value: unknown) => (value ? [value as CardPart] : []);
const line = (value: unknown) => (value === undefined ? [] : String(value).split('\n'));

function cardLines({ name, header, sections, cardActions, fixedFooter }: CardPart): string[] {
  return [
    `Card${name === undefined ? '' : ` ${name}`}`,
    ...indent([
      ...one(header).flatMap(({ title, subtitle }) => [...line(`# ${title}`), ...line(subtitle)]),
      ...list(cardActions).map(each => `⋮ ${button(each)}`),
      ...list(sections).flatMap(sectionLines),
      ...one(fixedFooter).map(
        footer => `Footer: ${[...one(footer.primaryButton), ...one(footer.secondaryButton)].map(button).join('  ')}`,
      ),
    ]),
  ];
}

function sectionLines({ header, widgets, collapsible, uncollapsibleWidgets = 0 }: CardPart): string[] {
  const folded = collapsible ? ` (folded, shows ${uncollapsibleWidgets} of ${list(widgets).length})` : '';
  const title = header === undefined ? '' : ` ${asSeen(header)}`;
  return [`##${title}${folded}`, ...indent(list(widgets).flatMap(widgetLines))];
}

function widgetLines(widget: CardPart): string[] {
  switch (widget.type) {
    case 'TextParagraph':
      return line(asSeen(widget.text));
    case 'DecoratedText':
      return decoratedLines(widget);
    case 'ButtonSet':
      return [list(widget.buttons).map(button).join('  ')];
    case 'Divider':
      return ['----'];
    case 'Image':
      return [`(picture: ${widget.altText ?? 'without a text'})${target(widget)}`];
    case 'TextInput':
    case 'DateTimePicker':
    case 'SelectionInput':
      return inputLines(widget);
    default:
      return [button(widget)];
  }
}

function decoratedLines(widget: CardPart): string[] {
  const [first = '', ...rest] = [...line(widget.topLabel), ...line(asSeen(widget.text)), ...line(widget.bottomLabel)];
  const end = [...one(widget.endIcon).map(icon), ...one(widget.button).map(button)].map(each => `  ${each}`).join('');
  const start = one(widget.startIcon)
    .map(each => `${icon(each)} `)
    .join('');
  return [`• ${start}${first}${end}${target(widget)}`, ...indent(rest)];
}

function icon({ icon: named, iconUrl, materialIcon }: CardPart): string {
  const material = one(materialIcon)[0]?.name;
  return `(${material ?? named ?? iconUrl})`;
}

function button(part: CardPart): string {
  return `[${part.text}]${part.disabled ? ' (disabled)' : ''}${target(part)}`;
}

/** Where a press leads: a function with its parameters, or an address. */
function target({ onClick, openLink }: CardPart): string {
  const [action] = one(onClick);
  const [link] = one(openLink);
  if (link) return ` → ${link.url}`;
  return action ? ` → ${action.functionName}(${action.parameters ? JSON.stringify(action.parameters) : ''})` : '';
}

function answerLines({ notification, navigation, openLink, cards, stateChanged }: CardPart): string[] {
  return [
    'Answer',
    ...indent([
      ...one(notification).map(({ text }) => `says: ${text}`),
      ...one(openLink).map(({ url }) => `opens: ${url}`),
      ...(stateChanged ? ['state changed'] : []),
      ...one(navigation).flatMap(({ steps }) =>
        list(steps).flatMap(({ type, shows }) => [type, ...indent(one(shows).flatMap(cardLines))]),
      ),
      ...list(cards).flatMap(cardLines),
    ]),
  ];
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** Marked-up text as it looks: tags gone, line breaks made, entities read. */
function asSeen(text: unknown): string {
  return String(text)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<a\s[^<>]*href="([^"]*)"[^<>]*>(.*?)<\/a>/gi, '$2 → $1')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, entity => ENTITIES[entity] ?? entity);
}
