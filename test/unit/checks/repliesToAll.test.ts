import { repliesToAll } from '../../../src/checks/repliesToAll';
import type { Group } from '../../../src/model/group';
import { facts } from '../facts';
import { block, roster } from '../roster';
import { ARCHIVED, group, OPEN, posting, rules, unread } from '../samples';

const TO_LIST = { replyTo: 'REPLY_TO_LIST' };
const found = (given: Partial<Group>, students = 10_000) =>
  repliesToAll(facts({ groups: [group(given)], roster: roster({ blocks: [block(students)] }) }));

test.each([
  ['replies go to the author', found({ replyTo: 'REPLY_TO_SENDER', settings: OPEN })],
  ['replies go where the author says', found({ settings: OPEN })],
  ['it is not known where replies go', repliesToAll(facts({ groups: [{ ...unread(), settings: OPEN }] }))],
  ['settings never read', repliesToAll(facts({ groups: [unread(TO_LIST)] }))],
  ['small', found({ ...TO_LIST, settings: OPEN }, 499)],
  ['nobody may post', found({ ...TO_LIST, settings: ARCHIVED })],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));

test.each([
  ['ANYONE_CAN_POST', 'medium', 'Anyone on the internet may post.'],
  ['ALL_MEMBERS_CAN_POST', 'medium', 'Any member may post.'],
  [
    'ALL_MANAGERS_CAN_POST',
    'low',
    'It is locked now, so most replies bounce; the day it is opened, each reaches everybody.',
  ],
] as const)('%s', (whoCanPostMessage, severity, words) => {
  expect(found({ ...TO_LIST, settings: posting({ whoCanPostMessage }) })).toEqual([
    {
      check: 'POST.5',
      subject: 'all@example.org',
      severity,
      what: `A reply goes to the whole list, 10,000 mailboxes. ${words}`,
      todo: 'In the settings of the group, set "Post replies to" to the author or to managers.',
      group: { address: 'all@example.org', id: 'id-all' },
    },
  ]);
});

test('from the limit on, and whether or not a policy row is about it', () => {
  expect(found(TO_LIST, 500).map(({ what }) => what.slice(0, 46))).toEqual([
    'A reply goes to the whole list, 500 mailboxes.',
  ]);
  expect(repliesToAll(facts({ groups: [group(TO_LIST)], rules: rules() })).length).toBe(1);
});
