import { type Group, isKnownAs } from '../model/group';
import { isWeaker, type Rule } from '../model/rule';
import type { KnownGroup } from '../model/state';

export interface Weakened {
  group: Pick<Group, 'address' | 'id'>;
  was: Rule;
  /** What the Policy tab says now; absent when no row is about the group any more. */
  now?: Rule;
  pinned: boolean;
}

/**
 * Compares what is there for good with what was in the tick before. What was weakened is returned to be told; a pinned group keeps its rule
 * until it is taken out of Pinned groups.
 * @param lasting the rules of now, without what an exception makes narrower
 * @param exceptions the rules of now with all exceptions, for groups that had nothing else
 * @param known the protected groups of the tick before that are still there
 * @returns what was weakened, and the rules that hold on for pinned groups
 */
export function holdPinned(
  lasting: Map<string, Rule>,
  known: KnownGroup[],
  pinnedGroups: string[],
  exceptions: Map<string, Rule> = new Map(),
): { held: Map<string, Rule>; weakened: Weakened[] } {
  const held = new Map<string, Rule>();
  const weakened: Weakened[] = [];
  for (const { rule, onlyException, ...group } of known) {
    const now = lasting.get(group.address) ?? (onlyException ? exceptions.get(group.address) : undefined);
    if (!rule || (now && !isWeaker(now, rule))) continue;
    const pinned = pinnedGroups.some(name => isKnownAs(group, name));
    weakened.push({ group, was: rule, ...(now && { now }), pinned });
    if (pinned) held.set(group.address, rule);
  }
  return { held, weakened };
}
