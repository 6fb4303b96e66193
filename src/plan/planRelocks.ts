import type { Group } from '../model/group';
import type { PostingSettings } from '../model/postingSettings';
import type { Relock } from '../model/relock';
import { meets, type Rule } from '../model/rule';
import type { Settings } from '../model/settings';
import { relockPatch } from './relockPatch';

/**
 * The re-locks to make now; when there are suspiciously many in this tick, none, and how many there would be.
 * @param groups protected groups with their settings as read in this tick
 * @param before settings as read by the tick before, by address
 * @param earlier re-locks made, and held back, earlier in this tick
 * @param at now (ISO 8601, UTC)
 */
export function planRelocks(
  groups: Group[],
  rules: Map<string, Rule>,
  before: Map<string, PostingSettings>,
  { mode, mostRelocks }: Pick<Settings, 'mode' | 'mostRelocks'>,
  at: string,
  earlier = { made: 0, held: 0 },
): { relocks: Relock[]; held: number } {
  const relocks = groups.flatMap(({ address, id, settings, failure }): Relock[] => {
    const rule = rules.get(address);
    if (!rule || !settings || failure || meets(settings, rule)) return [];
    const { onDrift, askedBy } = rule;
    if (askedBy === undefined && (mode !== 'enforce' || onDrift !== 're-lock')) return [];
    const patch = relockPatch(settings, before.get(address), rule);
    return [{ at, group: address, id, from: settings, patch, ...(askedBy !== undefined && { askedBy }) }];
  });
  // A brake was decided group by group, and so is what somebody asks for: that many drift at once says nothing against it.
  const decided = relocks.filter(({ group, askedBy }) => askedBy !== undefined || rules.get(group)?.braked);
  const others = relocks.length - decided.length;
  const isTooMany = earlier.held > 0 || earlier.made + others > mostRelocks;
  return isTooMany ? { relocks: decided, held: others } : { relocks, held: 0 };
}
