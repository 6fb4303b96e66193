import { isWeaker, narrowerRule, type Rule } from '../model/rule';
import type { KnownGroup } from '../model/state';

export interface Weakened {
  group: KnownGroup;
  /** What the Policy tab says now; absent when no row is about the group any more. */
  now?: Rule;
  pinned: boolean;
}

/**
 * Compares the rules with those of the tick before. What was weakened is returned to be told; a pinned group keeps its rule until it
 * is taken out of Pinned groups.
 * @param exists whether a group with this id is still there, or might be
 */
export function holdPinned(
  rules: Map<string, Rule>,
  known: KnownGroup[],
  pinnedGroups: string[],
  exists: (group: KnownGroup) => boolean,
): { rules: Map<string, Rule>; weakened: Weakened[] } {
  const held = new Map(rules);
  const weakened: Weakened[] = [];
  for (const group of known.filter(exists)) {
    const now = rules.get(group.address);
    if (now && !isWeaker(now, group.rule)) continue;
    const pinned = pinnedGroups.includes(group.address);
    weakened.push({ group, ...(now && { now }), pinned });
    if (pinned) held.set(group.address, now ? narrowerRule(now, group.rule) : group.rule);
  }
  return { rules: held, weakened };
}
