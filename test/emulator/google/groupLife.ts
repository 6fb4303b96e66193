import { consoleMadeSettings } from '../consoleMadeSettings';
import type { Group, Member, World } from '../world';
import { settleMember } from '../worldOf';
import { logGroup, logMember, logRename } from './activities/groupEvents';
import { groupAt } from './find';

/**
 * Settings of a group made by the Directory API: anyone on the web may post, whatever the organization's own defaults
 * are. https://knowledge.workspace.google.com/admin/groups/create-and-manage-groups-using-apis
 */
export const apiDefaults: Record<string, string> = { ...consoleMadeSettings, whoCanPostMessage: 'ANYONE_CAN_POST' };

/** A search takes its time to know: https://developers.google.com/workspace/admin/directory/v1/guides/search-groups speaks of an hour, and of 36 for some. */
function searchLags({ clock, foundAs, searchLagMinutes }: World, { id }: Group, before?: string): void {
  const until = clock.now() + searchLagMinutes * 60_000;
  const still = foundAs.get(id);
  const address = still && still.until > clock.now() ? still.address : before;
  foundAs.set(id, { until, ...(address !== undefined && { address }) });
}

/**
 * Makes a group as a script does with `groups.insert`: it gets an id that no group had before. Here and below, `actor` is
 * the account that the logs name, and the first super admin unless said.
 */
export function createGroupByApi(
  world: World,
  { address, ...also }: Partial<Group> & { address: string },
  actor?: string,
): Group {
  const lower = address.toLowerCase();
  if (groupAt(world, lower)) throw new Error(`The world already has a group ${lower}`);
  const id = `0${Math.floor(world.random() * 2 ** 52).toString(36)}`;
  const plain = {
    name: lower.slice(0, lower.indexOf('@')),
    description: '',
    aliases: [],
    adminCreated: true,
    members: [],
  };
  const group: Group = { id, ...plain, settings: { ...apiDefaults }, ...also, address: lower };
  world.groups.set(lower, group);
  searchLags(world, group);
  logGroup(world, 'create', lower, actor);
  return group;
}

function existing(world: World, address: string): Group {
  const group = groupAt(world, address);
  if (!group) throw new Error(`The world has no group ${address}`);
  return group;
}

function parentsOf(world: World, { address }: Group): Group[] {
  return [...world.groups.values()].filter(({ members }) => members.some(member => member.address === address));
}

/** Deletes a group; other groups that have it as a member lose that member. */
export function deleteGroup(world: World, address: string, actor?: string): void {
  const group = existing(world, address);
  for (const parent of parentsOf(world, group)) {
    parent.members = parent.members.filter(member => member.address !== group.address);
  }
  world.groups.delete(group.address);
  logGroup(world, 'delete', group.address, actor);
}

/** Gives a group another address. It stays the same group with the same id, and keeps the old address as an alias. */
export function renameGroup(world: World, address: string, newAddress: string, actor?: string): void {
  const group = existing(world, address);
  const [before, after] = [group.address, newAddress.toLowerCase()];
  for (const parent of parentsOf(world, group)) {
    parent.members = parent.members.map(member => (member.address === before ? { ...member, address: after } : member));
  }
  world.groups.delete(before);
  group.aliases = [...group.aliases.filter(alias => alias !== after), before];
  group.address = after;
  world.groups.set(after, group);
  searchLags(world, group, before);
  logRename(world, before, after, actor);
}

/** Makes somebody a member of a group. */
export function addMember(world: World, address: string, member: Member, actor?: string): void {
  const group = existing(world, address);
  if (group.members.some(each => each.address === member.address)) {
    throw new Error(`${member.address} is in ${group.address} already`);
  }
  const added = { ...member };
  settleMember(world, added);
  group.members = [...group.members, added];
  logMember(world, 'add', group.address, added, actor);
}

/** Takes a member out of a group. */
export function removeMember(world: World, address: string, memberAddress: string, actor?: string): void {
  const group = existing(world, address);
  const lower = memberAddress.toLowerCase();
  const removed = group.members.find(each => each.address === lower);
  if (!removed) throw new Error(`${lower} is not in ${group.address}`);
  group.members = group.members.filter(each => each !== removed);
  logMember(world, 'remove', group.address, removed, actor);
}
