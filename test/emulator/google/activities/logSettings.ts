import type { Group, World } from '../../world';
import type { Origin } from './activity';
import { adminEvent, groupsEvent } from './settingEvents';
import { writeActivity } from './writeActivity';

/** Where a change of settings is written down: the one log, the other, or what nobody knows of changes by the API. */
export type WrittenIn = 'admin' | 'groups' | 'both' | 'none';

/** Writes down every setting that is not what it was, those included that Google changed along. */
export function logSettings(
  world: World,
  origin: Origin,
  group: Group,
  before: Record<string, string>,
  where: WrittenIn,
): void {
  for (const [setting, after] of Object.entries(group.settings)) {
    const was = before[setting] ?? '';
    if (was === after) continue;
    const change = { group: group.address, setting, before: was, after };
    if (where === 'admin' || where === 'both') {
      writeActivity(world, 'admin', origin, adminEvent(change, world.unknowns.groupEventNames));
    }
    if (where === 'groups' || where === 'both') writeActivity(world, 'groups', origin, groupsEvent(change));
  }
}
