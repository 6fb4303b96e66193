import { type Change, describeChange } from '../model/change';
import { byMoment } from '../model/elapsed';
import type { Evidence, Incident, Moment, SentPost } from '../model/incident';
import { dayAndTime, sameDayClock } from '../model/localTime';
import { counted } from '../model/numbers';
import { isWider } from '../model/posters';
import { binMinutesOf, binsOf } from './binsOf';
import {
  changeInWords,
  deliveriesInWords,
  notSeen,
  openedInWords,
  openInWords,
  postMoments,
  postsInWords,
  seenInWords,
} from './incidentWords';
import { effectiveAt, inOrder, isOpen, stageAt, stagesOf } from './stagesOf';

/** The review of an incident: what happened when, by whom, and what came of it. Senders are counted, not named. */
export function incidentOf(evidence: Evidence): Incident {
  const { group, from, to, now, timeZone, settings, reachWhen, told, ticks, logFailure } = evidence;
  const changes = inOrder(evidence.changes.filter(({ outcome }) => outcome !== 'failed'));
  const stages = stagesOf(changes, settings, from);
  const isIn = (at: string) => at >= from && at <= to;
  const failed = evidence.changes.filter(({ outcome, at }) => outcome === 'failed' && isIn(at));
  const inSpan = changes.filter(change => isIn(effectiveAt(change)));
  const widened = new Set(
    stages.flatMap(({ posters, by }, index) =>
      by && isOpen(posters) && isWider(posters, stages[index - 1]?.posters ?? 'nobody') ? [by] : [],
    ),
  );
  const openings = inSpan.filter(({ key }) => widened.has(key));
  const opened = openings.find(({ outcome }) => outcome !== 'logged');
  const relocked = inSpan.find(change => change.outcome === 're-locked' && (!opened || change.at >= opened.at));
  const posts = 'posts' in evidence.posts ? evidence.posts.posts : [];
  const arePostsKnown = 'posts' in evidence.posts && (posts.length > 0 || evidence.posts.nameless === 0);
  const accepted = posts.filter(({ at }) => isOpen(stageAt(stages, at).posters));
  const reaches = new Map(
    [...new Set(stages.map(({ posters }) => posters))].map(posters => [posters, reachWhen(posters)]),
  );
  const reachOf = ({ at }: SentPost) => reaches.get(stageAt(stages, at).posters);
  const deliveries = accepted.reduce((sum, post) => sum + (reachOf(post)?.recipients ?? 0), 0);
  const senders = new Set(posts.map(({ sender }) => sender)).size;
  const time = (at: string) => dayAndTime(at, timeZone);
  const clock = (at: string) => sameDayClock(at, from, timeZone);
  const bySomebody = ({ by }: Change) => by === 'somebody';
  const momentOf = (change: Change): Moment => ({ at: effectiveAt(change), ...changeInWords(change, timeZone) });

  const summary = [
    { label: 'Group', text: group },
    { label: 'Time', text: `${time(from)} to ${time(to)} (${timeZone})` },
    { label: 'Opened', text: openedInWords(openings, stages, time, evidence) },
    { label: 'Open to', text: openInWords(stages, to, now, clock) },
    {
      label: 'Seen',
      text: seenInWords(openings, relocked, ticks, time, clock),
    },
    { label: 'Posts', text: postsInWords(evidence, arePostsKnown, posts, senders, accepted.length, timeZone) },
    {
      label: 'Deliveries',
      text: arePostsKnown ? deliveriesInWords(accepted, deliveries, reachOf) : 'Not known.',
    },
    {
      label: 'Told',
      text:
        told.length === 0
          ? 'No mail was sent in this time.'
          : `${counted(told.length, 'mail', 'mails')}, the first at ${clock((told[0] as { at: string }).at)}.`,
    },
    { label: 'Not seen', text: notSeen(evidence, logFailure) },
  ];

  const timeline: Moment[] = [
    ...inSpan.filter(bySomebody).map(momentOf),
    ...inSpan
      .filter(change => bySomebody(change) && change.at !== effectiveAt(change))
      .map(({ at, setting }): Moment => ({ at, what: `Seen: ${setting} had changed`, by: 'Postlock' })),
    ...inSpan.filter(change => !bySomebody(change)).map(momentOf),
    ...failed.map(
      ({ at, why, ...change }): Moment => ({
        at,
        what: `Tried to re-lock: ${describeChange(change)}${why ? `. ${why}` : ''}`,
        by: 'Postlock',
      }),
    ),
    ...told.map(({ at, what }): Moment => ({ at, what: `Mailed: ${what}`, by: 'Postlock' })),
    ...postMoments(posts, accepted, clock),
  ].sort(byMoment);

  const binMinutes = binMinutesOf(from, to);
  return {
    group,
    from,
    to,
    writtenAt: now,
    summary,
    timeline,
    bins: binsOf(posts, new Set(accepted), reachOf, from, to, binMinutes),
    binMinutes,
  };
}
