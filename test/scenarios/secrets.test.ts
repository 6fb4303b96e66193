import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Workbook } from 'exceljs';
import { writeOut } from '../commands/outFolder';
import { momentOf } from '../commands/page/moment';
import { execute } from '../emulator/appsScript/execute';
import { builtScript } from '../emulator/appsScript/script';
import { scriptClient, tokenFor } from '../emulator/token';
import { inShort, open, STUDENTS, school } from './school';

/** How every access token of Google's begins. */
const TOKEN = 'ya29.';

/** A school in which things go wrong in as many ways as there are answers, one of which repeats what it was sent. */
function troubled() {
  const here = school({}, [{ group: STUDENTS }]);
  const { world, admin } = here;
  const token = tokenFor(admin, builtScript().manifest.oauthScopes, scriptClient);
  const echo = { status: 400, reason: 'badRequest', message: `Bad header: Authorization: Bearer ${token}` };
  const html = { status: 302, reason: 'moved', message: 'Moved', headers: { location: 'https://elsewhere.example/' } };
  const methods = ['groupsSettings.groups.get', 'directory.groups.list', 'reports.activities.list'];
  for (const answer of [echo, html, 'network failure', 'answer lost'] as const) {
    for (const method of methods) world.faults.push({ method, times: 60, answer });
    open(here.group(STUDENTS));
    for (let nth = 0; nth < 4; nth++) here.tick();
    world.faults.length = 0;
  }
  world.faults.push({ method: 'sheets.spreadsheets.batchUpdate', times: Infinity, answer: echo });
  here.tick();
  world.faults.length = 0;
  for (const name of ['install', 'heartbeat', 'reviewIncident', 'endBrake'])
    execute(world, name, { user: admin, kind: 'editor' });
  return here;
}

test('the access token is in no tab, property, mail, log, error or file', async () => {
  const { world, workbook } = troubled();
  const folder = mkdtempSync(join(tmpdir(), 'postlock-'));
  const names = await writeOut({ world, workbook, without: world, noticed: [] }, [momentOf(world, workbook)], folder);
  const files = await Promise.all(
    names.map(async name => {
      if (!name.endsWith('.xlsx')) return readFileSync(join(folder, name), 'latin1');
      const book = new Workbook();
      await book.xlsx.readFile(join(folder, name));
      return JSON.stringify(book.model);
    }),
  );
  rmSync(folder, { recursive: true });

  expect(world.requests.some(({ headers }) => headers.authorization === 'Bearer …')).toBe(true);
  const places = {
    tabs: JSON.stringify([...world.spreadsheets]),
    properties: readable(world.script.properties),
    mails: JSON.stringify(world.mails),
    logs: JSON.stringify(world.script.executions.map(({ log, error }) => [log, error])),
    requests: JSON.stringify(world.requests),
    files: files.join('\n'),
  };
  for (const [place, text] of Object.entries(places)) {
    expect([place, text.length > 1000]).toEqual([place, true]);
    expect([place, text.includes(TOKEN)]).toEqual([place, false]);
  }
  // What the answer that repeats the token said besides is there.
  expect(places.tabs).toContain('Bad header: Authorization: Bearer');
});

test('a redirect is not followed, and is a failure with words', () => {
  const here = school({}, [{ group: STUDENTS }]);
  const headers = { location: 'https://elsewhere.example/' };
  const answer = { status: 302, reason: 'moved', message: 'Moved', headers };
  here.world.faults.push({ method: 'groupsSettings.groups.get', times: Infinity, answer });
  const requests = here.world.requests.length;

  here.tick();

  expect(inShort(here)).toContain(`open high HEALTH.2 ${STUDENTS}`);
  expect(here.rows('Findings')[0]?.['What is wrong']).toContain(
    'Groups Settings API answered 302: a redirect, which Postlock does not follow',
  );
  const hosts = new Set(here.world.requests.slice(requests).map(({ url }) => new URL(url).host));
  expect([...hosts].filter(host => !host.endsWith('.googleapis.com'))).toEqual([]);
});

/** What is kept packed is cut into pieces, `state.0` and so on. */
function readable(properties: Map<string, string>): string {
  const packed = [...properties].flatMap(([key, pieces]) => {
    const [, name] = /^(.+)\.pieces$/.exec(key) ?? [];
    if (name === undefined) return [];
    const text = Array.from({ length: Number(pieces) }, (_, nth) => properties.get(`${name}.${nth}`)).join('');
    return [gunzipSync(Buffer.from(text, 'base64')).toString()];
  });
  expect(packed.length).toBeGreaterThan(3);
  return JSON.stringify([...properties, packed]);
}
