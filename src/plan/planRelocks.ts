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
  if (mode !== 'enforce') return { relocks: [], held: 0 };
  const relocks = groups.flatMap(({ address, id, settings, failure }): Relock[] => {
    const rule = rules.get(address);
    if (!rule || !settings || failure || rule.onDrift !== 're-lock' || meets(settings, rule)) return [];
    return [{ at, group: address, id, from: settings, patch: relockPatch(settings, before.get(address), rule) }];
  });
  // A brake was decided group by group: that many drift at once says nothing against it.
  const braked = relocks.filter(({ group }) => rules.get(group)?.braked);
  const others = relocks.length - braked.length;
  const isTooMany = earlier.held > 0 || earlier.made + others > mostRelocks;
  return isTooMany ? { relocks: braked, held: others } : { relocks, held: 0 };
}
