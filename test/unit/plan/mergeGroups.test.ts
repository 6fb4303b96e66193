import { mergeGroups } from '../../../src/plan/mergeGroups';
import { group, OPEN, unread } from '../samples';

test('a known group keeps its settings and place, and takes the rest from the list', () => {
  const known = [group({ address: 'b@example.org' }), group({ address: 'a@example.org', settings: OPEN })];
  const listed = [
    unread({ address: 'a@example.org', id: 'id-a', directMembers: 3 }),
    unread({ address: 'b@example.org', id: 'id-b', name: 'New name' }),
  ];
  expect(mergeGroups(known, listed)).toEqual([
    group({ address: 'b@example.org', name: 'New name' }),
    group({ address: 'a@example.org', name: 'all', settings: OPEN, directMembers: 3 }),
  ]);
});

test('a renamed group keeps its settings', () => {
  const now = unread({ address: 'new@example.org', aliases: ['all@example.org'] });
  expect(mergeGroups([group()], [now])).toEqual([
    group({ address: 'new@example.org', id: 'id-all', name: 'all', aliases: ['all@example.org'] }),
  ]);
});

test('a group made anew under its address begins without settings', () => {
  expect(mergeGroups([group()], [unread({ id: 'other' })])).toEqual([unread({ id: 'other' })]);
});

test('new groups follow by address, and groups that are gone go', () => {
  const [a, b] = [unread({ address: 'a@x.org', id: '1' }), unread({ address: 'b@x.org', id: '2' })];
  expect(mergeGroups([group()], [b, a])).toEqual([a, b]);
});
