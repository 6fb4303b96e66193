import type { Group, World } from '../world';
import { logSettings } from './activities/logSettings';
import { person } from './activities/origin';
import { groupAt } from './find';
import { writeSettings } from './groupsSettings';

function changeAs(
  world: World,
  address: string,
  groupAddress: string,
  settings: Record<string, string>,
  where: 'admin' | 'groups',
  may: (group: Group, address: string) => boolean,
): void {
  const group = groupAt(world, groupAddress);
  if (!group) throw new Error(`The world has no group ${groupAddress}`);
  const lower = address.toLowerCase();
  if (!may(group, lower)) throw new Error(`${lower} may not change ${group.address} there`);
  const before = { ...group.settings };
  writeSettings(group, settings);
  logSettings(world, person(world, lower), group, before, where);
}

/** An owner or manager changes settings of a group at groups.google.com; the log of Groups tells of it. */
export function changeInGroupsPage(
  world: World,
  address: string,
  group: string,
  settings: Record<string, string>,
): void {
  changeAs(world, address, group, settings, 'groups', ({ members }, who) =>
    members.some(member => member.address === who && member.role !== 'MEMBER'),
  );
}

/** An admin changes settings of a group in the Admin console; the admin log tells of it. */
export function changeInConsole(world: World, address: string, group: string, settings: Record<string, string>): void {
  changeAs(world, address, group, settings, 'admin', (_, who) => (world.users.get(who)?.admin ?? 'no') !== 'no');
}
