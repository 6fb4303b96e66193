import fc from 'fast-check';
import type { Change } from '../../../src/model/change';
import type { Attribution } from '../../../src/model/logEvent';
import { plainValue } from '../../../src/workbook/cells';
import { changesTab, fillIn, formatChange, readChanges } from '../../../src/workbook/changesTab';
import { FIRST_ROWS } from '../../../src/workbook/look';
import type { Values } from '../../../src/workbook/rows';
import { RUNS } from '../arbitraries';
import { clerk, opening, relocking, rosterSync } from '../logs';
import { later, NOW } from '../samples';

const ZONE = 'America/Los_Angeles';
const TITLES = changesTab.columns.map(({ title }) => title);
const FILLED = ['By', 'Account', 'App', 'Client', 'Logged at', 'Address', 'Region', 'Delegated'];
const valuesOf = (change: Change) => formatChange(change, ZONE).map(cell => plainValue(cell, ZONE));

/** The tab as it stands, its columns moved to this order; a title that is none of Postlock's is a column of people. */
const standing = (changes: Change[], titles = TITLES): Values => [
  titles,
  ...changes.map(change => titles.map(title => valuesOf(change)[TITLES.indexOf(title)] ?? 'people write here')),
];
const place = { tab: changesTab, gridRows: FIRST_ROWS, gridColumns: TITLES.length, timeZone: ZONE, values: [TITLES] };

/** The tab once these requests were obeyed. */
function filledIn(values: Values, explained: Change[]): { values: Values; touched: string[] } {
  const after = values.map(row => [...row]);
  const touched: string[] = [];
  for (const { updateCells } of fillIn(place, values, explained)) {
    const { rowIndex = 0, columnIndex = 0, sheetId } = updateCells?.start ?? {};
    const cells = updateCells?.rows?.flatMap(row => row.values ?? []) ?? [];
    expect([sheetId, updateCells?.fields, cells.length]).toEqual([changesTab.id, 'userEnteredValue', 1]);
    const { stringValue, numberValue } = cells[0]?.userEnteredValue ?? {};
    (after[rowIndex] as unknown[])[columnIndex] = stringValue ?? numberValue ?? '';
    touched.push(`${rowIndex} ${values[0]?.[columnIndex]}`);
  }
  return { values: after, touched };
}

const SYNC = rosterSync({ ipAddress: '203.0.113.9', region: 'US' });

test('a change that somebody made fills its columns', () => {
  const cells = Object.fromEntries(
    TITLES.map((title, index) => [title, formatChange(opening({ who: SYNC }), ZONE)[index]]),
  );
  expect(cells).toMatchObject({
    By: 'Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org',
    Account: 'admin@example.org',
    App: 'Roster Sync',
    Client: '1234.apps.googleusercontent.com',
    'Logged at': { moment: later(-3) },
    Address: '203.0.113.9',
    Region: 'US',
    Key: '7.1',
  });
});

test.each<[string, Change, string]>([
  ['Postlock', relocking(), 'Postlock'],
  ['nobody', opening({ searched: [later(-10), NOW] }), 'nobody in the log between 18:35 and 18:45'],
  ['not known', opening(), 'not known: the audit logs could not be read'],
  [
    'a person',
    opening({ who: clerk({ log: 'groups' }) }),
    'clerk@example.org, in Google Groups as far as the log tells',
  ],
  ['a robot', opening({ who: { log: 'admin', at: NOW, robot: '55' } }), 'the robot account 55'],
  [
    'one after another',
    opening({ who: clerk(), also: [SYNC] }),
    'clerk@example.org, in the Admin console as far as the log tells; before that Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org',
  ],
])('by %s', (_, change, expected) => expect(valuesOf(change)[TITLES.indexOf('By')]).toBe(expected));

test('a robot stands as one in the column of accounts', () => {
  const who: Attribution = { log: 'admin', at: NOW, robot: '55' };
  expect(valuesOf(opening({ who }))[TITLES.indexOf('Account')]).toBe('robot 55');
});

const read = (change: Change) => readChanges(standing([change]), ZONE)[0];

test.each<[string, Attribution]>([
  ['an administrator', clerk()],
  ['an app by delegation', { ...SYNC, log: 'token', impersonated: true }],
  ['an owner', clerk({ log: 'groups' })],
  ['an app by its calls alone', { ...SYNC, log: 'token', likely: 'all' }],
  ['an account by the log, and its app by calls', { ...SYNC, log: 'token', likely: 'app' }],
  ['an app without a name', { log: 'token', at: later(-3), account: 'admin@example.org', client: '77' }],
  ['somebody whom the log does not name', { log: 'admin', at: later(-3) }],
  ['a robot', { log: 'admin', at: later(-3), robot: '55' }],
])('who made a change reads back: %s', (_, who) => expect(read(opening({ who }))?.who).toEqual(who));

test.each<[string, Change]>([
  ['an app', opening({ who: SYNC })],
  ['a robot', opening({ who: { log: 'admin', at: later(-3), robot: '55' } })],
  ['Postlock', relocking()],
  ['logs that could not be read', opening()],
])('what was read and is written again is the same row: by %s', (_, change) =>
  expect(valuesOf(read(change) as Change)).toEqual(valuesOf(change)),
);

test('a change that failed keeps why', () => {
  const failed = relocking({ outcome: 'failed', why: 'refused' });
  expect(read(failed)?.why).toBe('refused');
});

const text = (...choices: string[]) => fc.option(fc.constantFrom(...choices), { nil: undefined });
const anyWho = fc
  .record({
    log: fc.constantFrom('admin', 'groups' as const),
    second: fc.integer({ min: -600, max: 60 }),
    account: fc.constantFrom('a@example.org', '=1+1@example.org', 'ü@example.org'),
    app: text('Roster Sync', 'a, b', '"x"', '7'),
    client: text('1234.apps.googleusercontent.com', '77'),
    ipAddress: text('203.0.113.9', '2001:db8::1'),
    region: text('US', 'NO'),
  })
  .map(({ log, second, ...actor }): Attribution => {
    const named = Object.fromEntries(Object.entries(actor).filter(([, value]) => value !== undefined));
    return {
      log: actor.app || actor.client ? 'token' : log,
      at: new Date(Date.parse(NOW) + second * 1000).toISOString(),
      ...named,
    };
  });
const anyChange = fc
  .record({
    key: fc.tuple(fc.nat(999), fc.nat(99)),
    minute: fc.integer({ min: 0, max: 6 }),
    who: fc.option(anyWho, { nil: undefined }),
  })
  .map(({ key, minute, who }) =>
    opening({ key: key.join('.'), at: later(minute), notBefore: later(minute - 5), ...(who && { who }) }),
  );
const anyChanges = fc.uniqueArray(anyChange, { selector: ({ key }) => key, maxLength: 6 });
const anyTitles = fc
  .tuple(fc.shuffledSubarray(TITLES, { minLength: TITLES.length }), fc.nat(TITLES.length), fc.constantFrom('Notes', ''))
  .map(([titles, index, title]) => [...titles.slice(0, index), title, ...titles.slice(index)]);

test('changes read back from wherever their columns were moved: key, times to the second, who', () => {
  fc.assert(
    fc.property(anyChanges, anyTitles, (changes, titles) =>
      expect(readChanges(standing(changes, titles), ZONE)).toEqual(changes),
    ),
    RUNS,
  );
});

test('filling in touches the cells that differ, of these keys and in its own columns, and makes them what they would be if written now', () => {
  fc.assert(
    fc.property(anyChanges, anyTitles, fc.integer({ min: 0, max: 6 }), (changes, titles, count) => {
      const explained = changes.slice(0, count).map(change => ({ ...change, who: SYNC }));
      const { values, touched } = filledIn(standing(changes, titles), explained);
      expect(values).toEqual(standing([...explained, ...changes.slice(count)], titles));
      const wanted = explained.flatMap((change, index) => {
        const before = valuesOf(changes[index] as Change);
        const differs = (title: string) => valuesOf(change)[TITLES.indexOf(title)] !== before[TITLES.indexOf(title)];
        return FILLED.filter(differs).map(title => `${index + 1} ${title}`);
      });
      expect(touched.sort()).toEqual(wanted.sort());
    }),
    RUNS,
  );
});

/** What an app that is not delegated fills. */
const OF_SYNC = FILLED.filter(title => title !== 'Delegated');

test.each<[string, Values, string[]]>([
  ['sorted otherwise', standing([opening({ key: '9.1' }), opening()]), OF_SYNC.map(title => `2 ${title}`)],
  ['with empty rows between', [TITLES, [], ...standing([opening()]).slice(1)], OF_SYNC.map(title => `2 ${title}`)],
  ['without the row', standing([opening({ key: '7.10' })]), []],
  ['without the column of keys', standing([opening()], TITLES.slice(0, -1)), []],
  [
    'without the column of accounts',
    standing(
      [opening()],
      TITLES.filter(title => title !== 'Account'),
    ),
    OF_SYNC.filter(title => title !== 'Account').map(title => `1 ${title}`),
  ],
  ['with nothing but its header', [TITLES], []],
  ['with nothing at all', [], []],
])('filling in a tab %s', (_, values, expected) =>
  expect(filledIn(values, [opening({ who: SYNC })]).touched).toEqual(expected),
);

test('an app that was likely and is known by now leaves no word of before', () => {
  const before = standing([opening({ who: { ...SYNC, log: 'token', likely: 'all' } })]);
  const { values } = filledIn(before, [opening({ who: clerk({ log: 'groups' }) })]);
  const cells = Object.fromEntries(TITLES.map((title, index) => [title, values[1]?.[index]]));
  expect(cells).toMatchObject({
    By: 'clerk@example.org, in Google Groups as far as the log tells',
    App: '',
    Client: '',
  });
});

test.each<[string, unknown[]]>([
  ['a time that is text', ['yesterday', '', 'all@example.org', 'archiveOnly', 'true', 'false', 'Postlock', 'seen']],
  ['a setting nobody knows', [45_273, '', 'all@example.org', 'whoCanJoin', 'a', 'b', 'Postlock', 'seen']],
  ['an outcome nobody knows', [45_273, '', 'all@example.org', 'archiveOnly', 'true', 'false', 'Postlock', 'done']],
  ['nothing in it', []],
])('a row that somebody garbled is left out, and the others are read: %s', (_, row) => {
  expect(readChanges([...standing([opening()]), row], ZONE).map(({ key }) => key)).toEqual(['7.1']);
});
