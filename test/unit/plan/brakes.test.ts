import type { Brake } from '../../../src/model/brake';
import type { Group } from '../../../src/model/group';
import type { Order } from '../../../src/model/order';
import type { PostingSettings } from '../../../src/model/postingSettings';
import type { Relock } from '../../../src/model/relock';
import type { Rule } from '../../../src/model/rule';
import { endingNow, withOrders } from '../../../src/plan/brakeEnds';
import { brakesFor, planBrakes, withBrakes } from '../../../src/plan/brakes';
import { ARCHIVED, group, LOCKED, later, NOW, OPEN, posting, relock, rule, rules, settings, unread } from '../samples';
import { brake, storm, TO_MANAGERS } from '../storms';

const ADDRESS = 'all@example.org';
const MEMBERS = posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' });
const MODERATED = posting({ whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' });
/** What holds during a brake. */
const BRAKED = rule({ braked: true });
const past = { at: later(-360), until: NOW };

test.each<[string, Rule | undefined, Brake, Rule | undefined]>([
  ['wider than the brake', rule({ posters: 'anyone', onDrift: 'report' }), brake(), BRAKED],
  ['moderated too', rule({ posters: 'domain', moderated: true }), brake(), { ...BRAKED, moderated: true }],
  [
    'narrower than the brake',
    rule({ posters: 'owners', onDrift: 'report' }),
    brake(),
    { ...BRAKED, posters: 'owners' },
  ],
  ['no row', undefined, brake(), BRAKED],
  ['no row, and expired', undefined, brake(past), undefined],
  ['expired', rule({ posters: 'anyone' }), brake(past), rule({ posters: 'anyone' })],
  ['expired, and somebody had it stay locked', rule({ posters: 'anyone' }), brake({ ...past, kept: true }), BRAKED],
  ['ended before its time', rule({ posters: 'anyone' }), brake({ ended: later(-1) }), rule({ posters: 'anyone' })],
  [
    'people are only told',
    rule({ posters: 'anyone' }),
    brake({ acts: false, why: 'mode' }),
    rule({ posters: 'anyone' }),
  ],
  ['a group made anew', undefined, brake({ group: { address: ADDRESS, id: 'other' } }), undefined],
  ['renamed', undefined, brake({ group: { address: 'old@example.org', id: 'id-all' } }), BRAKED],
])('the rule of a group with a brake: %s', (_, policy, each, expected) => {
  const before = rules(...(policy ? [[ADDRESS, policy] as [string, Rule]] : []));
  const braked = withBrakes(before, [each], [group()], NOW);
  expect([...braked]).toEqual(expected ? [[ADDRESS, expected]] : []);
  expect([...before]).toEqual(policy ? [[ADDRESS, policy]] : []);
});

interface Given {
  found?: Group;
  policy?: Rule;
  before?: PostingSettings;
  begun?: Relock[];
  mode?: 'report' | 'enforce';
}
const fresh = ({ found = group({ settings: OPEN }), policy, before, begun = [], mode = 'enforce' }: Given) =>
  brakesFor(
    [storm()],
    [found],
    rules(...(policy ? [[ADDRESS, policy] as [string, Rule]] : [])),
    new Map(before ? [[ADDRESS, before]] : []),
    begun,
    settings({ mode, brakeHours: 2 }),
    NOW,
  );
const told = { ...storm(), at: NOW, until: later(120) };
const begun = [relock({ for: 'brake', at: later(-5) })];
const wide = rule({ posters: 'anyone' });

const braked = (given: Partial<Brake>): Partial<Brake> => ({
  acts: true,
  changes: [TO_MANAGERS],
  found: OPEN,
  ...given,
});
const idle = (why: Brake['why'], found: PostingSettings): Partial<Brake> => ({
  acts: false,
  ...(why && { why }),
  changes: [],
  found,
  after: found,
});

test.each<[string, Given, Partial<Brake>]>([
  ['a row as wide as it is: as found', { policy: wide }, braked({ after: OPEN })],
  [
    'a row wider than it is: as found',
    { policy: wide, found: group({ settings: MEMBERS }) },
    braked({
      found: MEMBERS,
      after: MEMBERS,
      changes: ['whoCanPostMessage: ALL_MEMBERS_CAN_POST → ALL_MANAGERS_CAN_POST'],
    }),
  ],
  [
    'a row narrower than it is: the row',
    { policy: rule({ posters: 'members', onDrift: 'report' }), before: OPEN },
    braked({ after: MEMBERS }),
  ],
  ['a row of managers, on drift report', { policy: rule({ onDrift: 'report' }) }, braked({ after: LOCKED })],
  ['no row, locked before the storm: as before', { before: LOCKED }, braked({ after: LOCKED })],
  ['no row, archived before the storm', { before: ARCHIVED }, braked({ after: ARCHIVED })],
  ['no row, moderated before the storm', { before: MODERATED }, braked({ after: MODERATED })],
  ['no row, open before the storm: nobody says', { before: MEMBERS }, braked({})],
  ['no row, and not known before the storm', {}, braked({})],
  ['Mode is report', { mode: 'report', policy: wide }, idle('mode', OPEN)],
  ['Storm brake in the row is off', { policy: rule({ posters: 'anyone', noBrake: true }) }, idle('row', OPEN)],
  ['locked already', { found: group() }, idle('locked', LOCKED)],
  ['moderated', { found: group({ settings: MODERATED }) }, idle('locked', MODERATED)],
  ['archived', { found: group({ settings: ARCHIVED }) }, idle('locked', ARCHIVED)],
  ['not read', { found: unread({ id: 'id-all' }) }, { acts: true, changes: [] }],
  [
    'a tick that was cut short had braked it: as it was then',
    { found: group(), begun, policy: wide },
    braked({ after: OPEN }),
  ],
  [
    'a tick that was cut short had braked another',
    { found: group(), begun: begun.map(each => ({ ...each, id: 'id-x' })) },
    idle('locked', LOCKED),
  ],
])('what is done about a storm: %s', (_, given, expected) => expect(fresh(given)).toEqual([{ ...told, ...expected }]));

test.each<[string, Brake, Group, Relock[]]>([
  ['open', brake(), group({ settings: OPEN }), [relock({ for: 'brake' })]],
  ['people are only told', brake({ acts: false, why: 'row' }), group({ settings: OPEN }), []],
  ['locked by now', brake(), group(), []],
  ['not read', brake(), unread({ id: 'id-all' }), []],
  ['gone', brake(), group({ id: 'other', settings: OPEN }), []],
])('the PATCH that brakes: %s', (_, each, found, expected) => expect(planBrakes([each], [found])).toEqual(expected));

const by = 'admin@example.org';
const end: Order = { at: NOW, by, what: 'end', group: 'id-all' };
const keep: Order = { at: NOW, by, what: 'keep locked', group: 'id-all' };
const running = brake({ at: later(-60), until: later(300) });

test.each<[string, Brake, Order[], Brake]>([
  ['nothing asked', running, [], running],
  ['ended', running, [end], { ...running, until: NOW }],
  ['kept', running, [keep], { ...running, kept: true }],
  ['kept, then ended', { ...running, kept: true }, [end], { ...running, until: NOW }],
  ['another group', running, [{ ...end, group: 'id-b' }], running],
  ['a re-lock of its group', running, [{ ...end, what: 're-lock' }], running],
  ['it has ended already', { ...running, ended: later(-1) }, [keep], { ...running, ended: later(-1) }],
  ['its time is up', brake(past), [keep], brake(past)],
  ['people are only told', { ...running, acts: false, why: 'mode' }, [end], { ...running, acts: false, why: 'mode' }],
])('what somebody asks of a brake: %s', (_, each, orders, expected) => {
  expect(withOrders([each], orders, NOW)).toEqual([expected]);
});

test.each<[string, Brake, boolean]>([
  ['in force', brake(), false],
  ['a millisecond before its time', brake({ until: '2023-12-14T02:45:00.001Z' }), false],
  ['its time is up', brake(past), true],
  ['its time is up, and people were only told', brake({ ...past, acts: false, why: 'mode' }), true],
  ['its time is up, and it is kept', brake({ ...past, kept: true }), false],
  ['it has ended before', brake({ ...past, ended: NOW }), false],
])('ends now? %s', (_, each, expected) => expect(endingNow([each], NOW)).toEqual(expected ? [each] : []));
