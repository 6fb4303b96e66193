import html from 'escape-html-template-tag';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { markupHtml } from './cardMarkupHtml';
import { widgetHtml } from './cardWidgetHtml';
import { allKnown } from './notKnown';

/** A section of a card. What can be folded away is folded, as it is when a card is opened. */
export function sectionHtml({ type, header, widgets = [], collapsible, uncollapsibleWidgets = 0, ...rest }: CardPart) {
  allKnown(type, rest);
  const drawn = (widgets as CardPart[]).map(widgetHtml);
  const title = header === undefined ? '' : html`<h4>${markupHtml(header)}</h4>`;
  if (!collapsible) return html`<section>${title}${drawn}</section>`;
  const always = Number(uncollapsibleWidgets);
  const [shown, folded] = [drawn.slice(0, always), drawn.slice(always)];
  return shown.length > 0
    ? html`<section>${title}${shown}<details><summary>Show ${folded.length} more</summary>${folded}</details></section>`
    : html`<section><details><summary>${title || 'More'}</summary>${folded}</details></section>`;
}
