import type { Change } from '../../../src/model/change';
import { FIRST_STATE, type State } from '../../../src/model/state';
import { nextState, openFindings } from '../../../src/plan/nextState';
import {
  change,
  DAY,
  failure,
  group,
  known,
  LOCKED,
  later,
  living,
  NOW,
  news,
  policyRow,
  rule,
  rules,
  run,
  settings,
  state,
} from '../samples';

type Tick = Parameters<typeof nextState>[1];
const tick = (given: Partial<Tick> = {}): Tick => ({
  now: NOW,
  timeZone: 'America/Los_Angeles',
  verdict: 'Locked.',
  policy: { rows: [policyRow()], settings: settings() },
  groups: [group(), group({ address: 'chess@example.org' })],
  rules: rules(['all@example.org', rule()]),
  lasting: rules(['all@example.org', rule()]),
  listAsked: true,
  listPages: 1,
  cutShort: false,
  findings: [],
  news: [],
  alsoTo: [],
  changes: [],
  run: run(),
  ...given,
});

test('the first tick leaves everything the next one needs', () => {
  expect(nextState(FIRST_STATE, tick({ changes: [change()] }))).toEqual({
    number: 1,
    at: NOW,
    timeZone: 'America/Los_Angeles',
    verdict: 'Locked.',
    policy: [policyRow()],
    settings: settings(),
    known: [known({ settings: LOCKED, readAt: NOW })],
    failing: {},
    findings: [],
    outbox: [],
    listAskedAt: NOW,
    listedAt: NOW,
    listPages: 1,
    unwritten: [{ number: 1, changes: [change()], run: run() }],
  });
});

const { rule: _, ...withoutRule } = known({ settings: LOCKED, readAt: NOW });

test.each<[string, Partial<State>, Partial<Tick>, Partial<State>]>([
  ['no news adds nothing to the outbox', { outbox: [] }, {}, { outbox: [] }],
  [
    'news waits behind what was not sent yet, and is noted as told',
    { outbox: [news()] },
    {
      now: later(5),
      findings: [living({ toldAt: NOW })],
      news: [{ kind: 'worse', finding: living(), since: NOW }],
      alsoTo: ['gone@x.org'],
    },
    {
      outbox: [
        news(),
        { id: 8, at: later(5), items: [{ kind: 'worse', finding: living(), since: NOW }], alsoTo: ['gone@x.org'] },
      ],
      findings: [living({ toldAt: later(5) })],
    },
  ],
  [
    'rows not written yet stay in front',
    { unwritten: [{ number: 7, changes: [], run: run() }] },
    {},
    {
      unwritten: [
        { number: 7, changes: [], run: run() },
        { number: 8, changes: [], run: run() },
      ],
    },
  ],
  [
    'a list that was not due',
    { listedAt: later(-30), listPages: 50 },
    { listAsked: false, listPages: undefined },
    { listedAt: later(-30), listPages: 50 },
  ],
  [
    'a list that was asked for in vain',
    { listedAt: later(-30), listPages: 50 },
    { listPages: undefined },
    { listAskedAt: NOW, listedAt: later(-30), listPages: 50 },
  ],
  [
    'an exception alone is noted as such',
    {},
    { lasting: rules() },
    { known: [{ ...withoutRule, rule: rule(), onlyException: true }] },
  ],
  ['a tick was cut short', {}, { cutShort: true }, { cutShortAt: NOW }],
  ['a tick was cut short before', { cutShortAt: later(-30) }, {}, { cutShortAt: later(-30) }],
])('%s', (_, before, given, expected) => expect(nextState(state(before), tick(given))).toMatchObject(expected));

test('groups of the sweep that could not be read are remembered, up to 200; protected ones are asked at every tick', () => {
  const failed = { failure: failure(), failedAt: NOW };
  const chess = group({ address: 'chess@example.org', ...failed });
  const { failing } = nextState(state(), tick({ groups: [group(failed), chess] }));
  expect(failing).toEqual({ 'chess@example.org': { at: NOW, failure: failure() } });
  const many = Array.from({ length: 201 }, (_, index) => group({ address: `${index}@example.org`, ...failed }));
  expect(Object.keys(nextState(state(), tick({ groups: many })).failing).length).toBe(200);
});

describe('a protected group that is gone', () => {
  const chess = known({ address: 'chess@example.org', id: 'id-chess' });
  const here = known({ settings: LOCKED, readAt: NOW });
  const gone = (goneSince: string) => ({ ...chess, goneSince });
  const without = { groups: [group()] };
  const unlisted = { ...without, listPages: undefined };

  test.each<[string, State['known'], Partial<Tick>, State['known']]>([
    ['is remembered from now on', [chess], without, [here, gone(NOW)]],
    ['stays remembered as before', [gone(later(-5))], without, [here, gone(later(-5))]],
    ['is remembered for nearly a week', [gone(later(1 - 7 * DAY))], without, [here, gone(later(1 - 7 * DAY))]],
    ['is forgotten after a week', [gone(later(-7 * DAY))], without, [here]],
    ['stays remembered while the list is not read', [gone(later(-5))], unlisted, [here, gone(later(-5))]],
    ['is not gone because the list was not read', [chess], unlisted, [here]],
    ['lost its policy row', [chess], {}, [here]],
    ['was renamed', [{ ...chess, address: 'old@example.org' }], {}, [here]],
    ['was made anew', [{ ...gone(NOW), id: 'other' }], {}, [here]],
  ])('%s', (_, before, given, expected) => {
    expect(nextState(state({ known: before }), tick(given)).known).toEqual(expected);
  });
});

const elsewhere = change({ group: 'chess@example.org' });

test.each<[string, Change, Change[]]>([
  ['of a group without a policy row, seen again', { ...elsewhere, at: later(5) }, []],
  ['of a group without a policy row, another one', { ...elsewhere, to: 'x' }, [{ ...elsewhere, to: 'x' }]],
  ['of a protected group, which the state knows', change({ at: later(5) }), [change({ at: later(5) })]],
])('a change while another waits to be written: %s', (_, seen, expected) => {
  const before = state({ unwritten: [{ number: 7, changes: [elsewhere, change()], run: run() }] });
  expect(nextState(before, tick({ changes: [seen] })).unwritten).toEqual([
    ...before.unwritten,
    { number: 8, changes: expected, run: run() },
  ]);
});

test('of news that cannot be sent, the newest 50 wait', () => {
  const outbox = Array.from({ length: 50 }, (_, id) => news({ id }));
  const items = [{ kind: 'opened' as const, finding: living(), since: NOW }];
  const ids = nextState(state({ number: 50, outbox }), tick({ news: items })).outbox.map(({ id }) => id);
  expect([ids.length, ids[0], ids[49]]).toEqual([50, 1, 51]);
});

describe('of rows that cannot be written', () => {
  const waiting = (count: number, isChanged: (number: number) => boolean) =>
    Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      changes: isChanged(index + 1) ? [change()] : [],
      run: run(),
    }));
  const left = (before: State['unwritten']) =>
    nextState(state({ number: before.length, unwritten: before }), tick()).unwritten.map(({ number }) => number);

  test('300 wait', () => expect(left(waiting(299, () => false)).length).toBe(300));

  test('with more, the last 100 ticks and the changes before', () => {
    const numbers = left(waiting(300, number => number === 7));
    expect([numbers.length, numbers[0], numbers[1], numbers[100]]).toEqual([101, 7, 202, 301]);
  });

  test('never more than 300, the newest', () => {
    const numbers = left(waiting(400, () => true));
    expect([numbers.length, numbers[0], numbers[299]]).toEqual([300, 102, 401]);
  });
});

test('open findings', () => expect(openFindings([living(), living({ resolvedAt: NOW })])).toEqual([living()]));
