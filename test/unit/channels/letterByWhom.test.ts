import { letter } from '../../../src/channels/letter';
import type { LivingFinding } from '../../../src/model/finding';
import type { NewsKind } from '../../../src/model/news';
import { clerk, google, rosterSync } from '../logs';
import { later, living, NOW, news, state } from '../samples';

const write = (given: Partial<LivingFinding>, kind: NewsKind = 're-locked') => {
  const finding = living({
    group: { address: 'all@example.org', id: 'id-all' },
    changes: ['whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST'],
    between: [later(-5), NOW],
    ...given,
  });
  const items = [{ kind, finding, since: NOW }];
  return letter(news({ items }), state(), { workbookId: 'book-1', installer: 'admin@example.org' });
};
const linesOf = (text: string, label: string) => text.split('\n').filter(line => line.startsWith(`${label}: `));
const SYNC = rosterSync({ impersonated: true, ipAddress: '203.0.113.9', region: 'US' });

test.each<[string, Partial<LivingFinding>, string[]]>([
  [
    'an app, its client, for whom it acted, when and from where',
    { by: [SYNC] },
    [
      "By: Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org by delegation, at 18:42 by Google's log, from 203.0.113.9 (US)",
    ],
  ],
  [
    'a person in Google Groups, from nowhere',
    { by: [{ log: 'groups', at: later(-3), account: 'owner@example.org' }] },
    ["By: owner@example.org, in Google Groups as far as the log tells, at 18:42 by Google's log"],
  ],
  [
    'two of them, each in a line',
    { by: [clerk(), { log: 'groups', at: later(-1), account: 'owner@example.org', ipAddress: '198.51.100.7' }] },
    [
      "By: clerk@example.org, in the Admin console as far as the log tells, at 18:42 by Google's log, from 203.0.113.24 (US)",
      "By: owner@example.org, in Google Groups as far as the log tells, at 18:44 by Google's log, from 198.51.100.7",
    ],
  ],
  [
    'nobody in the log',
    { searched: [later(-10), NOW] },
    [
      'By: nobody in the log between 13 Dec 2023, 18:35 and 18:45. Logs may be late; if somebody turns up in them, you are told.',
    ],
  ],
  ['nothing where no log could be read', {}, []],
])('says by whom: %s', (_, given, expected) => {
  const { text, html } = write(given);
  expect(linesOf(text, 'By')).toEqual(expected);
  expect((html.match(/<b>By:<\/b>/g) ?? []).length).toBe(expected.length);
});

test.each<[NewsKind, Partial<LivingFinding>, string]>([
  ['re-locked', { by: [SYNC] }, 'all@example.org was opened at 18:42 by Roster Sync and is locked again at 18:45'],
  [
    're-locked',
    { by: [SYNC], times: 3 },
    'all@example.org was opened at 18:42 by Roster Sync for the 3rd time in a day and is locked again at 18:45',
  ],
  ['re-locked', { times: 2 }, 'all@example.org was opened for the 2nd time in a day and is locked again at 18:45'],
  [
    're-locked',
    { by: [SYNC, clerk()] },
    'all@example.org was opened by Roster Sync and clerk@example.org and is locked again at 18:45',
  ],
  ['opened', { by: [SYNC] }, 'all@example.org is open: opened at 18:42 by Roster Sync'],
  ['opened', {}, 'all@example.org is open'],
  ['explained', { by: [SYNC] }, 'all@example.org was opened at 18:42 by Roster Sync'],
  [
    'explained',
    { by: [SYNC], done: 'Re-locked and read back.' },
    'all@example.org is locked again; it was opened at 18:42 by Roster Sync',
  ],
  ['explained', { by: [rosterSync({ likely: 'app' })] }, 'all@example.org was opened at 18:42 by Roster Sync (likely)'],
  ['explained', { by: [clerk()] }, 'all@example.org was opened at 18:42 by clerk@example.org'],
  [
    'explained',
    { by: [{ log: 'admin', at: later(-3) }] },
    'all@example.org was opened by somebody the log does not name',
  ],
  ['explained', { check: 'POST.4', by: [clerk()] }, 'all@example.org: it was clerk@example.org'],
])('%s %j in the subject: %s', (kind, given, expected) =>
  expect(write(given, kind).subject).toBe(`Postlock: ${expected}`),
);

test('one app that opened it in two settings at two moments is named once in the subject', () => {
  const { subject } = write({ by: [SYNC, { ...SYNC, at: later(-2) }] });
  expect(subject).toBe('Postlock: all@example.org was opened by Roster Sync and is locked again at 18:45');
});

test('Google itself opened it', () => {
  expect(write({ by: [google()] }).subject).not.toContain('by of Google');
});

test('a client without a name stands in the subject by its number', () => {
  expect(write({ by: [clerk({ client: '77' })] }).subject).toBe(
    'Postlock: all@example.org was opened at 18:42 by client 77 and is locked again at 18:45',
  );
});

test('whether the app was the account itself or only in its name is told', () => {
  const { impersonated: _, ...signedIn } = SYNC;
  expect(linesOf(write({ by: [SYNC] }).text, 'By')).not.toEqual(linesOf(write({ by: [signedIn] }).text, 'By'));
});

test('what is over tells by whom no more', () => {
  expect(linesOf(write({ by: [SYNC], searched: [later(-10), NOW] }, 'resolved').text, 'By')).toEqual([]);
});

test('the name of an app is no markup', () => {
  const { html, text } = write({ by: [{ ...SYNC, app: '<img src=x>' }] });
  expect(text).toContain('By: <img src=x>, client 1234');
  expect(html).not.toContain('<img');
});
