import { byText } from '../model/byText';
import type { Group } from '../model/group';

/**
 * The groups as listed now, with the settings as last read. Those known already keep their order; new ones follow. A group that was
 * re-created under its address begins without settings: what was read belonged to another.
 */
export function mergeGroups(known: Group[], listed: Group[]): Group[] {
  const byId = new Map(listed.map(group => [group.id, group]));
  const kept = known.flatMap((before): Group[] => {
    const now = byId.get(before.id);
    if (!now) return [];
    byId.delete(before.id);
    return [{ ...before, ...now }];
  });
  return [...kept, ...[...byId.values()].sort((one, other) => byText(one.address, other.address))];
}
