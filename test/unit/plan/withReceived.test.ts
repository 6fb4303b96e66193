import { NO_RECEIVED, type Received, type ReceivedCopy } from '../../../src/model/received';
import { senderKind } from '../../../src/plan/senderKind';
import { withReceived } from '../../../src/plan/withReceived';
import { copy } from '../received';
import { settings } from '../samples';

const AT = '2023-12-14T01:00:00.000Z';
const NOW = '2023-12-14T03:05:00.000Z';
const accounts = new Map([
  ['tess@example.org', { id: '11', unit: '/Staff' }],
  ['sam@example.org', { id: '21', unit: '/Students/A' }],
  ['sue@example.org', { id: '22', unit: '/Students/B' }],
]);
const [A, B] = ['/Students/A', '/Students/B'].map(path => ({ id: `id:${path}`, path })) as [
  { id: string; path: string },
  { id: string; path: string },
];
const ON = settings({ domainOnlyUnits: ['/Students'], studentUnits: ['/Students'], studentMail: 'on' });
const [SAM, SUE] = ['sam@example.org', 'sue@example.org'];

function after(
  read: [typeof A, ReceivedCopy[], number?][],
  before: Received = NO_RECEIVED,
  given: { at?: string; now?: string; settings?: typeof ON } = {},
): Received {
  const all = { settings: ON, at: AT, now: NOW, ...given };
  return withReceived(
    before,
    read.map(([unit, copies, variance = 0]) => ({ ...unit, part: { copies, variance } })),
    {
      ...all,
      paths: ['/Staff', A.path, B.path],
      accounts,
      sort: senderKind({ settings: all.settings, domains: ['example.org'], accounts, groups: [], posts: [] }),
      timeZone: 'America/Los_Angeles',
    },
  );
}

const spam = (id: string, given: Partial<ReceivedCopy> = {}) => copy({ id, from: 'win@spam.example', ...given });

test('an hour: what was read, what came from outside, by whom, and what was rejected', () => {
  const { hours, days, seen } = after([
    [A, [copy({ id: '1' }), spam('2'), spam('3'), spam('4', { rejected: true })]],
    [B, [copy({ id: '5', mailbox: SUE }), spam('6', { mailbox: SUE, from: 'x@other.example' })]],
  ]);
  expect(hours).toEqual([
    {
      ...{ at: AT, unit: '/Students', read: 6, all: 6, outside: 3, rejected: 1 },
      domains: { 'spam.example': 2, 'other.example': 1 },
    },
  ]);
  expect(days).toEqual([
    {
      ...{ day: '2023-12-13', unit: '/Students', countedAt: NOW, hours: 1, read: 6, rejected: 1, variance: 0 },
      kinds: { staff: 2, students: 0, group: 0, automated: 0, outside: 3 },
      groups: {},
      senders: {
        'staff 11': { role: 'staff', messages: 2 },
        'outside spam.example': { role: 'outside', messages: 2 },
        'outside other.example': { role: 'outside', messages: 1 },
      },
    },
  ]);
  expect(seen).toEqual({ [A.id]: AT, [B.id]: AT });
});

test('what was turned away from within is none from outside', () => {
  const [hour] = after([[A, [copy({ id: '1', rejected: true }), spam('2', { rejected: true })]]]).hours;
  expect([hour?.read, hour?.rejected]).toEqual([2, 1]);
});

test('what restricted delivery turned away is counted apart, units of an hour together, and nothing where there is none', () => {
  const away = { rejected: true, restricted: true } as const;
  const first = after([[A, [spam('1', away), spam('2', { rejected: true }), copy({ id: '3', ...away })]]]);
  const second = after([[B, [spam('4', { mailbox: SUE, ...away }), copy({ id: '5', mailbox: SUE })]]], first);
  const [hour] = second.hours;
  expect([first.hours[0]?.byRestriction, hour?.rejected, hour?.byRestriction]).toEqual([1, 3, 2]);
  expect(after([[A, [spam('1', { rejected: true })]]]).hours[0]).not.toHaveProperty('byRestriction');
});

test('a copy that Google tells of in two units counts once, for that of its account', () => {
  const [sams, sues] = [spam('1', { mailbox: SAM }), spam('2', { mailbox: SUE })];
  const { hours } = after([
    [A, [sams, sues]],
    [B, [sams, sues]],
  ]);
  expect(hours.map(({ read, outside }) => [read, outside])).toEqual([[2, 2]]);
});

test('a copy of an account that is gone counts for the first unit that is told of it', () => {
  const gone = spam('1', { mailbox: 'gone@example.org' });
  expect(
    after([
      [A, [gone]],
      [B, [gone]],
    ]).hours.map(({ read }) => read),
  ).toEqual([1]);
});

test('a sample stands for all, and its error with it', () => {
  const { hours, days } = after([[A, [copy({ id: '1', weight: 8 }), spam('2', { weight: 4 })], 9]]);
  expect(hours[0]).toMatchObject({ read: 2, all: 12, outside: 1 });
  expect(days[0]).toMatchObject({ read: 2, variance: 9, hours: 0.5, kinds: { staff: 8, outside: 4 } });
});

test('hours of a day are added up, units of an hour too, and another day is another row', () => {
  const first = after([[A, [copy({ id: '1' })]]]);
  const second = after([[B, [spam('2', { mailbox: SUE })]]], first);
  expect(second.hours.map(({ read, outside }) => [read, outside])).toEqual([[2, 1]]);
  expect(second.days.map(({ hours, read }) => [hours, read])).toEqual([[1, 2]]);
  const next = after([[A, [copy({ id: '3' })]]], second, { at: '2023-12-14T08:00:00.000Z' });
  expect(next.hours.length).toBe(2);
  expect(next.days.map(({ day }) => day)).toEqual(['2023-12-13', '2023-12-14']);
});

test('an hour without mail was looked at all the same', () =>
  expect(after([[A, []]]).hours).toEqual([
    { at: AT, unit: '/Students', read: 0, all: 0, outside: 0, rejected: 0, domains: {} },
  ]));

test('of many senders an hour and a day that is over keep the twenty with the most, the newest day nearly all', () => {
  const copies = Array.from({ length: 30 }, (_, i) => Array.from({ length: i + 1 }, (_, j) => [i, j])).flat();
  const first = after([[A, copies.map(([i, j]) => spam(`${i} ${j}`, { from: `x@d${i}.example` }))]]);
  const domains = Object.keys(first.hours[0]?.domains ?? {});
  expect([domains.length, domains[0], domains[19]]).toEqual([20, 'd29.example', 'd10.example']);
  expect(Object.keys(first.days[0]?.senders ?? {})).toHaveLength(30);
  const next = after([[A, []]], first, { at: '2023-12-14T08:00:00.000Z' });
  expect(Object.keys(next.days[0]?.senders ?? {})).toEqual(domains.map(domain => `outside ${domain}`));
});

test('thirty units share what is kept of senders of the newest day', () => {
  const studentUnits = Array.from({ length: 30 }, () => '/Students');
  const copies = Array.from({ length: 100 }, (_, i) => spam(`${i}`, { from: `x@d${i}.example` }));
  const { days } = after([[A, copies]], NO_RECEIVED, { settings: settings({ studentMail: 'on', studentUnits }) });
  expect(Object.keys(days[0]?.senders ?? {})).toHaveLength(20);
});

test('who writes a little in every hour of a day sends most, though others sent more in each', () => {
  const hourly = (received: Received, hour: number) => {
    const others = Array.from({ length: 25 }, (_, i) => `x@h${hour}-${i}.example`);
    const senders = [...others, ...others, 'x@steady.example'];
    const copies = senders.map((from, i) => spam(`${hour} ${i}`, { from }));
    return after([[A, copies]], received, { at: `2023-12-14T0${hour}:00:00.000Z` });
  };
  const day = [0, 1, 2, 3].reduce(hourly, NO_RECEIVED);
  expect(Object.entries(day.days[0]?.senders ?? {})[0]).toEqual([
    'outside steady.example',
    { role: 'outside', messages: 4 },
  ]);
});

test('hours older than a week before the newest are forgotten, and units that Settings do not name any more', () => {
  const old = after([[A, []]]);
  const week = after([[A, []]], old, { at: '2023-12-21T00:00:00.000Z', now: '2023-12-21T02:00:00.000Z' });
  expect(week.hours.length).toBe(2);
  const later = after([[A, []]], week, { at: '2023-12-21T01:00:00.000Z', now: '2023-12-21T03:00:00.000Z' });
  expect(later.hours.map(({ at }) => at)).toEqual(['2023-12-21T00:00:00.000Z', '2023-12-21T01:00:00.000Z']);
  const off = after([[A, []]], later, { settings: settings({ domainOnlyUnits: [], studentUnits: ['/Students'] }) });
  expect([off.hours, off.days]).toEqual([[], []]);
});

test('a message without a sender counts, and is neither from outside nor of any kind', () => {
  const nobody = (id: string) => copy({ id, from: '' });
  const first = after([[A, [copy({ id: '1' }), nobody('2'), copy({ id: '3', from: '', rejected: true })]]]);
  expect(first.hours[0]).toMatchObject({ read: 3, outside: 0, rejected: 0, nameless: 1 });
  expect(first.days[0]).toMatchObject({ rejected: 1, nameless: 1, kinds: { staff: 1, outside: 0 } });
  const { hours, days } = after([[B, [{ ...nobody('4'), mailbox: SUE }]]], first);
  expect([hours[0]?.nameless, days[0]?.nameless]).toEqual([2, 2]);
  expect(after([[A, [copy()]]]).hours[0]).not.toHaveProperty('nameless');
});

test('a unit that Settings spell otherwise keeps its hours, and the name of them', () => {
  const spelt = settings({ domainOnlyUnits: ['/STUDENTS'] });
  const { hours } = after([[A, [spam('2')]]], after([[A, [spam('1')]]]), { at: NOW, settings: spelt });
  expect(hours.map(({ unit, outside }) => [unit, outside])).toEqual([
    ['/Students', 1],
    ['/Students', 1],
  ]);
});
