import type { LivingFinding } from '../../../src/model/finding';
import type { Group } from '../../../src/model/group';
import { whyEnded } from '../../../src/plan/whyEnded';
import { ARCHIVED, group, living, OPEN, rule, rules, unread } from '../samples';

const about = { address: 'all@example.org', id: 'id-all' };
const ended = (groups: Group[], policy = rules([about.address, rule()]), given: Partial<LivingFinding> = {}) =>
  whyEnded(living({ group: about, ...given }), groups, policy, []);
const storm: Partial<LivingFinding> = { check: 'MAIL.2' };
const renamed = group({ address: 'new@example.org', id: 'id-all' });

test.each([
  ['locked', ended([group()]), 'Managers and owners may post; the policy allows managers and owners at most.'],
  [
    'stricter',
    ended([group({ settings: ARCHIVED })]),
    'Nobody may post; the policy allows managers and owners at most.',
  ],
  [
    'the policy allows it now',
    ended([group({ settings: OPEN })], rules([about.address, rule({ posters: 'anyone' })])),
    'Anyone on the internet may post; the policy allows anyone on the internet at most.',
  ],
  ['no policy row any more', ended([group({ settings: OPEN })], rules()), 'No policy row is about it any more.'],
  ['never read', ended([unread({ id: 'id-all' })], rules()), 'No policy row is about it any more.'],
  ['gone', ended([]), 'The group is gone.'],
  ['made anew, which is another group', ended([group({ id: 'other' })]), 'The group is gone.'],
  [
    'renamed out of the policy',
    ended([renamed]),
    'No policy row is about it any more. Its address is new@example.org now.',
  ],
  [
    'renamed',
    ended([renamed], rules(['new@example.org', rule()])),
    'Managers and owners may post; the policy allows managers and owners at most. Its address is new@example.org now.',
  ],
  ['held-back re-locks', whyEnded(living({ subject: 'Re-locks held back' }), [], rules(), []), undefined],
  ['another check', ended([group()], rules(), { check: 'POST.2' }), undefined],
  ['a storm is over, and it is locked', ended([group()], rules(), storm), 'Managers and owners may post.'],
  [
    'a storm is over, and it is open',
    ended([group({ settings: OPEN })], rules(), storm),
    'Anyone on the internet may post.',
  ],
  ['a storm is over in a group that is gone', ended([], rules(), storm), 'The group is gone.'],
  ['a storm is over in a group never read', ended([unread({ id: 'id-all' })], rules(), storm), undefined],
])('%s', (_, words, expected) => expect(words).toBe(expected));

test.each([
  ['a day passed without any', ['/staff', '/students'], undefined],
  ['Settings has another unit', ['/Pupils'], 'Settings does not name this unit as domain-only any more.'],
])('mail from outside: %s', (_, units, words) => {
  const finding = living({ check: 'DELIV.2', subject: 'Mail from outside to /Students' });
  expect(whyEnded(finding, [], rules(), units)).toBe(words);
});
