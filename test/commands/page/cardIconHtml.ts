import html, { type HtmlSafeString, safe } from 'escape-html-template-tag';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { pictureHtml } from './cardPictureHtml';
import { allKnown, notKnown } from './notKnown';

/** CardService's own icons by the names of the Material Symbols that look like them, where those are others. https://developers.google.com/workspace/add-ons/concepts/widgets#icons */
const SYMBOLS: Record<string, string> = {
  AIRPLANE: 'flight',
  BUS: 'directions_bus',
  CAR: 'directions_car',
  CLOCK: 'schedule',
  CONFIRMATION_NUMBER_ICON: 'confirmation_number',
  DOLLAR: 'attach_money',
  EMAIL: 'mail',
  EVENT_PERFORMER: 'person_play',
  EVENT_SEAT: 'event_seat',
  FLIGHT_ARRIVAL: 'flight_land',
  FLIGHT_DEPARTURE: 'flight_takeoff',
  HOTEL_ROOM_TYPE: 'bed',
  INVITE: 'event',
  MAP_PIN: 'location_on',
  MEMBERSHIP: 'card_membership',
  MULTIPLE_PEOPLE: 'group',
  OFFER: 'sell',
  PHONE: 'call',
  RESTAURANT_ICON: 'restaurant',
  TICKET: 'confirmation_number',
  VIDEO_CAMERA: 'videocam',
  VIDEO_PLAY: 'smart_display',
};

/** The body of an SVG of 24 units, from the collection that Google draws. */
function symbol(name: string, filled: boolean): string {
  const { icons, aliases } = require('@iconify-json/material-symbols/icons.json') as {
    icons: Record<string, { body: string }>;
    aliases: Record<string, { parent: string }>;
  };
  const plain = name.replaceAll('_', '-');
  for (const each of filled ? [plain] : [`${plain}-outline`, plain]) {
    const found = icons[each] ?? icons[aliases[each]?.parent ?? ''];
    if (found) return found.body;
  }
  throw notKnown(`the Material Symbol ${name}`);
}

/** An icon before or after a text; one that has no text of its own says nothing to a screen reader. */
export function iconHtml({ type, icon, iconUrl, materialIcon, altText, ...rest }: CardPart): HtmlSafeString {
  allKnown(type, rest);
  if (iconUrl !== undefined) return pictureHtml(iconUrl, altText, 'icon');
  if (icon === 'NONE') return html`<span class="icon"></span>`;
  const { name, fill } = (materialIcon ?? {}) as CardPart;
  const named = name ?? SYMBOLS[String(icon)] ?? String(icon).toLowerCase();
  const label = altText === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${altText}"`;
  return html`<svg class="icon" viewBox="0 0 24 24" ${label}>${safe(symbol(String(named), Boolean(fill)))}</svg>`;
}
