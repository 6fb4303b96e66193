import type { Change } from '../model/change';
import { elapsed } from '../model/elapsed';
import { type Group, isKnownAs } from '../model/group';
import { isoOf, later } from '../model/isoOf';
import { type Actor, type Attribution, eachOnce, type LogEvent } from '../model/logEvent';
import { isWider, type Posters } from '../model/posters';
import { MODERATION_LEVELS, type SettingName, WHO_CAN_POST } from '../model/postingSettings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Clocks of Google's logs and of Apps Script may differ by so much. */
const SLACK = 5 * SECOND;
/** Where it is known when the new value had come, what happened later cannot have made it. */
const LITTLE_SLACK = SECOND;
/** How long before it was seen a change may have been made where nobody knows when the old value was read. */
const LONG = 24 * 60 * MINUTE;

/** From when to when a change can have been made (ISO 8601, UTC). */
export function windowOf({ at, notBefore, seenBy }: Change): [string, string] {
  const from = notBefore === undefined ? Date.parse(at) - LONG : Date.parse(notBefore) - SLACK;
  const to = seenBy === undefined ? Date.parse(at) + SLACK : Date.parse(seenBy) + LITTLE_SLACK;
  return [isoOf(from), isoOf(to)];
}

/** What Postlock did itself stands in the logs too. */
export interface Own {
  /** The account it runs as. */
  account: string;
  relocked: { id: string; at: string }[];
}

export const eventKey = ({ log, at, qualifier }: LogEvent): string => `${log} ${at} ${qualifier}`;

/**
 * Joins a change with the event that made it: about the same group and setting, in the time between the two reads, not saying another value, and
 * not joined with another change. Of several it is the last, since that one stood when the change was seen.
 * @param group the group as it is known now, with its former addresses
 * @param own what Postlock did itself
 * @param joined events that other changes were joined with
 */
export function attribute(
  change: Change,
  group: Pick<Group, 'address' | 'aliases' | 'id'> | undefined,
  events: LogEvent[],
  own: Own,
  joined: Set<string>,
): Attribution | undefined {
  const [from, to] = windowOf(change).map(Date.parse) as [number, number];
  const isAbout = (name: string) => (group ? isKnownAs(group, name) || group.id === name : change.group === name);
  const candidates = events
    .filter(
      event =>
        event.setting === change.setting &&
        isAbout(event.group) &&
        Date.parse(event.at) >= from &&
        Date.parse(event.at) <= to &&
        !joined.has(eventKey(event)) &&
        (says(event, change) ?? !isOwn(event, own, group?.id)),
    )
    .sort((one, other) => elapsed(one.at, other.at));
  const [last] = candidates;
  if (!last) return undefined;
  // Two logs may tell the same at moments that differ a little: the one that names an app tells more.
  const same = candidates.filter(({ account, at }) => account === last.account && elapsed(at, last.at) <= MINUTE);
  return attributionOf(same.find(({ app, client }) => app !== undefined || client !== undefined) ?? last);
}

/** Who else changed that setting of the group in that time, before the event that made the change: its traces are in no settings any more. */
export function othersBefore(
  change: Change,
  who: Attribution,
  group: Pick<Group, 'address' | 'aliases' | 'id'> | undefined,
  events: LogEvent[],
  own: Own,
  joined: Set<string>,
): Attribution[] {
  const [from] = windowOf(change);
  const isAbout = (name: string) => (group ? isKnownAs(group, name) || group.id === name : change.group === name);
  const isOther = ({ account, app, client }: Actor) =>
    account !== who.account || app !== who.app || client !== who.client;
  return eachOnce(
    events
      .filter(
        event =>
          event.setting === change.setting &&
          isAbout(event.group) &&
          isOther(event) &&
          Date.parse(event.at) >= Date.parse(from) &&
          // Two logs may tell of one act, a moment apart.
          elapsed(event.at, who.at) > SLACK &&
          !joined.has(eventKey(event)) &&
          !isOwn(event, own, group?.id),
      )
      .map(attributionOf),
  );
}

/** Who did it, without what it was. */
export function attributionOf(event: LogEvent): Attribution {
  const { qualifier: _, name: __, group: ___, setting: ____, to: _____, from: ______, ...actor } = event;
  return { ...actor, event: eventKey(event) };
}

/** Whether it may be a re-lock of Postlock's own: those are made within the tick that planned them. */
export const isOwn = ({ account, at }: Pick<LogEvent, 'account' | 'at'>, own: Own, id?: string): boolean =>
  account === own.account &&
  own.relocked.some(relock => {
    const after = elapsed(relock.at, at);
    return (id === undefined || relock.id === id) && after >= -SLACK && after <= 6 * MINUTE;
  });

/** Every value of each setting, in the API's words. */
export const KNOWN_VALUES: Record<SettingName, readonly string[]> = {
  whoCanPostMessage: Object.keys(WHO_CAN_POST),
  messageModerationLevel: MODERATION_LEVELS,
  archiveOnly: ['true', 'false'],
  membersCanPostAsTheGroup: ['true', 'false'],
};

/** Whether the event says that the setting became this value, or another. Nothing, where its words are not known. */
function says({ to, log }: LogEvent, { setting, to: value }: Change): boolean | undefined {
  if (!to) return undefined;
  const [only, ...others] = to;
  if (others.length === 0 && only !== undefined && KNOWN_VALUES[setting].includes(only)) return only === value;
  if (log !== 'groups' || setting !== 'whoCanPostMessage') return undefined;
  return widestRole(to) === roleOf(WHO_CAN_POST[value as keyof typeof WHO_CAN_POST]);
}

/** Google Groups tells permissions as lists of roles: owners, managers, members, and words for wider circles that are not documented. */
function widestRole(words: string[]): Posters | 'wide' {
  if (words.some(word => !/^(owners|managers|members)$/.test(word))) return 'wide';
  if (words.includes('members')) return 'members';
  if (words.includes('managers')) return 'managers';
  return words.includes('owners') ? 'owners' : 'nobody';
}

const roleOf = (posters: Posters): Posters | 'wide' => (isWider(posters, 'members') ? 'wide' : posters);

/** A span in which an app's call of the API says something about one change. */
const LONGEST_FOR_CALLS = 70 * MINUTE;

/**
 * Where the log of the change names no app, or there is no log of it: the one app that called the API in the name of an account at that time. It
 * may have been about another group, so it is likely and no more. Of two apps neither is named.
 * @param calls calls of apps that may have changed settings of groups
 * @param own what Postlock did itself: its calls are in that log too
 */
export function withApp(
  change: Change,
  known: Attribution | undefined,
  calls: (Actor & { at: string })[],
  own: Own,
): Attribution | undefined {
  if (known?.app !== undefined || known?.client !== undefined) return known;
  const [from, to] = known ? around(known.at) : windowOf(change);
  if (elapsed(from, to) > LONGEST_FOR_CALLS) return known;
  const inTime = calls.filter(
    call =>
      Date.parse(call.at) >= Date.parse(from) &&
      Date.parse(call.at) <= Date.parse(to) &&
      call.account !== undefined &&
      (known === undefined || call.account === known.account) &&
      !isOwn(call, own),
  );
  const [call] = inTime;
  if (!call || inTime.some(({ app, client }) => app !== call.app || client !== call.client)) return known;
  if (!known) return { ...call, log: 'token', likely: 'all' };
  return {
    ...known,
    ...(call.app && { app: call.app }),
    ...(call.client && { client: call.client }),
    likely: 'app',
  };
}

/** The minute before and after. */
export const around = (at: string): [string, string] => [later(at, -MINUTE), later(at, MINUTE)];
