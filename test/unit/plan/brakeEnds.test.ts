import fc from 'fast-check';
import type { Brake } from '../../../src/model/brake';
import type { Group } from '../../../src/model/group';
import { isWider } from '../../../src/model/posters';
import { type PostingSettings, postersOf } from '../../../src/model/postingSettings';
import { meets, type Rule } from '../../../src/model/rule';
import { planReleases } from '../../../src/plan/brakeEnds';
import { brakesFor, planBrakes, withBrakes } from '../../../src/plan/brakes';
import { type Patch, relockPatch } from '../../../src/plan/relockPatch';
import { anyRule, anySettings, canGoogleHold, RUNS } from '../arbitraries';
import {
  ARCHIVED,
  failure,
  group,
  LOCKED,
  later,
  NOW,
  OPEN,
  posting,
  relock,
  rule,
  rules,
  settings,
  unread,
} from '../samples';
import { brake, storm } from '../storms';

const ADDRESS = 'all@example.org';
const policyOf = (policy: Rule | undefined) => rules(...(policy ? [[ADDRESS, policy] as [string, Rule]] : []));
const ending = (given: Partial<Brake>) => brake({ at: later(-360), until: NOW, ...given });
const { after: _, ...nobodys } = ending({});
const releases = (each: Brake, found: Group, policy: Rule | undefined) =>
  planReleases([each], [found], policyOf(policy), NOW);
const MEMBERS = posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' });
const wide = rule({ posters: 'anyone' });
const toOpen: Patch = { whoCanPostMessage: 'ANYONE_CAN_POST' };
const toMembers: Patch = { whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' };

test.each<[string, Brake, Rule | undefined, Patch]>([
  ['a row as wide as it was found', ending({ after: OPEN }), wide, toOpen],
  ['a row wider than it was found', ending({ found: MEMBERS, after: MEMBERS }), wide, toMembers],
  ['a row narrower than it was found', ending({ after: MEMBERS }), rule({ posters: 'members' }), toMembers],
  ['a row that became narrower during the brake', ending({ after: OPEN }), rule({ posters: 'members' }), toMembers],
  ['a row that came during the brake', nobodys, rule({ posters: 'members' }), toMembers],
  ['a row that became wider during the brake', ending({ after: MEMBERS }), wide, toOpen],
  [
    'no row, archived before the storm',
    ending({ after: ARCHIVED }),
    undefined,
    { whoCanPostMessage: 'NONE_CAN_POST', archiveOnly: 'true' },
  ],
])('a brake ends: %s', (__, each, policy, patch) => {
  expect(releases(each, group(), policy)).toEqual([relock({ from: LOCKED, patch, for: 'end of brake' })]);
});

test.each<[string, Brake, Group, Rule | undefined]>([
  ['no row, managers before', ending({}), group(), undefined],
  ['no row, open before: it stays', nobodys, group(), undefined],
  ['its row was dropped during the brake: it stays', ending({ after: OPEN }), group(), undefined],
  ['a row of managers', ending({}), group(), rule()],
  ['somebody archived it meanwhile', ending({ after: OPEN }), group({ settings: ARCHIVED }), wide],
  ['somebody opened it to members meanwhile', ending({ after: OPEN }), group({ settings: MEMBERS }), wide],
  [
    'somebody moderated it meanwhile',
    ending({ after: OPEN }),
    group({ settings: posting({ messageModerationLevel: 'MODERATE_NEW_MEMBERS' }) }),
    wide,
  ],
  ['people were only told', ending({ acts: false, why: 'mode', after: OPEN }), group(), wide],
  ['it could not be read', ending({ after: OPEN }), group({ failure: failure() }), wide],
  ['it was never read', ending({ after: OPEN }), unread({ id: 'id-all' }), wide],
  ['it is gone, and another has its address', ending({ after: OPEN }), group({ id: 'other' }), wide],
])('a brake ends, and the group is left as it is: %s', (__, each, found, policy) => {
  expect(releases(each, found, policy)).toEqual([]);
});

/** A group through a brake: as found, as braked, after a tick in between, and after the end of the brake. */
function through(found: PostingSettings, before: PostingSettings | undefined, policy?: Rule, atEnd?: Rule) {
  const groups = [group({ settings: found })];
  const given = new Map(before ? [[ADDRESS, before]] : []);
  const [fresh] = brakesFor([storm()], groups, policyOf(policy), given, [], settings(), NOW);
  if (!fresh?.acts) return undefined;
  const braked = { ...found, ...planBrakes([fresh], groups)[0]?.patch };
  const held = withBrakes(policyOf(atEnd), [fresh], groups, later(5)).get(ADDRESS) ?? rule();
  const during = meets(braked, held) ? braked : { ...braked, ...relockPatch(braked, braked, held) };
  const [release] = planReleases([fresh], [group({ settings: during })], policyOf(atEnd), fresh.until);
  return { braked, during, after: { ...during, ...release?.patch } };
}

test('a moderated row that the group had drifted from: afterwards it is as the row says', () => {
  const policy = rule({ posters: 'domain', moderated: true, onDrift: 'report' });
  expect(through(OPEN, OPEN, policy, policy)?.after).toEqual(
    posting({ whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' }),
  );
});

const maybeRule = fc.option(anyRule, { nil: undefined });
const maybeBefore = fc.option(anySettings, { nil: undefined });
type Passed = NonNullable<ReturnType<typeof through>>;
const always = (holds: (passed: Passed, found: PostingSettings, policy: Rule | undefined) => void) => {
  let braked = 0;
  fc.assert(
    fc.property(
      anySettings,
      maybeBefore,
      maybeRule,
      maybeRule,
      fc.boolean(),
      (found, before, policy, other, changes) => {
        const atEnd = changes ? other : policy;
        const passed = through(found, before, policy, atEnd);
        if (!passed) return;
        braked += 1;
        holds(passed, found, atEnd);
      },
    ),
    { ...RUNS, numRuns: 3000 },
  );
  expect(braked).toBeGreaterThan(1000);
};

test('during a brake no more than managers may post, and Google takes it', () => {
  always(({ braked, during }) => {
    for (const each of [braked, during]) {
      expect([each, isWider(postersOf(each), 'managers'), canGoogleHold(each)]).toEqual([each, false, true]);
    }
  });
});

test('after a brake a group is never wider than it was found, and Google takes it', () => {
  always(({ after }, found) => {
    expect([after, isWider(postersOf(after), postersOf(found)), canGoogleHold(after)]).toEqual([after, false, true]);
  });
});

test('a group that was found within its policy, is after a brake as it was found', () => {
  always(({ after }, found, policy) => {
    if (policy && meets(found, policy)) expect(after).toEqual(found);
  });
});

test('after a brake a group is within its policy, and without one no more than managers may post', () => {
  always(({ after }, __, policy) => {
    expect([after, policy ? meets(after, policy) : !isWider(postersOf(after), 'managers')]).toEqual([after, true]);
  });
});
