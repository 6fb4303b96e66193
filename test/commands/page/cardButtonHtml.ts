import html, { type HtmlSafeString } from 'escape-html-template-tag';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { allKnown } from './notKnown';

/** What a press would do, for a page on which it does nothing: `onRunNow()`. */
export function callOf({ type, functionName, parameters, loadIndicator: _loadIndicator, ...rest }: CardPart): string {
  allKnown(type, rest);
  return `${functionName}(${parameters === undefined ? '' : JSON.stringify(parameters)})`;
}

/** A button, or an entry of a menu. */
export function buttonHtml(button: CardPart): HtmlSafeString {
  const { type, text, altText, style = 'BORDERLESS', backgroundColor, disabled, onClick, openLink, ...rest } = button;
  allKnown(type, rest);
  const look = html`class="button ${String(style).toLowerCase().replace('_', '-')}"${
    backgroundColor === undefined ? '' : html` style="--fill:${backgroundColor}"`
  }${altText === undefined ? '' : html` aria-label="${altText}"`}`;
  const { url } = (openLink ?? {}) as CardPart;
  if (url !== undefined && !disabled) {
    return html`<a ${look} href="${url}" target="_blank" rel="noreferrer">${text}</a>`;
  }
  const calls = onClick === undefined ? '' : callOf(onClick as CardPart);
  return html`<button type="button" ${look} data-calls="${calls}"${disabled ? html` disabled` : ''}>${text}</button>`;
}
