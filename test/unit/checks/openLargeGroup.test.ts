import { openLargeGroup } from '../../../src/checks/openLargeGroup';
import type { Group } from '../../../src/model/group';
import { facts, group, OPEN, posting, rules, unread } from '../samples';

const found = (given: Partial<Group>) => openLargeGroup(facts({ groups: [group(given)], rules: rules() }));
const moderated = posting({ whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' });

test.each([
  ['locked', found({})],
  ['moderated', found({ settings: moderated })],
  ['open and small', found({ settings: OPEN, directMembers: 499 })],
  ['a policy row says so', openLargeGroup(facts({ groups: [group({ settings: OPEN })] }))],
  ['not read yet', openLargeGroup(facts({ groups: [unread()], rules: rules() }))],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));

test.each([
  ['ANYONE_CAN_POST', 'high', 'Anyone on the internet'],
  ['ALL_IN_DOMAIN_CAN_POST', 'medium', 'Anyone in the domain'],
  ['ALL_MEMBERS_CAN_POST', 'medium', 'Any member'],
] as const)('%s', (whoCanPostMessage, severity, who) => {
  expect(found({ settings: posting({ whoCanPostMessage }) })).toEqual([
    {
      check: 'POST.2',
      subject: 'all@example.org',
      severity,
      what: `${who} may post to its 10,000 members, and no policy row says so.`,
      todo: 'Add a row to the Policy tab: one that locks it, or one that says who may post and why.',
      group: { address: 'all@example.org', id: 'id-all' },
    },
  ]);
});

test('from the limit on a group is large', () => {
  expect(found({ settings: OPEN, directMembers: 500 }).map(({ what }) => what)).toEqual([
    'Anyone on the internet may post to its 500 members, and no policy row says so.',
  ]);
});
