import { fromOutside } from '../../../src/checks/fromOutside';
import type { Group } from '../../../src/model/group';
import { declared } from '../delivery';
import { facts } from '../facts';
import { group, LOCKED, OPEN, posting, relock, rule, rules } from '../samples';

const TOLD = { allowExternalMembers: 'false', spamModerationLevel: 'MODERATE' };
const ofGroup = (given: Partial<Group>, more: Parameters<typeof facts>[0] = {}) =>
  fromOutside(facts({ groups: [group({ ...TOLD, ...given })], ...more }));
const inShort = (findings: ReturnType<typeof fromOutside>) =>
  findings.map(({ subject, severity, what }) => [subject, severity, what]);
const outcome = { relock: relock(), readBack: LOCKED };

test.each([
  ['a locked group', ofGroup({})],
  ['a group without a policy row', ofGroup({ allowExternalMembers: 'true', settings: OPEN }, { rules: rules() })],
  [
    'its row allows anyone',
    ofGroup({ settings: OPEN }, { rules: rules(['all@example.org', rule({ posters: 'anyone' })]) }),
  ],
  [
    'every message is moderated',
    ofGroup({ settings: posting({ ...OPEN, messageModerationLevel: 'MODERATE_ALL_MESSAGES' }) }),
  ],
  ['it is locked again', ofGroup({ settings: OPEN }, { relocks: { outcomes: [outcome] } })],
  [
    'open to the domain: that is no outside',
    ofGroup({ settings: posting({ whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' }) }),
  ],
])('nothing is found: %s', (_, findings) => expect(findings).toEqual([]));

test.each<[string, Partial<Group>, string, string]>([
  ['anyone may post', { settings: OPEN }, 'low', 'Anyone on the internet may post, which POST.1 tells too.'],
  [
    'members from outside',
    { allowExternalMembers: 'true' },
    'medium',
    'People outside the domain may be members (allowExternalMembers).',
  ],
  [
    'spam is posted',
    { spamModerationLevel: 'ALLOW' },
    'low',
    'Messages that look like spam are posted (spamModerationLevel is ALLOW).',
  ],
  [
    'all of it',
    { settings: OPEN, allowExternalMembers: 'true', spamModerationLevel: 'ALLOW' },
    'medium',
    'Anyone on the internet may post, which POST.1 tells too; people outside the domain may be members (allowExternalMembers); messages that look like spam are posted (spamModerationLevel is ALLOW).',
  ],
])('a protected group: %s', (_, given, severity, what) => {
  expect(inShort(ofGroup(given))).toEqual([['all@example.org', severity, what]]);
});

test.each(['allowExternalMembers', 'spamModerationLevel'] as const)(
  'an answer without %s is unchecked in part',
  name => {
    const { [name]: _, ...others } = TOLD;
    const found = fromOutside(facts({ groups: [group(others)] }));
    expect(found.map(({ severity, what, unchecked }) => [severity, what, unchecked])).toEqual([
      ['low', 'Could not check: Google does not say of all@example.org what is allowed.', { 'DELIV.3': 'in part' }],
    ]);
  },
);

test('what owners of groups may allow, with the control that says it should not be so', () => {
  const of = (mailFromOutside: boolean, membersFromOutside: boolean) =>
    inShort(
      fromOutside(
        facts({ groups: [], declared: declared({ groupsSharing: { mailFromOutside, membersFromOutside } }) }),
      ),
    );
  expect(of(false, false)).toEqual([]);
  expect(of(true, false)).toEqual([
    ['Groups for Business: mail from outside', 'low', expect.stringContaining('SCuBA GWS.GROUPS.1.3')],
  ]);
  expect(of(false, true)).toEqual([
    ['Groups for Business: members from outside', 'low', expect.stringContaining('SCuBA GWS.GROUPS.1.2')],
  ]);
});
