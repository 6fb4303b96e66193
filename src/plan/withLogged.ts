import type { Change } from '../model/change';
import { byMoment, elapsed } from '../model/elapsed';
import { type Group, isKnownAs } from '../model/group';
import type { LogEvent } from '../model/logEvent';
import type { SettingName } from '../model/postingSettings';
import { attributionOf, eventKey, isOwn, KNOWN_VALUES, type Own } from './attribute';

/** The Changes tab keeps seconds (milliseconds). */
const SAME = 999;
/** Two logs may tell of one act, so far apart at most. */
const APART = 5000;

/**
 * The changes of a group, and those that came and went between two ticks: they are in the logs alone, where these tell values that are known.
 * @param joined events that changes were joined with
 */
export function withLogged(
  changes: Change[],
  events: LogEvent[],
  group: Group,
  own: Own,
  joined: Set<string>,
): Change[] {
  const relocked = changes.flatMap(({ by, at }) => (by === 'Postlock' ? [{ id: group.id, at }] : []));
  const ours = { ...own, relocked: [...own.relocked, ...relocked] };
  const all = [...changes];
  const isKnown = ({ log, at, setting }: LogEvent) =>
    all.some(
      ({ who, ...change }) =>
        change.setting === setting && who && apart(who.at, at) <= (who.log === log ? SAME : APART),
    );
  // Of two logs the one that tells the API's own value comes first, and of two events the one that names an app.
  const sorted = [...events].sort((one, other) => rank(one) - rank(other) || byMoment(one, other));
  for (const event of sorted) {
    const { setting, at, from, to } = event;
    if (!setting || !(isKnownAs(group, event.group) || event.group === group.id)) continue;
    const [before, after] = [asValue(setting, from), asValue(setting, to)];
    if (!before || !after || joined.has(eventKey(event)) || isKnown(event)) continue;
    // A re-lock of Postlock's own never opens anything.
    if (isOwn(event, ours, group.id) && !OPEN.includes(after)) continue;
    const about = {
      key: eventKey(event),
      at,
      group: group.address,
      setting,
      by: 'somebody',
      outcome: 'logged',
    } as const;
    all.push({ ...about, from: before, to: after, who: attributionOf(event) });
  }
  return all;
}

const apart = (one: string, other: string): number => Math.abs(elapsed(one, other));

const rank = ({ log, app, client }: LogEvent): number =>
  (log === 'admin' ? 0 : 2) + (app === undefined && client === undefined ? 1 : 0);

const OPEN = ['ANYONE_CAN_POST', 'ALL_IN_DOMAIN_CAN_POST', 'ALL_MEMBERS_CAN_POST'];

/** A value of the API, or what a list of roles in Google Groups comes to; of words for wider circles it is not known how wide. */
function asValue(setting: SettingName, words: string[] = []): string | undefined {
  const [only] = words;
  if (words.length === 1 && only !== undefined && KNOWN_VALUES[setting].includes(only)) return only;
  if (setting !== 'whoCanPostMessage' || words.length === 0) return undefined;
  if (words.some(word => !/^(owners|managers|members)$/.test(word))) return 'ALL_IN_DOMAIN_CAN_POST';
  if (words.includes('members')) return 'ALL_MEMBERS_CAN_POST';
  return words.includes('managers') ? 'ALL_MANAGERS_CAN_POST' : 'ALL_OWNERS_CAN_POST';
}
