import type { Order } from '../../../src/model/order';
import { planUndos } from '../../../src/plan/planUndos';
import { group, LOCKED, NOW, OPEN, rule, rules } from '../samples';

const undo: Order = { at: NOW, by: 'admin@example.org', what: 'undo', group: 'id-all' };
const relocked = [{ id: 'id-all', at: NOW, made: true as const, from: OPEN }];
const allowed = rules(['all@example.org', rule({ posters: 'anyone' })]);
const patch = { at: NOW, group: 'all@example.org', id: 'id-all', from: LOCKED, for: 'undo', askedBy: undo.by };

test.each([
  [
    'as it was before',
    [undo],
    relocked,
    group(),
    allowed,
    [{ ...patch, patch: { whoCanPostMessage: OPEN.whoCanPostMessage } }],
  ],
  [
    'without any row',
    [undo],
    relocked,
    group(),
    rules(),
    [{ ...patch, patch: { whoCanPostMessage: OPEN.whoCanPostMessage } }],
  ],
  ['nobody asked', [], relocked, group(), allowed, []],
  ['another group', [{ ...undo, group: 'id-b' }], relocked, group(), allowed, []],
  ['the policy would lock it again', [undo], relocked, group(), rules(['all@example.org', rule()]), []],
  ['it is so already', [undo], relocked, group({ settings: OPEN }), allowed, []],
  ['no re-lock is known', [undo], [{ id: 'id-all', at: NOW }], group(), allowed, []],
  [
    'it could not be read',
    [undo],
    relocked,
    group({ failure: { api: '', cause: 'down', status: 503, message: '' } }),
    allowed,
    [],
  ],
] as const)('an undo: %s', (_, orders, before, found, policy, expected) => {
  expect(planUndos([...orders], [...before], [found], policy, NOW)).toEqual(expected);
});
