import { NO_EVIDENCE } from '../../../src/model/evidence';
import { FIRST_STATE, type State } from '../../../src/model/state';
import { nextState, openFindings } from '../../../src/plan/nextState';
import {
  change,
  DAY,
  failure,
  group,
  known,
  later,
  living,
  NOW,
  news,
  policyRow,
  READ,
  rule,
  rules,
  run,
  settings,
  state,
} from '../samples';
import { brake } from '../storms';
import { batch, LOGS, type Tick, tick } from './tick';

const DIGEST = [{ title: 'Groups', lines: ['Locked.'] }];

test('the first tick leaves everything the next one needs', () => {
  expect(nextState(FIRST_STATE, tick({ changes: [change()], brakes: [brake()] }))).toEqual({
    number: 1,
    at: NOW,
    timeZone: 'America/Los_Angeles',
    tally: { within: 1, all: 1 },
    summed: '2023-11',
    verdict: 'Locked.',
    policy: [policyRow()],
    settings: settings(),
    known: [known(READ)],
    failing: {},
    findings: [],
    outbox: [],
    digestAt: NOW,
    listAskedAt: NOW,
    listedAt: NOW,
    listPages: 1,
    rosterAskedAt: NOW,
    logs: LOGS,
    relocked: [],
    brakes: [brake()],
    days: { '2023-12-13': [0, 0, 0, 0, 0] },
    evidence: NO_EVIDENCE,
    unwritten: [batch({ changes: [change()] })],
  });
});

const { rule: _, ...withoutRule } = known(READ);
const OUTSIDE = { allowExternalMembers: 'true', spamModerationLevel: 'ALLOW' };

test.each<[string, Partial<State>, Partial<Tick>, Partial<State>]>([
  [
    'what a group takes from outside is kept',
    {},
    { groups: [group(OUTSIDE)] },
    { known: [known({ ...READ, ...OUTSIDE })] },
  ],
  ['no news adds nothing to the outbox', { outbox: [] }, {}, { outbox: [] }],
  [
    'the daily digest goes out and is noted',
    { digestAt: later(-DAY) },
    { digest: DIGEST, alsoTo: ['gone@x.org'] },
    { digestAt: NOW, outbox: [{ id: 8, at: NOW, items: [], alsoTo: [], digest: DIGEST }] },
  ],
  [
    'the daily digest waits for a tick without news',
    { digestAt: later(-DAY) },
    { digest: DIGEST, news: [{ kind: 'worse', finding: living(), since: NOW }] },
    {
      digestAt: later(-DAY),
      outbox: [{ id: 8, at: NOW, items: [{ kind: 'worse', finding: living(), since: NOW }], alsoTo: [] }],
    },
  ],
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
    { unwritten: [batch({ run: run({ at: later(-5) }) })] },
    {},
    {
      unwritten: [batch({ run: run({ at: later(-5) }) }), batch()],
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
  ['members that were not due', { rosterAskedAt: later(-30) }, { rosterAsked: false }, { rosterAskedAt: later(-30) }],
  ['members read again', { rosterAskedAt: later(-60) }, {}, { rosterAskedAt: NOW }],
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
  const here = known(READ);
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

test('of news that cannot be sent, the newest 50 wait', () => {
  const outbox = Array.from({ length: 50 }, (_, id) => news({ id }));
  const items = [{ kind: 'opened' as const, finding: living(), since: NOW }];
  const ids = nextState(state({ number: 50, outbox }), tick({ news: items })).outbox.map(({ id }) => id);
  expect([ids.length, ids[0], ids[49]]).toEqual([50, 1, 51]);
});

test('open findings', () => expect(openFindings([living(), living({ resolvedAt: NOW })])).toEqual([living()]));
