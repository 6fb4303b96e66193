import type { Group } from '../../../src/model/group';
import type { State } from '../../../src/model/state';
import { knownGroups } from '../../../src/plan/knownGroups';
import { ARCHIVED, failure, group, known, later, NOW, OPEN, READ, unread } from '../samples';

const groups = (inTab: Group[], { known = [], failing = {} }: Partial<State> = {}) =>
  knownGroups(inTab, { known, failing });
const kept = known(READ);
const chess = group({ address: 'chess@example.org', settings: OPEN });

test.each<[string, Group[], Group[]]>([
  ['as the tab says, where only that knows', groups([chess]), [chess]],
  [
    'as the state says, where people edited the tab',
    groups([group({ settings: ARCHIVED, readAt: later(5), directMembers: 0 }), chess], { known: [kept] }),
    [group(), chess],
  ],
  ['a row that is gone from the tab follows', groups([chess], { known: [kept] }), [chess, group()]],
  ['the tab is away', groups([], { known: [kept] }), [group()]],
  ['renamed in the tab', groups([group({ address: 'x@example.org', id: 'id-all' })], { known: [kept] }), [group()]],
  ['never read', groups([], { known: [known()] }), [unread()]],
  ['settings only in the tab', groups([group()], { known: [known()] }), [group()]],
  ['deleted', groups([], { known: [{ ...kept, goneSince: NOW }] }), []],
  [
    'could not be read',
    groups([chess], { failing: { 'chess@example.org': { at: later(-5), failure: failure() } } }),
    [{ ...chess, failure: failure(), failedAt: later(-5) }],
  ],
])('%s', (_, found, expected) => expect(found).toEqual(expected));
