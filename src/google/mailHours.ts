import * as v from 'valibot';
import type { Answer } from '../model/failure';
import { isoOf } from '../model/isoOf';
import type { Volume } from '../model/mail';
import { type Sender, senderKey } from '../model/mailHistory';
import { estimateOf, type Slice } from './estimate';
import { readNewest, urlOf } from './reports';

const HOUR = 3_600_000;
/** 15 requests an hour, however much mail came: one for each slice, and one for what came just before the hour. */
const RECEIVED_SLICES = 14;
/** What was sent is read whole up to 12,000 messages, as what an account sends is not seen in samples: 3 requests, at most 12. */
const SENT_SLICES = 3;
const SENT_PAGES = 4;

/** 2: received, 1: sent. https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail */
const CAME = { filters: 'event_info.mail_event_type==2', fields: 'nextPageToken,items(id(time))' };
const WENT = {
  filters: 'event_info.mail_event_type==1',
  fields:
    'nextPageToken,items(id(time),actor(email,profileId),events(parameters(name,messageValue(parameter(name,value)))))',
};
type Kind = typeof CAME;

const text = v.fallback(v.optional(v.string()), undefined);
/** Of a message nothing but its id is read; its subject, which Google's mask cannot leave out of the answer, is dropped unread. */
const messageId = v.pipe(
  v.array(v.object({ name: v.string(), value: v.optional(v.unknown()) })),
  v.transform(parameters => parameters.find(({ name }) => name === 'rfc2822_message_id')?.value),
);
const message = v.fallback(v.optional(v.object({ parameter: messageId })), undefined);
const activity = v.object({
  id: v.object({ time: v.pipe(v.string(), v.isoTimestamp()) }),
  actor: v.optional(v.object({ email: text, profileId: text }), {}),
  events: v.optional(
    v.array(v.object({ parameters: v.optional(v.array(v.object({ messageValue: message })), []) })),
    [],
  ),
});
type Activity = v.InferOutput<typeof activity>;

/** Part of a log, in milliseconds since 1970, and its newest page. */
interface Span {
  from: number;
  to: number;
}
interface Page extends Span {
  activities: Activity[];
  cut: boolean;
}

/**
 * Counts the mail of an hour by the Gmail log: of each slice of the hour the newest pages are read, side by side, and how much there was
 * follows from how fast it came. Google logs mail to some editions only.
 * @param at begin of the hour (ISO 8601, UTC)
 * @param until milliseconds since 1970
 * @returns senders: of the pages that were read; in a busy hour they are a sample, and say so
 */
export function countHour(at: string, until: number): Answer<{ volume: Volume; senders: Sender[] }> {
  const begin = Date.parse(at);
  const justBefore = { from: begin - HOUR / RECEIVED_SLICES, to: begin };
  const came = newestPages([justBefore, ...slicesOf(begin, RECEIVED_SLICES)], CAME, 1, until);
  if ('failure' in came) return came;
  const sent = newestPages(slicesOf(begin, SENT_SLICES), WENT, SENT_PAGES, until);
  if ('failure' in sent) return sent;
  const [before, ...received] = came.value.map(sliceOf);
  const deliveries = estimateOf(received, before);
  const once = onceEach(sent.value);
  const messages = estimateOf(once.map(sliceOf)).count;
  return {
    value: {
      volume: { messages, deliveries: deliveries.count, error: deliveries.error },
      senders: sendersOf(
        once.flatMap(({ activities }) => activities),
        messages,
      ),
    },
  };
}

const slicesOf = (begin: number, count: number): Span[] =>
  Array.from({ length: count }, (_, index) => ({
    from: begin + Math.round((index * HOUR) / count),
    to: begin + Math.round(((index + 1) * HOUR) / count),
  }));

/** The newest pages of each slice; nothing if one is missing, as half an hour would look like a quiet one. */
function newestPages(spans: Span[], kind: Kind, most: number, until: number): Answer<Page[]> {
  const urls = spans.map(span => urlIn(span, kind));
  const pages: Page[] = [];
  for (const [index, page] of readNewest(urls, activity, until, most).entries()) {
    const span = spans[index] as Span;
    if ('failure' in page) return page;
    // Whether Google takes the end of a span to be in it is not documented.
    const activities = page.value.activities.filter(({ id }) => isIn(Date.parse(id.time), span));
    pages.push({ ...span, activities, cut: page.value.cut });
  }
  return { value: pages };
}

const isIn = (time: number, { from, to }: Span): boolean => time >= from && time < to;

function urlIn({ from, to }: Span, kind: Kind): string {
  const span = { from: isoOf(from), to: isoOf(to) };
  return urlOf('gmail', 'all', { ...span, ...kind, event: 'delivery' });
}

const sliceOf = ({ from, to, activities, cut }: Page): Slice => ({
  from,
  to,
  times: activities.map(({ id }) => Date.parse(id.time)),
  whole: !cut,
});

/** The log tells of a message more than once. */
function onceEach(pages: Page[]): Page[] {
  const known = new Set<unknown>();
  const isNew = ({ events }: Activity) => {
    const id = events.flatMap(({ parameters }) => parameters).find(({ messageValue }) => messageValue?.parameter);
    const key = id?.messageValue?.parameter;
    if (key === undefined) return true;
    return !known.has(key) && known.add(key) !== undefined;
  };
  return pages.map(page => ({ ...page, activities: page.activities.filter(isNew) }));
}

/** What Google gives for an account it does not name (description of Activity.actor.profileId in the Reports API). */
const NOBODY = '105250506097979753968';

function sendersOf(activities: Activity[], all: number): Sender[] {
  const senders = new Map<string, Sender>();
  for (const { actor } of activities) {
    if (!actor.email) continue;
    const sender = {
      account: actor.email.toLowerCase(),
      ...(actor.profileId && actor.profileId !== NOBODY && { id: actor.profileId }),
      messages: 1,
    };
    const key = senderKey(sender);
    senders.set(key, { ...sender, messages: (senders.get(key)?.messages ?? 0) + 1 });
  }
  const share = activities.length / all;
  return [...senders.values()].map(sender =>
    share < 1 ? { ...sender, inAll: Math.round(sender.messages / share) } : sender,
  );
}
