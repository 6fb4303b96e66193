import type { ReceivedCopy } from '../../../src/model/received';
import { type Sorted, senderKind } from '../../../src/plan/senderKind';
import { copy } from '../received';
import { settings } from '../samples';

const GRADE_12 = '/Students/Grade 12';
const sort = senderKind({
  settings: settings({
    studentUnits: ['/Students'],
    automatedSenders: ['*noreply*@*', 'library@example.org'],
    allowedOutside: [{ unit: '/Students/Grade 12', domains: ['college.example'] }],
  }),
  domains: ['example.org', 'alias.example'],
  accounts: new Map([
    ['tess@example.org', { id: '11', unit: '/Staff' }],
    ['tess@alias.example', { id: '11', unit: '/Staff' }],
    ['sam@example.org', { id: '21', unit: '/students/Grade 9' }],
    ['library@example.org', { id: '31', unit: '/Staff' }],
  ]),
  groups: [{ address: 'all@example.org', aliases: ['everybody@example.org'] }],
  posts: [{ id: '<post@mail>', group: 'everybody@example.org' }],
});

test.each<[string, Partial<ReceivedCopy>, Sorted, string?]>([
  ['a teacher', {}, { kind: 'staff', role: 'staff', who: '11' }],
  ['a teacher at the alias of the domain', { from: 'tess@alias.example' }, { kind: 'staff', role: 'staff', who: '11' }],
  ['a student', { from: 'sam@example.org' }, { kind: 'students', role: 'students', who: '21' }],
  [
    'a stranger',
    { from: 'win@spam.example' },
    { kind: 'outside', role: 'outside', who: 'spam.example', stranger: 'spam.example' },
  ],
  [
    'a stranger whose envelope is one of ours',
    { from: 'win@spam.example', envelope: 'tess@example.org' },
    { kind: 'outside', role: 'outside', who: 'spam.example', stranger: 'spam.example' },
  ],
  [
    'a stranger who names itself a system',
    { from: 'noreply@spam.example' },
    { kind: 'outside', role: 'outside', who: 'spam.example', stranger: 'spam.example' },
  ],
  [
    'a domain that is allowed for another unit only',
    { from: 'dean@college.example' },
    { kind: 'outside', role: 'outside', who: 'college.example', stranger: 'college.example' },
    '/Students/Grade 11',
  ],
  [
    'an allowed domain',
    { from: 'dean@college.example' },
    { kind: 'outside', role: 'outside', who: 'college.example' },
    GRADE_12,
  ],
  [
    'a domain below an allowed one is another one',
    { from: 'dean@mail.college.example' },
    { kind: 'outside', role: 'outside', who: 'mail.college.example', stranger: 'mail.college.example' },
    GRADE_12,
  ],
  [
    'a system of an allowed domain',
    { from: 'noreply@college.example' },
    { kind: 'automated', role: 'automated', who: 'noreply@college.example' },
    GRADE_12,
  ],
  [
    'an account that Settings name as a system',
    { from: 'library@example.org' },
    { kind: 'automated', role: 'automated', who: '31' },
  ],
  [
    'an address of ours without an account, which is not kept',
    { from: 'roster@example.org' },
    { kind: 'automated', role: 'automated', who: 'example.org' },
  ],
  [
    'Google, of a message that could not be delivered',
    { from: 'mailer-daemon@googlemail.com' },
    { kind: 'automated', role: 'automated', who: 'googlemail.com' },
  ],
  [
    'a student by a group, known as a post to its former address',
    { from: 'sam@example.org', message: '<post@mail>' },
    { kind: 'group', role: 'students', who: '21', group: 'all@example.org' },
  ],
  [
    'a teacher by a group that the log names',
    { to: ['gmail-ui', 'all@example.org'] },
    { kind: 'group', role: 'staff', who: '11', group: 'all@example.org' },
  ],
  [
    'a teacher by a group that handed it on',
    { envelope: 'all+bnc123@example.org' },
    { kind: 'group', role: 'staff', who: '11', group: 'all@example.org' },
  ],
  [
    'a stranger by a group is a stranger',
    { from: 'win@spam.example', message: '<post@mail>' },
    { kind: 'outside', role: 'outside', who: 'spam.example', stranger: 'spam.example' },
  ],
  [
    'what is no domain is not repeated',
    { from: 'a@=hyperlink("x")' },
    {
      ...{ kind: 'outside', role: 'outside' },
      ...{ who: 'a domain that cannot be read', stranger: 'a domain that cannot be read' },
    },
  ],
])('%s', (_, given, sorted, unit = '/Students/Grade 9') => expect(sort(copy(given), unit)).toEqual(sorted));
