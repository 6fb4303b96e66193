import html, { type HtmlSafeString } from 'escape-html-template-tag';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { allKnown } from './notKnown';

interface Item {
  text: string;
  value: string;
  selected: boolean;
}

const hintHtml = (hint: unknown) => (hint === undefined ? '' : html`<span class="hint">${hint}</span>`);

/** A line, or several, that a person types. */
export function textInputHtml({ type, fieldName: _name, title, hint, value = '', multiline, ...rest }: CardPart) {
  allKnown(type, rest);
  const input = multiline ? html`<textarea rows="3">${value}</textarea>` : html`<input type="text" value="${value}">`;
  return html`<label class="input"><span>${title}</span>${input}${hintHtml(hint)}</label>`;
}

/** Without an offset the time is the person's own, of which the card knows nothing: here it is UTC. */
export function dateTimeHtml({ type, fieldName: _name, title = 'Time', value, offsetMinutes = 0, ...rest }: CardPart) {
  allKnown(type, rest);
  const at = value === undefined ? '' : new Date(Number(value) + Number(offsetMinutes) * 60_000).toISOString();
  return html`<label class="input"><span>${title}</span><input type="datetime-local" value="${at.slice(0, 16)}"></label>`;
}

/** A list to choose from: all of it, or what is chosen of a drop-down. */
export function selectionHtml({
  type,
  fieldName,
  title = '',
  selectionType = 'CHECK_BOX',
  items = [],
  ...rest
}: CardPart) {
  allKnown(type, rest);
  const all = items as Item[];
  if (selectionType === 'DROPDOWN') {
    const options = all.map(({ text, selected }) => html`<option${selected ? html` selected` : ''}>${text}</option>`);
    return html`<label class="input"><span>${title}</span><select>${options}</select></label>`;
  }
  const kind = selectionType === 'RADIO_BUTTON' ? 'radio' : 'checkbox';
  const role = selectionType === 'SWITCH' ? html` role="switch"` : '';
  const choice = ({ text, selected }: Item): HtmlSafeString =>
    html`<label><input type="${kind}" name="card-${fieldName}"${role}${selected ? html` checked` : ''}> ${text}</label>`;
  return html`<fieldset class="choices"><legend>${title}</legend>${all.map(choice)}</fieldset>`;
}
