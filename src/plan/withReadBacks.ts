import type { Group } from '../model/group';
import type { RelockOutcome } from '../model/relock';

/** The groups as they are after the re-locks of this tick, as far as they were read back. */
export function withReadBacks(groups: Group[], outcomes: RelockOutcome[]): Group[] {
  const readBacks = new Map(outcomes.map(({ relock, readBack }) => [relock.group, readBack]));
  return groups.map((group): Group => {
    const settings = readBacks.get(group.address);
    return settings ? { ...group, settings } : group;
  });
}
