import { type Group, isKnownAs } from '../model/group';
import type { PostingSettings } from '../model/postingSettings';
import type { Relock } from '../model/relock';
import type { Rule } from '../model/rule';
import { withBrakes } from '../plan/brakes';
import { listIsDue } from '../plan/due';
import { mergeGroups } from '../plan/mergeGroups';
import { protect } from '../plan/protect';
import { withAsked } from '../plan/withAsked';
import type { Collected } from './collect';
import { listOfGroups } from './listOfGroups';
import { type Relocks, relock } from './relock';
import { withSettings } from './withSettings';

export type Watched = ReturnType<typeof watch>;

/**
 * Reads the protected groups and re-locks what drifted. Those known are asked first, each once: waiting for one that does not answer, or
 * for the list of groups, would leave another open meanwhile. Then those are asked again, then the list if it is due, then what is new in it.
 * @param intents re-locks of a tick that was cut short: made or not, no commit tells of them
 * @returns the groups with their settings as found, before any re-lock
 */
export function watch(collected: Collected, intents: Relock[], now: string, until: number) {
  const { before, orders, known, policy, today } = collected;
  const protection = (groups: Group[], listed: boolean) =>
    protect(policy.rows, groups, before.known, policy.settings.pinnedGroups, listed, today);
  const braked = (rules: Map<string, Rule>, groups: Group[]) =>
    withAsked(withBrakes(rules, before.brakes, groups, now), orders, groups);
  const look = (
    seen: Seen,
    rules: Map<string, Rule>,
    wanted: (group: Group) => boolean,
    limit: number,
    tries?: number,
  ) => {
    const isAsked = new Set(seen.groups.filter(group => rules.has(group.address) && wanted(group)).map(byAddress));
    const groups = withSettings(seen.groups, ({ address }) => isAsked.has(address), now, limit, tries);
    const asked = groups.filter(({ address }) => isAsked.has(address));
    return { ...seen, groups, relocks: relock(seen.relocks, asked, rules, seen.settingsBefore, collected, now, until) };
  };

  const relocks: Relocks = { outcomes: [], held: 0, noted: intents };
  const start: Seen = { groups: known, settingsBefore: settingsOf(known), relocks };
  const rulesAtOnce = braked(protection(known, false).byGroup, known);
  const once = look(start, rulesAtOnce, () => true, until, 1);
  const halfTime = (Date.now() + until) / 2;
  const again = look(once, rulesAtOnce, ({ failure }) => failure !== undefined, halfTime);

  const list = listIsDue(before, now) ? listOfGroups(before, again.groups, now, until) : undefined;
  const listed = list && 'value' in list ? list.value : undefined;
  const groups = listed ? mergeGroups(again.groups, listed.groups) : again.groups;
  const stillThere = listed ? mergeGroups(known, listed.groups) : known;
  const taken = new Set(stillThere.map(byAddress));
  // Those of a group that is gone too, unless another has its address.
  const settingsBefore = settingsOf([...known.filter(({ address }) => !taken.has(address)), ...stillThere]);
  const { byGroup: policyRules, ...about } = protection(groups, listed !== undefined);
  const rules = braked(policyRules, groups);
  // What was read by the old address of a group is its own only if that is still one of its addresses.
  const knownAs = new Map(known.map(({ id, address }) => [id, address]));
  const isMoved = (group: Group) => !isKnownAs(group, knownAs.get(group.id) ?? group.address);
  const isNew = (group: Group) => isMoved(group) || (group.readAt !== now && group.failedAt !== now);
  const last = look({ ...again, groups, settingsBefore }, rules, isNew, until);

  // A group that was renamed was re-locked under the address it was known by.
  const addressOf = new Map(last.groups.filter(group => !isMoved(group)).map(({ id, address }) => [id, address]));
  const outcomes = last.relocks.outcomes.map(outcome => {
    const { group, id } = outcome.relock;
    return { ...outcome, relock: { ...outcome.relock, group: addressOf.get(id) ?? group } };
  });
  // Begun by a tick that was cut short, or not seen to be made.
  const state = new Map(last.groups.map(group => [group.id, group]));
  const waiting = intents.map(relock => ({ ...relock, group: state.get(relock.id)?.address ?? relock.group }));
  const found = new Map(outcomes.map(({ relock: { group, from } }) => [group, from]));
  return {
    ...about,
    /** What the policy says, and the same with the brakes in force. */
    policyRules,
    rules,
    settingsBefore,
    groups: last.groups.map((group): Group => ({ ...group, ...asFound(found.get(group.address)) })),
    relocks: { ...last.relocks, outcomes },
    waiting,
    leftOver: waiting.filter(
      ({ id }) => state.has(id) && !state.get(id)?.failure && !outcomes.some(({ relock }) => relock.id === id),
    ),
    list: { asked: list !== undefined, pages: listed?.pages, isPaged: listed?.isPaged === true },
    failures:
      list && 'failure' in list
        ? [
            {
              subject: 'List of groups',
              failure: list.failure,
              unchecked: { 'POST.2': 'in part', 'POST.4': 'no' } as const,
            },
          ]
        : [],
  };
}

interface Seen {
  groups: Group[];
  settingsBefore: Map<string, PostingSettings>;
  relocks: Relocks;
}

const byAddress = ({ address }: Group): string => address;

const asFound = (settings: PostingSettings | undefined): Pick<Group, 'settings'> => (settings ? { settings } : {});

const settingsOf = (groups: Group[]): Map<string, PostingSettings> =>
  new Map(groups.flatMap(({ address, settings }) => (settings ? [[address, settings] as const] : [])));
