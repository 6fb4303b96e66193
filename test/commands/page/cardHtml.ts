import html, { type HtmlSafeString } from 'escape-html-template-tag';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { buttonHtml } from './cardButtonHtml';
import { pictureHtml } from './cardPictureHtml';
import { sectionHtml } from './cardSectionHtml';
import { allKnown, notKnown } from './notKnown';

type Part = CardPart | undefined;

/**
 * What a card's function returned, as HTML that looks like a side panel of Google Workspace.
 * @param before the card that was there, which stays where the answer brings no other
 */
export function cardHtml(shown: unknown, before?: CardPart): HtmlSafeString {
  const part = shown as CardPart;
  if (part.type === 'Card') return html`<div class="panel">${oneCard(part)}</div>`;
  if (part.type !== 'ActionResponse') throw notKnown(`a ${part.type}`);
  const { type, notification, navigation, openLink, stateChanged, ...rest } = part;
  allKnown(type, rest);
  const card = broughtBy(navigation as Part) ?? before;
  const link = (openLink as Part)?.url;
  const said = (notification as Part)?.text;
  return html`<div class="panel">${card ? oneCard(card) : ''}
${said === undefined ? '' : html`<p class="notification">${said}</p>`}
${link === undefined ? '' : html`<p class="notification">Opens <a href="${link}">${link}</a></p>`}</div>`;
}

function broughtBy(navigation: Part): Part {
  const steps = (navigation?.steps ?? []) as CardPart[];
  return steps.flatMap(({ shows }) => (shows ? [shows as CardPart] : [])).at(-1);
}

function oneCard(card: CardPart): HtmlSafeString {
  const { type, name: _name, header, sections = [], cardActions = [], fixedFooter, ...rest } = card;
  allKnown(type, rest);
  return html`<article class="card">
${header ? headerHtml(header as CardPart, cardActions as CardPart[]) : ''}
<div class="sections" role="group" aria-label="Sections of the card" tabindex="0">${(sections as CardPart[]).map(sectionHtml)}</div>
${fixedFooter ? footerHtml(fixedFooter as CardPart) : ''}
</article>`;
}

function headerHtml(
  { type, title, subtitle, imageUrl, imageStyle, imageAltText, ...rest }: CardPart,
  menu: CardPart[],
) {
  allKnown(type, rest);
  const picture =
    imageUrl === undefined ? '' : pictureHtml(imageUrl, imageAltText, imageStyle === 'CIRCLE' ? 'round' : '');
  return html`<header>${picture}<div><h3>${title}</h3>${subtitle === undefined ? '' : html`<p>${subtitle}</p>`}</div>
${menu.length > 0 ? html`<details class="menu"><summary aria-label="More actions">⋮</summary><div>${menu.map(buttonHtml)}</div></details>` : ''}
</header>`;
}

function footerHtml({ type, primaryButton, secondaryButton, ...rest }: CardPart) {
  allKnown(type, rest);
  const primary = { ...(primaryButton as CardPart), style: 'FILLED' };
  return html`<footer>${secondaryButton ? buttonHtml(secondaryButton as CardPart) : ''}${buttonHtml(primary)}</footer>`;
}
