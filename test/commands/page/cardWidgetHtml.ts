import html, { type HtmlSafeString, safe } from 'escape-html-template-tag';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { buttonHtml, callOf } from './cardButtonHtml';
import { iconHtml } from './cardIconHtml';
import { dateTimeHtml, selectionHtml, textInputHtml } from './cardInputHtml';
import { markupHtml } from './cardMarkupHtml';
import { pictureHtml } from './cardPictureHtml';
import { allKnown, notKnown } from './notKnown';

/** What is inside, as something to press if it leads anywhere. */
function pressable(
  inside: HtmlSafeString,
  look: string,
  { onClick, openLink }: Pick<CardPart, 'onClick' | 'openLink'>,
) {
  const { url } = (openLink ?? {}) as CardPart;
  if (url !== undefined) return html`<a class="${look}" href="${url}" target="_blank" rel="noreferrer">${inside}</a>`;
  if (onClick === undefined) return html`<div class="${look}">${inside}</div>`;
  return html`<button type="button" class="${look}" data-calls="${callOf(onClick as CardPart)}">${inside}</button>`;
}

function paragraph({ type, text, maxLines, ...rest }: CardPart) {
  allKnown(type, rest);
  const cut = maxLines === undefined ? '' : html` data-cut style="--lines:${maxLines}"`;
  return html`<p class="text"${cut}>${markupHtml(text)}</p>`;
}

function decorated(widget: CardPart) {
  const { type, text, topLabel, bottomLabel, wrapText, startIcon, endIcon, button, onClick, openLink, ...rest } =
    widget;
  allKnown(type, rest);
  const label = (words: unknown) =>
    words === undefined || words === '' ? '' : html`<span class="label">${words}</span>`;
  const words = html`${label(topLabel)}<span class="${wrapText ? 'wrapped' : 'cut'}">${markupHtml(text)}</span>${label(bottomLabel)}`;
  return html`<div class="decorated">${startIcon ? iconHtml(startIcon as CardPart) : ''}${pressable(words, 'words', { onClick, openLink })}${
    button ? buttonHtml(button as CardPart) : ''
  }${endIcon ? iconHtml(endIcon as CardPart) : ''}</div>`;
}

function picture({ type, imageUrl, altText, onClick, openLink, ...rest }: CardPart) {
  allKnown(type, rest);
  return pressable(pictureHtml(imageUrl, altText), 'wide', { onClick, openLink });
}

function buttons({ type, buttons = [], ...rest }: CardPart) {
  allKnown(type, rest);
  return html`<div class="buttons">${(buttons as CardPart[]).map(buttonHtml)}</div>`;
}

const WIDGETS: Record<string, (widget: CardPart) => HtmlSafeString> = {
  TextParagraph: paragraph,
  DecoratedText: decorated,
  TextButton: button => html`<div class="buttons">${buttonHtml(button)}</div>`,
  ButtonSet: buttons,
  Divider: () => safe('<hr>'),
  Image: picture,
  TextInput: textInputHtml,
  DateTimePicker: dateTimeHtml,
  SelectionInput: selectionHtml,
};

/** A widget as it looks. @throws on one that is not drawn here, by its name */
export function widgetHtml(widget: CardPart): HtmlSafeString {
  const draw = WIDGETS[widget.type];
  if (!draw) throw notKnown(`the widget ${widget.type}`);
  return draw(widget);
}
