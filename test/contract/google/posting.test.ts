import { post } from '../../emulator/posting';
import type { Member } from '../../emulator/world';
import { group, member, user, worldOf } from '../../emulator/worldOf';

const at = (name: string) => `${name}@school.example`;
const [OWNER, MANAGER, MEMBER, TEACHER] = [at('owner'), at('manager'), at('pupil'), at('teacher')] as const;
const OUTSIDER = 'parent@home.example';

const people: Member[] = [member(OWNER, 'OWNER'), member(MANAGER, 'MANAGER'), member(MEMBER)];

/** What becomes of a post by each of five people to a group with these settings. */
function verdicts(settings: Record<string, string>) {
  const list = group(at('list'), { members: people, settings });
  const world = worldOf({ users: [user(at('admin'), { admin: 'super' }), user(TEACHER)], groups: [list] });
  return [OWNER, MANAGER, MEMBER, TEACHER, OUTSIDER].map(from => post(world, from, list.address).verdict[0]).join('');
}

test.each([
  ['ANYONE_CAN_POST', 'aaaaa'],
  ['ALL_IN_DOMAIN_CAN_POST', 'aaaab'],
  ['ALL_MEMBERS_CAN_POST', 'aaabb'],
  ['ALL_MANAGERS_CAN_POST', 'aabbb'],
  ['ALL_OWNERS_CAN_POST', 'abbbb'],
])('%s: owner, manager, member, teacher, outsider are accepted or bounced: %s', (whoCanPostMessage, expected) => {
  expect(verdicts({ whoCanPostMessage })).toBe(expected);
  expect(verdicts({ whoCanPostMessage, archiveOnly: 'true' })).toBe('bbbbb');
});

test.each([
  [{ messageModerationLevel: 'MODERATE_ALL_MESSAGES' }, 'aahhh'],
  [{ messageModerationLevel: 'MODERATE_ALL_MESSAGES', membersCanPostAsTheGroup: 'true' }, 'aaahh'],
  [{ messageModerationLevel: 'MODERATE_NON_MEMBERS' }, 'aaahh'],
  [{ messageModerationLevel: 'MODERATE_NEW_MEMBERS' }, 'aaaaa'],
])('%j holds posts: %s', (settings, expected) => {
  expect(verdicts({ whoCanPostMessage: 'ANYONE_CAN_POST', ...settings })).toBe(expected);
});

test('a post reaches each mailbox once, through children and circles too', () => {
  const open = { whoCanPostMessage: 'ANYONE_CAN_POST' };
  const world = worldOf({
    groups: [
      group(at('all'), { members: [at('north'), at('south'), MEMBER], settings: open }),
      group(at('north'), { members: [MEMBER, TEACHER, at('all')], settings: open }),
      group(at('south'), { members: [TEACHER, OUTSIDER], settings: open }),
    ],
  });
  expect(post(world, OUTSIDER, at('ALL'))).toMatchObject({ verdict: 'accepted', deliveries: 3 });
  expect(world.posts).toHaveLength(1);
});

test('a member that is the customer is everybody', () => {
  const all = group(at('all'), { members: [member('', 'MEMBER', 'CUSTOMER')] });
  const world = worldOf({ users: [user(at('admin'), { admin: 'super' }), user(MEMBER), user(TEACHER)], groups: [all] });
  expect(post(world, MEMBER, all.address).deliveries).toBe(3);
});

test.each([
  ['sender', 'ALL_MANAGERS_CAN_POST', MANAGER, 1],
  ['sender', 'ALL_MANAGERS_CAN_POST', TEACHER, 0],
  ['sender', 'ALL_IN_DOMAIN_CAN_POST', TEACHER, 1],
  ['parent', 'ALL_MANAGERS_CAN_POST', MANAGER, 0],
  ['parent', 'ALL_IN_DOMAIN_CAN_POST', OUTSIDER, 1],
  ['nobody', 'ALL_MANAGERS_CAN_POST', OUTSIDER, 1],
] as const)(
  'a child asks %s, is open to %s, and %s reaches %i of it',
  (nestedPostingAsks, childSetting, from, expected) => {
    const world = worldOf({
      users: [user(at('admin'), { admin: 'super' }), user(TEACHER)],
      groups: [
        group(at('parent'), { members: [at('child')], settings: { whoCanPostMessage: 'ANYONE_CAN_POST' } }),
        group(at('child'), { members: [member(MANAGER, 'MANAGER')], settings: { whoCanPostMessage: childSetting } }),
      ],
      unknowns: { nestedPostingAsks },
    });
    expect(post(world, from, at('parent')).deliveries).toBe(expected);
  },
);

test('a post to nobody bounces', () => {
  expect(post(worldOf(), TEACHER, at('gone'))).toMatchObject({ verdict: 'bounced', deliveries: 0 });
});
