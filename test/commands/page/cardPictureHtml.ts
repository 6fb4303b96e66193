import html, { type HtmlSafeString } from 'escape-html-template-tag';

/** A picture of a card. One that would have to be fetched is only named: the page asks nobody for anything. */
export function pictureHtml(url: unknown, text: unknown, look = ''): HtmlSafeString {
  const alt = text ?? '';
  return String(url).startsWith('data:')
    ? html`<img class="picture ${look}" src="${url}" alt="${alt}">`
    : html`<span class="picture elsewhere ${look}" role="img" aria-label="${alt || 'a picture'}"></span>`;
}
