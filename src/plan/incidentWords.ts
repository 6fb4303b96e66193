import { type Change, describeChange } from '../model/change';
import { elapsed } from '../model/elapsed';
import { describeFailure, type Failure } from '../model/failure';
import type { Evidence, Moment, SentPost, Stage } from '../model/incident';
import { clockSpan, clockTime, duration, spanInWords } from '../model/localTime';
import { IN_NO_LOG, whatToStop, whoInWords } from '../model/logEvent';
import { counted, grouped } from '../model/numbers';
import { POSTERS_IN_WORDS } from '../model/posters';
import { type Reach, recipientsInWords } from '../model/reach';
import { effectiveAt, isOpen } from './stagesOf';

/** Who opened it when, each time, or what there is to say instead. */
export function openedInWords(
  openings: Change[],
  [first]: Stage[],
  time: (at: string) => string,
  { timeZone, from }: Evidence,
): string {
  const before = first && isOpen(first.posters) ? [`It was open already at ${time(from)}.`] : [];
  if (openings.length === 0) return before[0] ?? 'Nobody was seen to open it in this time.';
  return [...before, ...openings.map(opened => openingInWords(opened, time, timeZone))].join(' ');
}

function openingInWords(
  { who, searched, notBefore, at }: Change,
  time: (at: string) => string,
  timeZone: string,
): string {
  if (!who) {
    const when = notBefore === undefined ? `before ${time(at)}` : spanInWords(notBefore, at, timeZone);
    return `It was opened ${when}; ${searched ? 'nobody is in the audit logs for it' : 'the audit logs could not be read'}.`;
  }
  if (who.app || who.client) {
    return `${time(who.at)} by ${whatToStop(who)}, an app that acted for an account of the domain${who.likely === 'all' ? IN_NO_LOG : ''}.`;
  }
  if (who.robot) return `${time(who.at)} by a service account.`;
  return `${time(who.at)} by ${who.log === 'admin' ? 'an administrator' : 'an owner or manager of the group'}.`;
}

/** anyone in the domain from 18:40 to 18:41 (1 min 38 s) */
export function openInWords(stages: Stage[], to: string, now: string, clock: (at: string) => string): string {
  const open = stages.flatMap((stage, index) => {
    const next = stages[index + 1]?.from;
    const until = next === undefined || next > to ? undefined : next;
    return isOpen(stage.posters) && stage.from <= to ? [{ ...stage, until }] : [];
  });
  if (open.length === 0) return 'At no time more than managers and owners, as far as changes were seen.';
  return `${open
    .map(({ posters, from, until }) => {
      const end = until ?? (now < to ? now : to);
      return `${POSTERS_IN_WORDS[posters]} from ${clock(from)} to ${clock(end)}${until ? '' : ' and on'} (${duration(from, end)})`;
    })
    .join('; ')}.`;
}

/** When Postlock saw the first opening that lasted until a tick, and what it did. */
export function seenInWords(
  openings: Change[],
  relocked: Change | undefined,
  ticks: number,
  time: (at: string) => string,
  clock: (at: string) => string,
): string {
  const seen = openings.find(({ outcome }) => outcome !== 'logged');
  const missed = openings.filter(({ outcome }) => outcome === 'logged').length;
  const others =
    missed === 0
      ? ''
      : ` ${counted(missed, 'opening', 'openings')} came and went between two ticks: Postlock did not see that, the logs tell of it.`;
  if (!seen && missed > 0) return others.trim();
  if (!seen) return `Postlock looked ${counted(ticks, 'time', 'times')} in this time and saw nobody open it.`;
  const { who, at } = seen;
  const after = who && who.likely !== 'all' ? `, ${duration(effectiveAt(seen), at)} after` : '';
  const then = relocked
    ? `, and locked the group again at ${clock(relocked.at)}`
    : '; the group was not re-locked by Postlock in this time';
  return `Postlock saw it at ${time(at)}${after}${then}.${others}`;
}

/** How many posts by how many senders, and how many of them while the group was open. */
export function postsInWords(
  { posts: read, now, to }: Evidence,
  areKnown: boolean,
  posts: SentPost[],
  senders: number,
  accepted: number,
  timeZone: string,
): string {
  if ('failure' in read)
    return `Not known: ${describeFailure(read.failure)}. Google gives Gmail's log to some editions only, and to admins with the privileges to see logs.`;
  if (!areKnown) return 'Not known: the Gmail log does not tell where messages went.';
  const late = elapsed(to, now) < LATE ? ' That log is late: posts of the last hour or so may be missing.' : '';
  const [first, last] = [posts[0], posts[posts.length - 1]];
  if (!first || !last) return `None in this time, by the Gmail log.${late}`;
  return `${counted(posts.length, 'post', 'posts')} by ${counted(senders, 'sender', 'senders')}, ${posts.length === 1 ? `at ${clockTime(first.at, timeZone)}` : clockSpan(first.at, last.at, timeZone)}, by the Gmail log; ${grouped(
    accepted,
  )} of them while the group was open.${late}`;
}

/** Google does not say how late Gmail's log is (milliseconds). */
const LATE = 2 * 3_600_000;

/** 472,000, computed: 118 posts while the group was open × 4,000 mailboxes. */
export function deliveriesInWords(
  accepted: SentPost[],
  deliveries: number,
  reachOf: (post: SentPost) => Reach | undefined,
): string {
  if (accepted.length === 0) return '0, as far as posts are known: none came while the group was open.';
  const reaches = new Set(accepted.map(reachOf));
  if (reaches.has(undefined)) return 'Not known: nobody counted the mailboxes of the group.';
  const parts = ([...reaches] as Reach[]).map(reach => {
    const posts = accepted.filter(post => reachOf(post) === reach).length;
    return `${counted(posts, 'post', 'posts')} while the group was open × ${recipientsInWords(reach)}`;
  });
  return `${grouped(deliveries)}, computed: ${parts.join(' + ')}.`;
}

/** A line of the timeline about a change. */
export function changeInWords(change: Change, timeZone: string): Omit<Moment, 'at'> {
  const what = describeChange(change);
  if (change.by === 'Postlock') return { what: `Re-locked: ${what}`, by: 'Postlock' };
  const { who, searched } = change;
  const nobody = searched ? `nobody in the log ${clockSpan(...searched, timeZone)}` : 'not known';
  const from = who?.ipAddress ? `, from ${who.ipAddress}${who.region ? ` (${who.region})` : ''}` : '';
  return { what: `Changed: ${what}`, by: who ? `${whoInWords(who)}${from}` : nobody };
}

/** The first and the last post, and each hundredth. */
export function postMoments(posts: SentPost[], accepted: SentPost[], clock: (at: string) => string): Moment[] {
  const taken = new Set(accepted);
  return posts.flatMap((post, index) => {
    const isTold = index === 0 || index === posts.length - 1 || (index + 1) % 100 === 0;
    if (!isTold) return [];
    const senders = new Set(posts.slice(0, index + 1).map(({ sender }) => sender)).size;
    return [
      {
        at: post.at,
        what: `Post ${index + 1} of ${posts.length}, at ${clock(post.at)}, ${taken.has(post) ? 'while the group was open' : 'while the group was locked'}`,
        by: `${counted(senders, 'sender', 'senders')} so far`,
      },
    ];
  });
}

/** What the review cannot know. */
export function notSeen({ posts }: Evidence, logFailure: Failure | undefined): string {
  return [
    ...(logFailure ? [`The audit logs could not be read: ${describeFailure(logFailure)}.`] : []),
    ...('cut' in posts && posts.cut
      ? ['There was more mail in the domain than was read, so the earliest posts are missing.']
      : []),
    ...('nameless' in posts && posts.nameless > 0
      ? [`Of ${counted(posts.nameless, 'message', 'messages')} the Gmail log does not tell where they went.`]
      : []),
    'Posts from outside the domain are not in the Gmail log as sent. Whether a post was let through by a moderator is in no log.',
  ].join(' ');
}
