import type { Change } from '../../../src/model/change';
import type { Run } from '../../../src/model/run';
import { FIRST_STATE, type State } from '../../../src/model/state';
import { committed, nextState, notCommitted, openFindings } from '../../../src/plan/nextState';
import {
  failure,
  finding,
  group,
  known,
  LOCKED,
  later,
  living,
  NOW,
  policyRow,
  rule,
  rules,
  settings,
  state,
} from '../samples';

const run: Run = { at: NOW, due: 'protected groups: 1', requests: 4, seconds: 1.2, result: 'ok' };
const change: Change = {
  at: NOW,
  group: 'all@example.org',
  setting: 'archiveOnly',
  from: 'true',
  to: 'false',
  by: 'somebody',
  outcome: 'seen',
};
type Tick = Parameters<typeof nextState>[1];
const tick = (given: Partial<Tick> = {}): Tick => ({
  now: NOW,
  timeZone: 'America/Los_Angeles',
  verdict: 'Locked.',
  policy: { rows: [policyRow()], settings: settings() },
  groups: [group(), group({ address: 'chess@example.org' })],
  rules: rules(['all@example.org', rule()]),
  listed: true,
  listPages: 1,
  cutShort: false,
  findings: [],
  news: [],
  changes: [],
  run,
  ...given,
});

test('the first tick leaves everything the next one needs', () => {
  expect(nextState(FIRST_STATE, tick({ changes: [change] }))).toEqual({
    number: 1,
    at: NOW,
    timeZone: 'America/Los_Angeles',
    verdict: 'Locked.',
    policy: [policyRow()],
    settings: settings(),
    known: [known({ settings: LOCKED })],
    failing: {},
    findings: [],
    outbox: [],
    listedAt: NOW,
    listPages: 1,
    unwritten: { changes: [change], runs: [run] },
  });
});

test.each<[string, Partial<State>, Partial<Tick>, Partial<State>]>([
  ['no news adds nothing to the outbox', { outbox: [] }, {}, { outbox: [] }],
  [
    'news waits behind what was not sent yet, and is noted as told',
    { outbox: [{ id: 7, at: NOW, items: [] }] },
    {
      now: later(5),
      findings: [living({ toldAt: NOW })],
      news: [{ kind: 'worse', finding: finding(), since: NOW }],
    },
    {
      outbox: [
        { id: 7, at: NOW, items: [] },
        { id: 8, at: later(5), items: [{ kind: 'worse', finding: finding(), since: NOW }] },
      ],
      findings: [living({ toldAt: later(5) })],
    },
  ],
  [
    'rows not written yet stay in front',
    { unwritten: { changes: [], runs: [run] } },
    {},
    { unwritten: { changes: [], runs: [run, run] } },
  ],
  [
    'a list that was not due',
    { listedAt: later(-30), listPages: 50 },
    { listPages: undefined },
    { listedAt: later(-30), listPages: 50 },
  ],
  ['no group known and no list', { known: [known()] }, { listed: false, groups: [] }, { known: [known()] }],
  ['no group left, by the list', { known: [known()] }, { groups: [] }, { known: [] }],
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

const elsewhere: Change = { ...change, group: 'chess@example.org' };

test.each<[string, Change, Change[]]>([
  ['of a group without a policy row, seen again', { ...elsewhere, at: later(5) }, [elsewhere]],
  ['of a group without a policy row, another one', { ...elsewhere, to: 'x' }, [elsewhere, { ...elsewhere, to: 'x' }]],
])('a change that waits to be written: %s', (_, seen, expected) => {
  const before = state({ unwritten: { changes: [elsewhere], runs: [] } });
  expect(nextState(before, tick({ changes: [seen] })).unwritten.changes).toEqual(expected);
});

test('once committed nothing is unwritten; until then the reason is kept', () => {
  const before = state({ unwritten: { changes: [change], runs: [run] } });
  expect(notCommitted(before, failure())).toEqual({ ...before, notCommitted: failure() });
  expect(committed(notCommitted(before, failure()))).toEqual(state());
  expect(Object.keys(nextState(notCommitted(before, failure()), tick()))).not.toContain('notCommitted');
});

test('open findings', () => expect(openFindings([living(), living({ resolvedAt: NOW })])).toEqual([living()]));
