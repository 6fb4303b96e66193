import { among, type Group } from '../model/group';
import type { PolicyRow } from '../model/policyRow';
import { narrowerRule, type Rule } from '../model/rule';
import type { KnownGroup } from '../model/state';
import { holdPinned, type Weakened } from './holdPinned';
import { type Rules, rulesFor } from './rulesFor';

export interface Protection extends Rules {
  weakened: Weakened[];
}

/**
 * What holds for each group: what the rows say, and for a pinned group at least what they said before.
 * @param known the protected groups as the tick before knew them
 * @param listed whether `groups` is all there is; else a group that is missing may still be there
 * @param today yyyy-mm-dd in the workbook's time zone
 */
export function protect(
  rows: PolicyRow[],
  groups: Group[],
  known: KnownGroup[],
  pinnedGroups: string[],
  listed: boolean,
  today: string,
): Protection {
  const rules = rulesFor(rows, groups, today);
  const near = among(groups, known);
  const byId = new Map(near.map(group => [group.id, group]));
  const byAddress = new Map(near.map(group => [group.address, group]));
  // A group that was renamed is known under its address of now.
  const stillThere = known.flatMap((before): KnownGroup[] => {
    // A group that was deleted counts again once another has its address.
    if (before.goneSince !== undefined && !byAddress.has(before.address)) return [];
    const now = byId.get(before.id);
    if (now) return [{ ...before, address: now.address, aliases: now.aliases }];
    return !listed || byAddress.has(before.address) ? [before] : [];
  });
  const { held, weakened } = holdPinned(rules.lasting, stillThere, pinnedGroups, rules.byGroup);
  return {
    ...rules,
    byGroup: together(rules.byGroup, held),
    lasting: together(rules.lasting, held),
    weakened,
  };
}

function together(rules: Map<string, Rule>, held: Map<string, Rule>): Map<string, Rule> {
  const both = new Map(rules);
  for (const [address, rule] of held) both.set(address, narrowerRule(rules.get(address) ?? rule, rule));
  return both;
}
