import { elapsed } from '../model/elapsed';
import { isOpen } from '../model/finding';
import type { MailSeen } from '../model/mail';
import type { Settings } from '../model/settings';
import type { State } from '../model/state';
import { beginningOf, firstOfStorm, latelyAt, postsByGroup } from './storms';
import { takenPosts } from './whoCouldPost';

const MINUTE = 60_000;
/** A storm may be about to begin if a part of one came within so many minutes. */
const LATELY = 15;
const FRESH = 120 * MINUTE;

/**
 * Groups to look at more often than ticks come: one that a storm can be in stands open against the policy, or somewhat of a storm is there already.
 * @param now ISO 8601, UTC
 * @returns their ids
 */
export function tenseGroups(state: State, mail: MailSeen, settings: Settings, now: string): string[] {
  const recent = mail.posts.filter(({ at }) => elapsed(at, now) <= LATELY * MINUTE);
  const beginning = [...takenByStormable({ ...mail, posts: recent })].flatMap(([id, own]) =>
    firstOfStorm(own, two(settings)) !== undefined ? [id] : [],
  );
  return [...new Set([...drifted(state, mail, now), ...beginning])];
}

/**
 * Groups that a storm can be in and that are open against the policy.
 * @param since only those that were opened not long before (ISO 8601, UTC): one that stands open for days would use up the time there is for this
 */
function drifted({ findings }: State, { stormable }: MailSeen, since?: string): string[] {
  const canStorm = new Set(stormable.map(({ id }) => id));
  return findings.flatMap(finding =>
    finding.check === 'POST.1' &&
    isOpen(finding) &&
    finding.group &&
    canStorm.has(finding.group.id) &&
    (since === undefined || elapsed(finding.since, since) < FRESH)
      ? [finding.group.id]
      : [],
  );
}

/** What the groups that a storm can be in may have taken: they are open now. */
const takenByStormable = ({ posts, stormable, posters = [] }: MailSeen) =>
  takenPosts(postsByGroup(posts, stormable), posters, () => 'anyone');

/** So few posts, by two senders, or by one where one is enough. */
const two = (settings: Settings) => ({
  ...beginningOf(settings),
  stormSenders: Math.min(2, settings.stormSenders),
});

/** Those of the groups in which a storm is by now, by their posts alone. */
export function stormyGroups(ids: string[], mail: MailSeen, state: State, settings: Settings): string[] {
  const byGroup = takenByStormable(mail);
  const isDrifted = new Set(drifted(state, mail));
  const lately = latelyAt(state.at, state.at, settings);
  return ids.filter(id => {
    const threshold = isDrifted.has(id) ? beginningOf(settings) : settings;
    return firstOfStorm(byGroup.get(id) ?? [], threshold, lately) !== undefined;
  });
}
