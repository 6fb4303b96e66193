import type { Group } from '../model/group';
import { isMade, type Relock, type RelockOutcome, type Settled } from '../model/relock';

/**
 * What became of re-locks that were begun by a tick that was cut short, or not seen to be made. What the group was when it was next read tells; a
 * group that is gone, or was set otherwise meanwhile, does not.
 * @param waiting those, in the order in which they were begun
 * @param outcomes of this tick's re-locks
 * @param groups as this tick found them
 * @param listed whether these are all there are
 * @returns those of which it is known what became of them, and those that wait for their group to be read; one that was never made is neither
 */
export function settle(
  waiting: Relock[],
  outcomes: RelockOutcome[],
  groups: Group[],
  listed: boolean,
  now: string,
): { settled: Settled[]; unread: Relock[] } {
  const found = new Map(waiting.map(relock => [relock, groupOf(relock, groups)]));
  const isUnread = (relock: Relock) => {
    const group = found.get(relock);
    return group ? group.readAt !== now || group.failure !== undefined : !listed;
  };
  const settled = waiting
    .filter(relock => !isUnread(relock))
    .flatMap((relock): Settled[] => {
      const { id, from, made } = relock;
      const group = found.get(relock);
      const later = [...waiting.slice(waiting.indexOf(relock) + 1), ...outcomes.map(outcome => outcome.relock)];
      const next = later.find(each => each.id === id);
      const readBack = next?.from ?? group?.settings;
      if (made || (readBack && isMade({ relock, readBack }))) return [{ relock, isMade: true }];
      const isAsBefore = group?.id === id && readBack && isMade({ relock: { ...relock, patch: from }, readBack });
      return made === false || isAsBefore ? [] : [{ relock, isMade: false }];
    });
  return { settled, unread: waiting.filter(isUnread) };
}

/** The group, or the one that was put in its place. */
const groupOf = ({ id, group: address }: Relock, groups: Group[]): Group | undefined =>
  groups.find(group => group.id === id) ?? groups.find(group => group.address === address);
