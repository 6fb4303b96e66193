import { group, member, user, worldOf } from '../../emulator/worldOf';
import { openWorld, refusal } from './openWorld';

const at = (name: string) => `${name}@school.example`;
const [ALL, CANARY] = [at('allstudents'), at('canary')] as const;

let opened: Awaited<ReturnType<typeof openWorld>>;

beforeEach(async () => {
  const world = worldOf({
    users: [user(at('admin'), { admin: 'super' }), user(CANARY)],
    groups: [
      group(ALL, { members: [CANARY, at('pupil'), 'parent@home.example'] }),
      group(at('district'), { members: [ALL, at('staff')] }),
      group(at('everybody'), { members: [member('', 'MEMBER', 'CUSTOMER')] }),
      group(at('staff'), { members: [at('teacher')] }),
    ],
  });
  opened = await openWorld(world);
});
afterEach(() => opened.close());

test.each([
  [ALL, CANARY, true],
  [ALL, at('teacher'), false],
  [at('district'), CANARY, true],
  [at('district'), at('teacher'), true],
  [at('district'), at('admin'), false],
  [at('everybody'), at('admin'), true],
  [at('staff'), CANARY, false],
])('%s has the member %s: %s', async (groupKey, memberKey, isMember) => {
  const { directory } = opened.clientsOf(at('admin'));
  expect((await directory.members.hasMember({ groupKey, memberKey })).data).toEqual({ isMember });
});

test('a group that is not there has no members', async () => {
  const { directory } = opened.clientsOf(at('admin'));
  const { status, error } = await refusal(directory.members.hasMember({ groupKey: at('gone'), memberKey: CANARY }));
  expect([status, error.message]).toEqual([404, 'Resource Not Found: groupKey']);
});
