import type { Member, World } from '../../world';
import type { Origin } from './activity';
import { person, somebodyInCharge } from './origin';
import { texts } from './parameter';
import { writeActivity } from './writeActivity';

const whoever = (world: World, actor: string | undefined): Origin =>
  actor === undefined ? somebodyInCharge(world) : person(world, actor);

/** https://developers.google.com/workspace/admin/reports/v1/appendix/activity/admin-group-settings */
function toAdmin(world: World, actor: string | undefined, name: string, parameters: Record<string, string>): void {
  const event = { type: 'GROUP_SETTINGS', name, parameters: texts(parameters) };
  writeActivity(world, 'admin', whoever(world, actor), event);
}

/** https://developers.google.com/workspace/admin/reports/v1/appendix/activity/groups-enterprise */
function toEnterprise(world: World, actor: string | undefined, name: string, parameters: Record<string, string>): void {
  const event = { type: 'moderator_action', name, parameters: texts(parameters) };
  writeActivity(world, 'groups_enterprise', whoever(world, actor), event);
}

/** Writes down that a group was made or deleted. */
export function logGroup(world: World, what: 'create' | 'delete', address: string, actor?: string): void {
  toAdmin(world, actor, `${what.toUpperCase()}_GROUP`, { GROUP_EMAIL: address });
  toEnterprise(world, actor, `${what}_group`, { group_id: address });
}

/** Writes down that a group got another address. */
export function logRename(world: World, before: string, after: string, actor?: string): void {
  toAdmin(world, actor, 'CHANGE_GROUP_EMAIL', { GROUP_EMAIL: before, OLD_VALUE: before, NEW_VALUE: after });
}

/** Writes down that a group got a member, or lost one. */
export function logMember(world: World, what: 'add' | 'remove', group: string, member: Member, actor?: string): void {
  const { role, type } = member;
  const address = member.address || world.customerId;
  toAdmin(world, actor, `${what.toUpperCase()}_GROUP_MEMBER`, { GROUP_EMAIL: group, USER_EMAIL: address });
  toEnterprise(world, actor, `${what}_member`, {
    group_id: group,
    member_id: address,
    member_role: role.toLowerCase(),
    member_type: type.toLowerCase(),
  });
}
