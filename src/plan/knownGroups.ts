import type { Group } from '../model/group';
import type { State } from '../model/state';

/**
 * The groups as the tick before left them. Of protected groups the state knows better than the Groups tab, which people can edit and
 * which may not have been written; of the others only the tab knows.
 */
export function knownGroups(inTab: Group[], { known, failing }: Pick<State, 'known' | 'failing'>): Group[] {
  const ofState = new Map(
    known.filter(({ goneSince }) => goneSince === undefined).map(({ rule: _, ...group }) => [group.id, group]),
  );
  const groups = inTab.map((group): Group => {
    const { at, failure } = failing[group.address] ?? {};
    const kept = ofState.get(group.id);
    ofState.delete(group.id);
    return { ...group, ...kept, ...(at && failure && { failure, failedAt: at }) };
  });
  return [...groups, ...ofState.values()];
}
