import * as v from 'valibot';
import type { Answer, Failure } from '../model/failure';
import type { ReceivedCopy, ReceivedPart } from '../model/received';
import { estimateOf, type Slice } from './estimate';
import { type Part, readNewest, urlOf } from './reports';

const QUARTER = 15 * 60_000;
/** Of an hour with more than a page: its four quarters, and what came just before it. */
const SLICES = 4;
export const QUERIES_OF_BUSY = 1 + 1 + SLICES;

/** 2: received. https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail */
const RECEIVED = 'event_info.mail_event_type==2';
/** Sender and destination are messages within a message, which Google's description does not have, so no mask can name what is in them. */
const FIELDS = 'nextPageToken,items(id(time,uniqueQualifier),actor(email),events(parameters(name,messageValue)))';
/** "Message triggered the walled garden rule you configured": https://support.google.com/a/answer/11479100 */
const WALLED_GARDEN = '6';

/** Of a message these are read and nothing else. Its subject is dropped unread. */
const WANTED = ['success', 'rfc2822_message_id', 'flattened_destinations', 'source', 'message_set'];

const text = v.fallback(v.optional(v.string()), undefined);
const leaf = v.object({ name: v.fallback(v.string(), ''), value: text, intValue: v.optional(v.unknown()) });
const message = v.object({ parameter: v.fallback(v.optional(v.array(leaf), []), []) });
const nested = v.object({
  name: v.fallback(v.string(), ''),
  value: text,
  boolValue: v.fallback(v.optional(v.boolean()), undefined),
  messageValue: v.fallback(v.optional(message), undefined),
  multiMessageValue: v.fallback(v.optional(v.array(message), []), []),
});
const wanted = v.pipe(
  v.array(v.unknown()),
  v.transform(parameters => parameters.filter(each => WANTED.includes(String((each as { name?: unknown })?.name)))),
  v.array(nested),
);
const parameter = v.object({
  messageValue: v.fallback(v.optional(v.object({ parameter: wanted })), undefined),
});
const activity = v.object({
  id: v.object({ time: v.pipe(v.string(), v.isoTimestamp()), uniqueQualifier: v.fallback(v.string(), '') }),
  actor: v.optional(v.object({ email: text }), {}),
  events: v.optional(v.array(v.object({ parameters: v.optional(v.array(parameter), []) })), []),
});
type Activity = v.InferOutput<typeof activity>;

/**
 * What accounts of units received in an hour, by the Gmail log: the newest page of each unit, all side by side; where there was more, the newest page of each
 * quarter of the hour, from which it follows how much there was.
 * @param units ids of the units; whether Google tells of those below them too is not documented
 * @param at begin of the hour, in milliseconds since 1970
 * @param most requests
 * @param until milliseconds since 1970
 */
export function readReceived(units: string[], at: number, most: number, until: number): Answer<ReceivedPart>[] {
  const end = at + SLICES * QUARTER;
  const newest = readNewest(
    units.map(unit => urlIn(unit, at, end)),
    activity,
    until,
  );
  let left = most - units.length;
  const busy = newest.flatMap((answer, index) => {
    if ('failure' in answer || !answer.value.cut || left < 1 + SLICES) return [];
    left -= 1 + SLICES;
    return [index];
  });
  const begins = Array.from({ length: 1 + SLICES }, (_, slice) => at + (slice - 1) * QUARTER);
  const pages = readNewest(
    busy.flatMap(index => begins.map(begin => urlIn(units[index] as string, begin, begin + QUARTER))),
    activity,
    until,
  );
  return newest.map((answer, index) => {
    if ('failure' in answer) return answer;
    if (!answer.value.cut) return named([{ ...sliceOf(answer.value, at, end), weight: 1, variance: 0 }]);
    const place = busy.indexOf(index);
    if (place < 0) return { failure: LATER };
    return sampled(pages.slice(place * begins.length, (place + 1) * begins.length), begins);
  });
}

function urlIn(unit: string, from: number, to: number): string {
  const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return urlOf('gmail', 'all', { ...span, unit, event: 'delivery', filters: RECEIVED, fields: FIELDS });
}

interface Read extends Slice {
  activities: Activity[];
}
interface Weighed extends Read {
  weight: number;
  variance: number;
}

/** Whether Google takes the end of a span to be in it is not documented. */
function sliceOf({ activities, cut }: Part<Activity>, from: number, to: number): Read {
  const own = activities.filter(({ id }) => Date.parse(id.time) >= from && Date.parse(id.time) < to);
  return { from, to, activities: own, times: own.map(({ id }) => Date.parse(id.time)), whole: !cut };
}

function sampled(pages: Answer<Part<Activity>>[], begins: number[]): Answer<ReceivedPart> {
  const slices: Read[] = [];
  for (const [index, page] of pages.entries()) {
    if ('failure' in page) return page;
    const begin = begins[index] as number;
    slices.push(sliceOf(page.value, begin, begin + QUARTER));
  }
  // What is read of a quarter stands for that quarter: a storm in one does not tell of the others.
  const weighed = slices.slice(1).map((slice, index): Weighed => {
    const { count, error } = estimateOf([slice], slices[index]);
    const weight = slice.times.length === 0 ? 1 : count / slice.times.length;
    return { ...slice, weight, variance: ((error * count) / 2) ** 2 };
  });
  return named(weighed);
}

/** Those copies of which the log tells the sender; if there are none such, it does not tell that at all. */
function named(slices: Weighed[]): Answer<ReceivedPart> {
  const copies = slices.flatMap(({ activities, weight }) => activities.flatMap(each => copyOf(each, weight)));
  const all = slices.reduce((sum, { activities }) => sum + activities.length, 0);
  if (copies.length === 0 && all > 0) return { failure: NAMELESS };
  return { value: { copies, variance: slices.reduce((sum, { variance }) => sum + variance, 0) } };
}

function copyOf({ id, actor, events }: Activity, weight: number): ReceivedCopy[] {
  const told = events.flatMap(({ parameters }) =>
    parameters.flatMap(({ messageValue }) => messageValue?.parameter ?? []),
  );
  const find = (name: string) => told.find(each => each.name === name);
  const source = find('source')?.messageValue?.parameter ?? [];
  const address = (name: string) => source.find(each => each.name === name)?.value?.toLowerCase();
  const envelope = address('address');
  // What people see as the sender; restricted delivery rejects mail that only claims it (SPF, DKIM).
  const from = address('from_header_address') ?? envelope;
  if (from === undefined) return [];
  const types = (find('message_set')?.multiMessageValue ?? []).flatMap(each => each.parameter);
  const success = find('success');
  return [
    {
      id: `${id.time} ${id.uniqueQualifier}`,
      mailbox: actor.email?.toLowerCase() ?? '',
      from,
      envelope: envelope ?? from,
      message: find('rfc2822_message_id')?.value ?? '',
      // service:selector:address, and so on after a comma.
      to: (find('flattened_destinations')?.value ?? '').toLowerCase().split(/[\s,:]+/),
      rejected:
        success?.boolValue === false ||
        types.some(({ name, intValue, value }) => name === 'type' && String(intValue ?? value) === WALLED_GARDEN),
      weight,
    },
  ];
}

const NAMELESS: Failure = {
  api: 'Gmail log of units',
  cause: 'unreadable',
  status: 200,
  message: 'it does not tell whom messages are from',
};

const LATER: Failure = {
  api: 'Reports API',
  cause: 'out of time',
  status: 0,
  message: 'more units have much mail than Google lets ask for in a minute; the next tick goes on',
};
