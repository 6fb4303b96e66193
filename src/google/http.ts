import { type Answer, type Cause, type Failure, failed, messageOf } from '../model/failure';
import { isDown, isSilent, notAsked, noteSilence, noteUp } from './circuit';
import { countRequest } from './spent';

export interface Call {
  /** Whose answer it will be, e.g. `Groups Settings API`. */
  api: string;
  method: 'get' | 'post' | 'patch';
  url: string;
  body?: unknown;
  /** What a body is that is text and not JSON; such a question is answered with text. */
  type?: string;
  /** How many questions it holds, one unless said. */
  parts?: number;
  /** false: not sent again after an answer that leaves open whether it was done (5xx, no answer). */
  repeatable?: false;
}

/** fetchAll's parallelism is not documented; 20 is what has been observed to run at once, and a batch this size is little to lose. */
export const AT_ONCE = 20;
/** With waits of 1, 2, 4 and 8 seconds in between. */
export const TRIES = 5;
const FIRST_WAIT = 1000;

/**
 * Sends requests, 20 at a time in parallel, and answers in their order. 429, 5xx and exhausted rate limits are tried again with growing
 * waits (https://developers.google.com/workspace/admin/groups-settings/limits), as far as there is time. Nothing is thrown.
 * An API that is down is asked one question, once; if that has no answer either, the others are not asked. Changes are always tried.
 * @param calls to one API
 * @param until when to take no more work on (milliseconds since 1970)
 */
export function send(calls: Call[], until: number, tries = TRIES): Answer<unknown>[] {
  const [first, ...others] = calls;
  if (!first) return [];
  const { api } = first;
  const isQuestion = first.method === 'get' || first.type !== undefined;
  if (!isQuestion) return sendAll(calls, until, tries);
  if (isDown(api)) {
    const probe = sendAll([first], until, 1)[0] as Answer<unknown>;
    if (isSilent(probe)) return calls.map(() => notAsked(api));
    noteUp(api);
    return [probe, ...send(others, until, tries)];
  }
  return noteSilence(api, sendAll(calls, until, tries), tries > 1);
}

function sendAll(calls: Call[], until: number, tries: number): Answer<unknown>[] {
  const answers: Answer<unknown>[] = calls.map(({ api }) => ({ failure: outOfTime(api) }));
  let waiting = calls.map((_, index) => index);
  for (let attempt = 1; waiting.length > 0; attempt++) {
    let longestRetryAfter = 0;
    const again: number[] = [];
    for (let first = 0; first < waiting.length && Date.now() < until; first += AT_ONCE) {
      const lot = waiting.slice(first, first + AT_ONCE);
      const received = fetchLot(
        lot.map(index => calls[index] as Call),
        until,
      );
      received.forEach(({ answer, retryAfter }, place) => {
        const index = lot[place] as number;
        answers[index] = answer;
        if (isPassing(answer, calls[index] as Call)) again.push(index);
        longestRetryAfter = Math.max(longestRetryAfter, retryAfter);
      });
    }
    const wait = Math.max(longestRetryAfter, Math.round(FIRST_WAIT * 2 ** (attempt - 1) * (1 + Math.random() / 4)));
    if (again.length === 0 || attempt >= tries || Date.now() + wait > until) break;
    Utilities.sleep(wait);
    waiting = again;
  }
  return answers;
}

interface Received {
  answer: Answer<unknown>;
  /** Milliseconds; 0 when the answer does not say. */
  retryAfter: number;
}

function fetchLot(calls: Call[], until: number): Received[] {
  const requests = calls.map(toRequest);
  for (const { api, parts } of calls) countRequest(api, parts);
  try {
    return UrlFetchApp.fetchAll(requests).map((response, index) => read(response, calls[index] as Call));
  } catch (error) {
    // One connection that fails makes fetchAll throw for all, so what can be repeated is asked for one by one.
    return calls.map((call, index) =>
      call.repeatable === false || Date.now() > until
        ? unanswered(call, error)
        : fetchOne(call, requests[index] as { url: string }),
    );
  }
}

function fetchOne(call: Call, { url, ...options }: ReturnType<typeof toRequest> | { url: string }): Received {
  countRequest(call.api, call.parts);
  try {
    return read(UrlFetchApp.fetch(url, options), call);
  } catch (error) {
    return unanswered(call, error);
  }
}

function toRequest({ method, url, body, type }: Call) {
  return {
    url,
    method,
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    ...(body !== undefined && {
      contentType: type ?? 'application/json',
      payload: type === undefined ? JSON.stringify(body) : String(body),
    }),
    muteHttpExceptions: true,
    followRedirects: false,
  };
}

function read(response: GoogleAppsScript.URL_Fetch.HTTPResponse, call: Call): Received {
  const headers = response.getAllHeaders() as Record<string, string>;
  const retryAfter = millisecondsOf(headers['Retry-After'] ?? headers['retry-after'] ?? '0');
  return { answer: answerOf(call, response.getResponseCode(), response.getContentText()), retryAfter };
}

/** Of seconds, or until a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
const millisecondsOf = (retryAfter: string): number =>
  Math.max(0, Number(retryAfter) * 1000 || Date.parse(retryAfter) - Date.now() || 0);

/** What Google answered to a call, with this status and this text. */
export function answerOf({ api, type }: Call, status: number, text: string): Answer<unknown> {
  const isDone = status >= 200 && status < 300;
  // It would carry the token to wherever it leads.
  if (status >= 300 && status < 400)
    return { failure: failed(api, 'unreadable', 'a redirect, which Postlock does not follow', status) };
  if (isDone && type !== undefined) return { value: text };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    const message = 'an answer that is not JSON';
    const cause = status >= 500 ? 'down' : 'unreadable';
    return { failure: { api, cause, status, message } };
  }
  return isDone ? { value: body } : { failure: toFailure(api, status, body) };
}

function unanswered({ api }: Call, error: unknown): Received {
  const message = withoutToken(messageOf(error));
  // Apps Script's own daily quota is thrown, not answered.
  const cause = /too many times/i.test(message) ? 'quota' : 'down';
  return { answer: { failure: failed(api, cause, message) }, retryAfter: 0 };
}

/** What a failure says is shown, mailed and logged, and an answer may repeat what it was sent. */
const withoutToken = (text: string): string => text.split(ScriptApp.getOAuthToken()).join('…');

const outOfTime = (api: string): Failure => failed(api, 'out of time', 'not asked, the time of this tick was up');

interface GoogleError {
  error?: {
    message?: string;
    status?: string;
    errors?: { reason?: string }[];
    details?: { reason?: string }[];
  };
}

const CAUSES: [RegExp, Cause][] = [
  // What the Reports API answers, with 401, to an admin without its privilege.
  [/not authorized to read activity records/i, 'role missing'],
  [/accessNotConfigured|SERVICE_DISABLED/, 'API off'],
  [/insufficientPermissions|ACCESS_TOKEN_SCOPE_INSUFFICIENT|insufficient authentication scopes/i, 'scope refused'],
  [/quotaExceeded|rateLimitExceeded|userRateLimitExceeded|dailyLimitExceeded|RESOURCE_EXHAUSTED/i, 'quota'],
];

function toFailure(api: string, status: number, body: unknown): Failure {
  const { message: said = '', status: name = '', errors = [], details = [] } = (body as GoogleError)?.error ?? {};
  const message = withoutToken(said);
  const words = [message, name, ...[...errors, ...details].map(({ reason }) => reason ?? '')].join(' ');
  return { api, cause: CAUSES.find(([pattern]) => pattern.test(words))?.[1] ?? causeOf(status), status, message };
}

function causeOf(status: number): Cause {
  if (status === 401) return 'scope refused';
  if (status === 403) return 'role missing';
  if (status === 404) return 'not found';
  if (status === 429) return 'quota';
  return status >= 500 ? 'down' : 'refused';
}

/** Whether it is worth asking again. */
export function isPassing(answer: Answer<unknown>, { repeatable }: Call): boolean {
  if (!('failure' in answer)) return false;
  const { cause, status } = answer.failure;
  if (cause === 'quota') return status > 0;
  return cause === 'down' && repeatable !== false;
}
