import html, { type HtmlSafeString, safe } from 'escape-html-template-tag';
import { notKnown } from './notKnown';

const TAG = /(<[^<>]*>)/;
const AS_IT_IS = /^<(?:\/?(?:b|i|u|s)|br\s*\/?)>$/i;
const END = /^<\/(a|font|time)>$/i;

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '';

/** One of the few tags that a card may have. https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting */
function tagHtml(tag: string): HtmlSafeString {
  if (AS_IT_IS.test(tag)) return safe(tag.toLowerCase());
  const end = END.exec(tag)?.[1]?.toLowerCase();
  if (end) return safe(end === 'a' ? '</a>' : '</span>');
  // Attributes are marked up already: what is an entity in them stays one.
  if (/^<a\s/i.test(tag)) return html`<a href="${safe(attribute(tag, 'href'))}" target="_blank" rel="noreferrer">`;
  if (/^<font\s/i.test(tag)) return html`<span class="tinted" style="--ink:${safe(attribute(tag, 'color'))}">`;
  if (/^<time\b/i.test(tag)) return html`<span>`;
  throw notKnown(`the markup ${tag} in a card`);
}

/** Text of a card that has markup in it. */
export const markupHtml = (text: unknown): HtmlSafeString[] =>
  String(text)
    .split(TAG)
    .map(part => (part.startsWith('<') ? tagHtml(part) : safe(part.replaceAll('<', '&lt;'))));
