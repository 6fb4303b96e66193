import * as v from 'valibot';
import { type Answer, failed } from '../model/failure';
import type { LogName } from '../model/logEvent';
import { type Call, send } from './http';
import { parsed } from './parsed';

const API = 'Reports API';
const ROOT = 'https://admin.googleapis.com/admin/reports/v1/activity/users';
/** No message, no subject, no device: who, when, from where, and what of a group. */
const FIELDS =
  'nextPageToken,items(id(time,uniqueQualifier),actor(email,key,profileId,applicationInfo),ipAddress,networkInfo(regionCode),events(name,parameters))';

const text = v.fallback(v.optional(v.string()), undefined);
const texts = v.fallback(v.optional(v.array(v.string())), undefined);
const nested = v.pipe(
  v.object({ parameter: v.array(v.object({ name: v.fallback(v.string(), ''), value: text })) }),
  v.transform(({ parameter }) => parameter),
);
const parameter = v.object({
  name: v.fallback(v.string(), ''),
  value: text,
  multiValue: texts,
  messageValue: v.fallback(v.optional(nested), undefined),
});
const event = v.object({
  name: v.fallback(v.string(), ''),
  parameters: v.fallback(v.optional(v.array(parameter), []), []),
});
const activity = v.object({
  id: v.object({ time: v.pipe(v.string(), v.isoTimestamp()), uniqueQualifier: v.fallback(v.string(), '') }),
  actor: v.fallback(
    v.optional(
      v.object({
        email: text,
        key: text,
        profileId: text,
        applicationInfo: v.fallback(
          v.optional(
            v.object({
              applicationName: text,
              oauthClientId: text,
              impersonation: v.fallback(v.optional(v.boolean()), undefined),
            }),
          ),
          undefined,
        ),
      }),
    ),
    undefined,
  ),
  ipAddress: text,
  networkInfo: v.fallback(v.optional(v.object({ regionCode: text })), undefined),
  events: v.fallback(v.optional(v.array(event), []), []),
});

/** What happened, as Google's log tells it. What Postlock does not understand is missing here, never a reason to fail. */
export type Activity = v.InferOutput<typeof activity>;

/** A part of a log. */
export interface LogQuery {
  log: LogName;
  /** ISO 8601, UTC. */
  from: string;
  to: string;
  /** Of this account only, and of this event; both count against the 250 filtered queries a minute. */
  account?: string;
  event?: string;
  /** Of that event: PARAMETER==value. */
  filters?: string;
}

/**
 * Reads parts of logs side by side, the newest first, so many pages of each at most.
 * https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities/list
 * @param until milliseconds since 1970
 * @returns what happened, and whether there was more than those pages hold
 */
export const readLogs = (queries: LogQuery[], mostPages: number, until: number): Answer<Part<Activity>>[] =>
  readActivities(
    queries.map(({ log, account, ...query }) => urlOf(log, account ?? 'all', { ...query, fields: FIELDS })),
    activity,
    mostPages,
    until,
  );

/** What was read of a log, and whether there was more. */
export interface Part<T> {
  activities: T[];
  cut: boolean;
}

/** Reads logs side by side, a page of each at a time. What does not have the shape is left out. */
export function readActivities<T>(
  urls: string[],
  schema: v.GenericSchema<unknown, T>,
  mostPages: number,
  until: number,
): Answer<Part<T>>[] {
  const answers = urls.map((): Answer<Part<T>> => ({ value: { activities: [], cut: false } }));
  let unread = urls.map((url, index) => ({ index, url }));
  for (let pages = 1; unread.length > 0; pages++) {
    const received = send(
      unread.map(({ url }): Call => ({ api: API, method: 'get', url })),
      until,
      TRIES,
    );
    unread = unread.flatMap(({ index }, place) => {
      const read = parsed(page, received[place], API);
      const answer = answers[index];
      if (!answer || 'failure' in answer) return [];
      if ('failure' in read) {
        // The newest pages are worth having without the others.
        if (answer.value.activities.length > 0) answer.value.cut = true;
        else answers[index] = read;
        return [];
      }
      for (const item of read.value.items) {
        const known = v.safeParse(schema, item);
        if (known.success) answer.value.activities.push(known.output);
      }
      const token = read.value.nextPageToken;
      if (token === undefined) return [];
      answer.value.cut = pages >= mostPages;
      return answer.value.cut ? [] : [{ index, url: `${urls[index]}&pageToken=${encodeURIComponent(token)}` }];
    });
  }
  return answers;
}

/** Google may answer with an empty page and a token for more. So many pages are then read. */
const MOST_PAGES = 4;

/** The newest page of each of these parts of logs, or so many at most, read side by side. */
export const readNewest = <T>(
  urls: string[],
  schema: v.GenericSchema<unknown, T>,
  until: number,
  most = 1,
): Answer<Part<T>>[] =>
  readActivities(urls, schema, most, until).map((answer, index) => {
    if (!isEmptyButMore(answer)) return answer;
    const [page] = readActivities([urls[index] as string], schema, MOST_PAGES, until);
    return !page || isEmptyButMore(page) ? NO_PAGE : page;
  });

const isEmptyButMore = (answer: Answer<Part<unknown>>): boolean =>
  'value' in answer && answer.value.cut && answer.value.activities.length === 0;

const NO_PAGE = { failure: failed(API, 'unreadable', 'pages of a log without a time', 200) };

/** A log that does not answer at once is read again at the next tick. */
const TRIES = 3;

const page = v.object({
  nextPageToken: v.optional(v.string()),
  items: v.optional(v.array(v.unknown()), []),
});

/** The address of a part of a log. https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities/list */
export function urlOf(
  log: string,
  account: string,
  {
    from,
    to,
    event,
    filters,
    unit,
    fields,
  }: { from: string; to: string; event?: string; filters?: string; unit?: string; fields: string },
): string {
  const parameters = {
    ...{ startTime: from, endTime: to, eventName: event, filters, orgUnitID: unit },
    ...{ maxResults: '1000', fields },
  };
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${ROOT}/${encodeURIComponent(account)}/applications/${log}?${query.join('&')}`;
}
