import { addMember, createGroupByApi, deleteGroup, removeMember, renameGroup } from '../../emulator/google/groupLife';
import { installer, member } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { inShort, openLogs, undescribed } from './openLogs';

const OFFICE = 'office@school.example';
const world = small();
let logs: Awaited<ReturnType<typeof openLogs>>;

beforeAll(async () => {
  logs = await openLogs(world);
});
afterAll(() => logs.close());

async function shown(log: string) {
  const data = await logs.ask(log);
  expect(undescribed(data)).toEqual([]);
  return data.items ?? [];
}

test('the life of a group is told by the admin log and that of enterprise groups', async () => {
  const address = 'new@school.example';
  createGroupByApi(world, { address });
  addMember(world, address, member('teacher1@school.example', 'MANAGER'), OFFICE);
  addMember(world, address, member('parent@home.example'));
  removeMember(world, address, 'teacher1@school.example');
  expect(world.groups.get(address)?.members.map(each => each.type)).toEqual(['EXTERNAL']);
  renameGroup(world, address, 'newer@school.example');
  deleteGroup(world, 'newer@school.example');
  logs.pass();
  const admin = (await shown('admin')).reverse();
  expect(admin.map(inShort)).toEqual([
    `CREATE_GROUP GROUP_EMAIL=${address}`,
    `ADD_GROUP_MEMBER GROUP_EMAIL=${address} USER_EMAIL=teacher1@school.example`,
    `ADD_GROUP_MEMBER GROUP_EMAIL=${address} USER_EMAIL=parent@home.example`,
    `REMOVE_GROUP_MEMBER GROUP_EMAIL=${address} USER_EMAIL=teacher1@school.example`,
    `CHANGE_GROUP_EMAIL GROUP_EMAIL=${address} OLD_VALUE=${address} NEW_VALUE=newer@school.example`,
    'DELETE_GROUP GROUP_EMAIL=newer@school.example',
  ]);
  expect(admin.map(each => each.actor?.email)).toEqual([0, 1, 0, 0, 0, 0].map(i => [installer(world), OFFICE][i]));
  expect((await shown('groups_enterprise')).reverse().map(inShort)).toEqual([
    `create_group group_id=${address}`,
    `add_member group_id=${address} member_id=teacher1@school.example member_role=manager member_type=user`,
    `add_member group_id=${address} member_id=parent@home.example member_role=member member_type=external`,
    `remove_member group_id=${address} member_id=teacher1@school.example member_role=manager member_type=user`,
    'delete_group group_id=newer@school.example',
  ]);
});

test('nobody is a member twice, and nobody leaves who is not there', () => {
  const list = 'allstaff@school.example';
  expect(() => addMember(world, list, member(OFFICE))).toThrow('is in allstaff@school.example already');
  expect(() => removeMember(world, list, 'parent@home.example')).toThrow('is not in allstaff@school.example');
});
