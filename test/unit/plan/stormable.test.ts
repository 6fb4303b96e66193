import type { Brake } from '../../../src/model/brake';
import type { Group } from '../../../src/model/group';
import type { Reach } from '../../../src/model/reach';
import { stormable } from '../../../src/plan/storms';
import { group, later, NOW, OPEN, unread } from '../samples';
import { brake } from '../storms';

const EXACT: Reach = { recipients: 10_000, counted: 'exact' };
const open = group({ settings: OPEN });

test.each<[string, Group, Reach | undefined, Brake[], boolean]>([
  ['an open large one', open, EXACT, [], true],
  ['to 500', open, { recipients: 500, counted: 'at most' }, [], true],
  ['to 499', open, { recipients: 499, counted: 'exact' }, [], false],
  ['to 500 if all hand on', open, { recipients: 1, counted: 'exact', ifAllHandOn: 500 }, [], true],
  ['locked', group(), EXACT, [], false],
  ['never read', unread(), EXACT, [], false],
  ['nobody knows what it reaches', open, undefined, [], false],
  ['braked', open, EXACT, [brake()], false],
  ['the brake has ended', open, EXACT, [brake({ at: later(-420), until: later(-60) })], true],
])('a storm can begin in %s', (_, each, reach, brakes, expected) => {
  const reached = new Map(reach ? [[each.address, reach]] : []);
  expect(stormable([each], reached, 500, brakes, NOW)).toEqual(
    expected ? [{ id: 'id-all', address: 'all@example.org', aliases: [] }] : [],
  );
});
