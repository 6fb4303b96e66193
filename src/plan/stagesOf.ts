import type { Change } from '../model/change';
import { byMoment, elapsed } from '../model/elapsed';
import type { Stage } from '../model/incident';
import { isWider, type Posters } from '../model/posters';
import { type PostingSettings, postersOf, SETTING_NAMES } from '../model/postingSettings';

/** When a change took effect: by the log that tells it; else when it was made, or may have been made at the earliest. */
export const effectiveAt = ({ at, notBefore, by, who }: Change): string => {
  if (who && who.likely !== 'all' && who.at < at) return who.at;
  return by === 'somebody' ? (notBefore ?? at) : at;
};

/** In the order in which they took effect; at the same moment tick by tick, and what was seen before what was done about it. */
export const inOrder = (changes: Change[]): Change[] =>
  [...changes].sort(
    (one, other) =>
      elapsed(effectiveAt(other), effectiveAt(one)) ||
      byMoment(one, other) ||
      Number(one.by === 'Postlock') - Number(other.by === 'Postlock'),
  );

/** Whether two changes are one act, of which the settings have to be read together. */
const areOne = (one: Change, other: Change | undefined): boolean =>
  other !== undefined && effectiveAt(one) === effectiveAt(other) && one.at === other.at && one.by === other.by;

/**
 * Who might post to a group, stage by stage.
 * @param changes of that group, all since the beginning of the span, failed ones left out
 * @param now the settings as last read
 */
export function stagesOf(changes: Change[], now: PostingSettings, from: string): Stage[] {
  const ordered = inOrder(changes);
  const first = { ...now };
  for (const setting of SETTING_NAMES) {
    const earliest = ordered.find(change => change.setting === setting);
    if (earliest) Object.assign(first, { [setting]: earliest.from });
  }
  const stages: Stage[] = [{ from, posters: postersOf(first) }];
  let settings = first;
  for (const [index, change] of ordered.entries()) {
    settings = { ...settings, [change.setting]: change.to };
    const posters = postersOf(settings);
    if (areOne(change, ordered[index + 1])) continue;
    if (stages[stages.length - 1]?.posters !== posters)
      stages.push({ from: effectiveAt(change), posters, by: change.key });
  }
  return stages;
}

/** Whether more than managers may post. */
export const isOpen = (posters: Posters): boolean => isWider(posters, 'managers');

/** The stage a group was in at a moment. */
export const stageAt = (stages: Stage[], at: string): Stage =>
  [...stages].reverse().find(stage => Date.parse(stage.from) <= Date.parse(at)) ?? (stages[0] as Stage);
