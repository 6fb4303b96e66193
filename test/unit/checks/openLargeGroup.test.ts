import { openLargeGroup } from '../../../src/checks/openLargeGroup';
import type { Group } from '../../../src/model/group';
import { facts } from '../facts';
import { block, list, roster } from '../roster';
import { group, OPEN, posting, rules, settings, unread } from '../samples';

/** What is found of a group whose members were not read, and that no policy row is about. */
const found = (given: Partial<Group>) =>
  openLargeGroup(facts({ groups: [group(given)], rules: rules(), roster: roster({ lists: [], blocks: [] }) }));
const moderated = posting({ whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' });

test.each([
  ['locked', found({})],
  ['moderated', found({ settings: moderated })],
  ['open and small', found({ settings: OPEN, directMembers: 499 })],
  ['a policy row says so', openLargeGroup(facts({ groups: [group({ settings: OPEN })] }))],
  ['not read yet', openLargeGroup(facts({ groups: [unread()], rules: rules() }))],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));

test.each([
  ['ANYONE_CAN_POST', 'high', 'Anyone on the internet', 'anyone'],
  ['ALL_IN_DOMAIN_CAN_POST', 'medium', 'Anyone in the domain', 'domain'],
  ['ALL_MEMBERS_CAN_POST', 'medium', 'Any member', 'members'],
] as const)('%s', (whoCanPostMessage, severity, who, posters) => {
  expect(found({ settings: posting({ whoCanPostMessage }) })).toEqual([
    {
      check: 'POST.2',
      subject: 'all@example.org',
      severity,
      what: `${who} may post to it, no policy row says so, and one post reaches at most 10,000 mailboxes.`,
      todo: 'Add a row for it to Policy.',
      group: { address: 'all@example.org', id: 'id-all' },
      posters,
    },
  ]);
});

const AT = 'Anyone on the internet may post to it, no policy row says so, and one post reaches';
const open = group({ directMembers: 0, settings: OPEN });
const nested = (given: Partial<Group>) =>
  group({ address: 'grade9@example.org', directMembers: 600, parents: ['all@example.org'], ...given });
const UNSURE =
  'Through its nested groups it may be 600: Google does not say for sure whose posting permission they ask.';

test.each<[string, Parameters<typeof facts>[0], string[]]>([
  [
    'from the limit on a group is large',
    { groups: [group({ settings: OPEN, directMembers: 500 })] },
    [`high ${AT} at most 500 mailboxes.`],
  ],
  ['below another limit', { groups: [group({ settings: OPEN })], settings: settings({ largeGroup: 10_001 }) }, []],
  [
    'counted, and fewer than Google says',
    { groups: [group({ settings: OPEN })], roster: roster({ lists: [list()], blocks: [block(499)] }) },
    [],
  ],
  [
    'counted exactly',
    {
      groups: [group({ settings: OPEN, directMembers: 1 })],
      roster: roster({ lists: [list()], blocks: [block(500)] }),
    },
    [`high ${AT} 500 mailboxes.`],
  ],
  [
    'large through a nested group that hands on',
    { groups: [open, nested({ settings: OPEN })] },
    [`high ${AT} at most 600 mailboxes.`, `high ${AT} at most 600 mailboxes.`],
  ],
  [
    'large only if a nested group handed on what it should not',
    { groups: [open, nested({})] },
    [`low ${AT} at most 0 mailboxes. ${UNSURE}`],
  ],
  [
    'large in any case, and more if it handed on',
    { groups: [group({ settings: OPEN, directMembers: 500 }), nested({})] },
    [`high ${AT} at most 500 mailboxes. ${UNSURE.replace('600', '1,100')}`],
  ],
  [
    'not known yet of every group what it is nested in',
    { groups: [group({ settings: OPEN }), unread({ address: 'new@example.org', id: 'id-new' })] },
    [`high ${AT} so far 10,000 mailboxes.`],
  ],
])('%s', (_, given, expected) => {
  const looked = facts({ rules: rules(), roster: roster({ lists: [], blocks: [] }), ...given });
  expect(openLargeGroup(looked).map(({ severity, what }) => `${severity} ${what}`)).toEqual(expected);
});

test('the largest comes first', () => {
  const sizes = { a: 600, b: 9000, c: 2000 };
  const groups = Object.entries(sizes).map(([name, directMembers]) =>
    group({ address: `${name}@example.org`, settings: OPEN, directMembers }),
  );
  const given = facts({ groups, rules: rules(), roster: roster({ lists: [], blocks: [] }) });
  expect(openLargeGroup(given).map(({ subject }) => subject[0])).toEqual(['b', 'c', 'a']);
});
