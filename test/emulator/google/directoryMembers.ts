import { createHash } from 'node:crypto';
import { EmulatorGap } from '../emulatorGap';
import { isMember } from '../posting';
import type { Member, World } from '../world';
import { directoryMethods, etagOf, notFound, pageSize } from './directory';
import { groupByKey, userByKey } from './find';
import type { Call } from './handler';
import { pageOf } from './page';

const FILE = 'google/directoryMembers.ts';
const ROLES = ['OWNER', 'MANAGER', 'MEMBER'];

function idOf(world: World, { address, type }: Member): string {
  if (type === 'CUSTOMER') return world.customerId;
  const known = world.users.get(address) ?? world.groups.get(address);
  return (
    known?.id ??
    `1${BigInt(`0x${createHash('sha1').update(address).digest('hex')}`)
      .toString()
      .slice(0, 20)}`
  );
}

/** A member that is the whole customer has an id and no address; only accounts of the customer have a status. */
function resourceOf(world: World, member: Member) {
  const { address, role, type } = member;
  return {
    kind: 'admin#directory#member',
    get etag() {
      return etagOf(member);
    },
    id: idOf(world, member),
    ...(type !== 'CUSTOMER' && { email: address }),
    role,
    type,
    ...((type === 'USER' || type === 'GROUP') && { status: 'ACTIVE' }),
  };
}

const keyOf = ({ address }: Member) => address || ' ';

function membersList({ world, parameters }: Call) {
  const { groupKey = '', roles = ROLES.join(), includeDerivedMembership, pageToken } = parameters;
  if (includeDerivedMembership === 'true') throw new EmulatorGap('includeDerivedMembership=true', FILE);
  const wanted = roles.split(',');
  if (!wanted.every(role => ROLES.includes(role))) throw new EmulatorGap(`roles=${roles}`, FILE);
  const group = groupByKey(world, groupKey);
  if (!group) throw notFound('groupKey');

  const { items, nextPageToken } = pageOf(
    group.members,
    keyOf,
    { groupKey, roles },
    pageSize(parameters, 200, 200),
    pageToken,
    member => wanted.includes(member.role),
  );
  const members = items.map(member => resourceOf(world, member));
  return {
    kind: 'admin#directory#members',
    get etag() {
      return etagOf(members.map(member => member.etag));
    },
    ...(members.length > 0 && { members }),
    ...(nextPageToken !== undefined && { nextPageToken }),
  };
}

/** Whether an account is a member, by a nested group too. */
function membersHasMember({ world, parameters }: Call) {
  const { groupKey = '', memberKey = '' } = parameters;
  const group = groupByKey(world, groupKey);
  if (!group) throw notFound('groupKey');
  const user = userByKey(world, memberKey);
  if (!user) throw new EmulatorGap(`what hasMember says of ${memberKey}, which is no account`, FILE);
  return { isMember: isMember(world, group, user.address) };
}

/** Members in the Directory API. https://developers.google.com/workspace/admin/directory/reference/rest/v1/members */
export const directoryMembers = directoryMethods(FILE, {
  'directory.members.list': {
    parameters: ['roles', 'includeDerivedMembership', 'maxResults', 'pageToken'],
    answer: membersList,
  },
  'directory.members.hasMember': { parameters: [], answer: membersHasMember },
});
