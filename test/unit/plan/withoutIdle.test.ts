import type { Brake, Storm } from '../../../src/model/brake';
import type { Group } from '../../../src/model/group';
import type { Post } from '../../../src/model/mail';
import type { Rule } from '../../../src/model/rule';
import type { Settings } from '../../../src/model/settings';
import { brakesFor, withoutIdle } from '../../../src/plan/brakes';
import { postsByGroup, stormsIn } from '../../../src/plan/storms';
import { group, later, NOW, OPEN, rule, rules, settings, unread } from '../samples';
import { brake, posts, postsAt, storm } from '../storms';

const open = group({ settings: OPEN });
/** Storms that people were only told of twenty minutes ago. */
const told = (why: Brake['why']): Brake =>
  brake({ at: later(-20), until: later(340), acts: false, changes: [], ...(why && { why }) });
const [byMode, byRow, byLock] = [told('mode'), told('row'), told('locked')];

interface Given {
  found?: Group[];
  policy?: Rule;
  mode?: Settings['mode'];
  mail?: Post[];
}
function after(each: Brake, { found = [open], policy, mode = 'enforce', mail = posts(10) }: Given) {
  const policyRules = rules(...(policy ? [['all@example.org', policy] as [string, Rule]] : []));
  const waitedFor = withoutIdle([each], found, policyRules, { mode }, NOW);
  const reach = { recipients: 10_000, counted: 'exact' as const };
  const storms = stormsIn(
    postsByGroup(mail, found),
    found,
    settings(),
    () => reach,
    waitedFor,
    () => false,
    later(-60),
    NOW,
  );
  const fresh = brakesFor(storms, found, policyRules, new Map(), [], settings({ mode }), NOW);
  return { waitedFor, storms, acts: fresh.map(({ acts }) => acts) };
}

const noBrake = rule({ posters: 'anyone', noBrake: true });
test.each<[string, Brake, Given]>([
  ['Mode is report still', byMode, { mode: 'report' }],
  ['Mode is enforce by now, and somebody has locked the group', byMode, { found: [group()] }],
  ['Mode is enforce by now, and the row is off', byMode, { policy: noBrake }],
  ['the row stays off', byRow, { policy: noBrake }],
  ['the row is on by now, and Mode is report', byRow, { mode: 'report', policy: rule({ posters: 'anyone' }) }],
  ['locked still', byLock, { found: [group()] }],
  ['opened again, and Mode is report', byLock, { mode: 'report' }],
  ['opened again, and the row is off', byLock, { policy: noBrake }],
  ['it could not be read', byMode, { found: [unread({ id: 'id-all' })] }],
  ['it is gone', byMode, { found: [] }],
  ['it acts', brake({ at: later(-20) }), {}],
])('a storm that was told is not seen anew: %s', (_, each, given) => {
  expect(after(each, given)).toEqual({ waitedFor: [each], storms: [], acts: [] });
});

const once = (given: Partial<Storm> = {}) => [storm(given)];
test.each<[string, Brake, Given, Brake[], Storm[]]>([
  ['Mode is enforce by now', byMode, {}, [], once()],
  [
    'the posts it was told of count',
    byMode,
    { mail: postsAt([-29, -28, -27, -26, -25, -24, -23, -22, -21, 0]) },
    [],
    once({ since: later(-29) }),
  ],
  ['the row is on by now', byRow, { policy: rule({ posters: 'anyone' }) }, [], once()],
  ['it has no row any more', byRow, {}, [], once()],
  [
    'opened again',
    byLock,
    { mail: [...postsAt([-40, -30, -21, -20]), ...posts(10)] },
    [{ ...byLock, ended: later(-20) }],
    once(),
  ],
])('a storm that goes on is seen anew, and braked: %s', (_, each, given, waitedFor, storms) => {
  expect(after(each, given)).toEqual({ waitedFor, storms, acts: [true] });
});

test('of a group that was locked by hand and opened again only later posts count', () => {
  const nine = after(byLock, { mail: [...postsAt([-40, -30, -21, -20]), ...posts(9)] });
  expect([nine.waitedFor, nine.storms]).toEqual([[{ ...byLock, ended: later(-20) }], []]);
});

test.each<[string, Brake]>([
  ['its time is up', { ...byMode, until: NOW }],
  ['it has ended', { ...byMode, ended: later(-5) }],
])('one that is over stays as it is: %s', (_, each) => expect(after(each, {}).waitedFor).toEqual([each]));
