import { whoReachesWhom } from '../../../src/reach';
import { howMany } from '../../../src/reach/howMany';
import { roster as sample } from '../roster';
import { many, rulesOf, worldOf } from './worldOf';

test('routes together reach a mailbox once', () => {
  const { groups, roster } = worldOf({
    all: { members: many('s', 10) },
    chess: { posters: 'anyone', members: ['s1', 's2', 's3', 's11'] },
    band: { posters: 'anyone', members: ['s3', 's4'] },
  });
  const [audience] = whoReachesWhom(groups, roster, rulesOf({ all: 'managers' })).audiences;
  const blocks = [...new Set(audience?.routes.flatMap(route => route.blocks))];
  expect([audience?.routes.map(({ reached }) => reached), howMany(blocks, roster, 'students')]).toEqual([[3, 2], 4]);
});

test('counts students, or mailboxes inside and outside', () => {
  const blocks = [0, 1].map(list => ({ lists: [list], inside: 5, outside: 2, students: 3, others: 0 }));
  expect([howMany([0], sample({ blocks }), 'students'), howMany([0, 1], sample({ blocks }), 'mailboxes')]).toEqual([
    3, 14,
  ]);
});
