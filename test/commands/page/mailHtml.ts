import html, { type HtmlSafeString } from 'escape-html-template-tag';
import type { Mail } from '../../emulator/world';

const GROUNDS = { light: 'background:#fff;color:#202124', dark: 'background:#121212;color:#e8eaed' };

/** The HTML part alone in a frame that runs no script, as a mail program shows it on a light or on a dark ground. */
function frame({ html: body, subject }: Mail, scheme: 'light' | 'dark'): HtmlSafeString {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="${scheme}"><base target="_blank"><title>Mail</title><style>body{margin:16px;${GROUNDS[scheme]}}</style>${body}`;
  return html`<iframe class="as-${scheme}" title="${subject}, ${scheme}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" srcdoc="${page}"></iframe>`;
}

const view = (name: string, value: string, label: string, checked = false) =>
  html`<label><input type="radio" name="${name}" value="${value}"${checked ? html` checked` : ''}> ${label}</label>`;

/**
 * A mail as it is shown when it is opened: light, dark, and as the plain text of mail programs that show no other.
 * @param time such as `18:44`
 */
export function mailHtml(mail: Mail, from: string, time: string): HtmlSafeString {
  const { subject, to, name, text } = mail;
  return html`<article class="mail">
<h3>${subject}</h3>
<dl><dt>From</dt><dd>${name ?? ''} &lt;${from}&gt;</dd><dt>To</dt><dd>${to.join(', ')}</dd><dt>At</dt><dd>${time}</dd></dl>
<fieldset class="views"><legend>Shown as</legend>${mail.html ? [view('mail', 'light', 'Light', true), view('mail', 'dark', 'Dark')] : ''}${view('mail', 'text', 'Plain text', !mail.html)}</fieldset>
${mail.html ? [frame(mail, 'light'), frame(mail, 'dark')] : ''}<pre class="as-text" tabindex="0">${text}</pre>
</article>`;
}
