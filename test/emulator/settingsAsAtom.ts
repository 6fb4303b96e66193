import type { HttpResponse } from './door';
import type { World } from './world';

const escaped = (text: string) => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

/**
 * Group settings as the Groups Settings API gives them when nobody asks for `alt=json`.
 * https://developers.google.com/workspace/admin/groups-settings/v1/reference/groups
 */
export function settingsAsAtom(world: World, settings: object): HttpResponse {
  const fields = Object.entries(settings)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => `  <apps:${name}>${escaped(String(value))}</apps:${name}>`);
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<entry xmlns="http://www.w3.org/2005/Atom" xmlns:apps="http://schemas.google.com/apps/2006">',
    '  <title>Groups Resource Entry</title>',
    `  <updated>${new Date(world.clock.now()).toISOString()}</updated>`,
    ...fields,
    '</entry>',
  ].join('\n');
  return { status: 200, headers: { 'content-type': 'application/atom+xml; charset=UTF-8' }, body };
}
