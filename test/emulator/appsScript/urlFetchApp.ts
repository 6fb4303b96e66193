import { answer, type HttpResponse } from '../door';
import { NetworkFailure } from '../faults';
import { latencyOf } from '../latency';
import { DAILY_QUOTA, dailyUse } from './dailyUse';
import { type FetchRequest, fetchRequest } from './fetchRequest';
import { known } from './known';
import { counted, exception, gap, needScope, passTime, type Run } from './run';

/**
 * Requests of a `fetchAll` in the air at a time. Google gives no figure; measurements say 10 to 20
 * (https://tanaikech.github.io/2018/04/19/benchmark-fetchall-method-in-urlfetch-service-for-google-apps-script/).
 */
const AT_ONCE = 20;

const FILE = 'urlFetchApp.ts';

/** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
export function createUrlFetchApp(run: Run) {
  return known(run, 'UrlFetchApp', FILE, {
    fetch(url: unknown, options?: Record<string, unknown>) {
      needScope(run, 'UrlFetchApp.fetch', 'script.external_request');
      return sendAll(run, [fetchRequest(run, url, options)])[0];
    },
    fetchAll(requests: unknown) {
      needScope(run, 'UrlFetchApp.fetchAll', 'script.external_request');
      if (!Array.isArray(requests)) throw exception(run, 'Cannot convert the given value to Object[].');
      if (requests.length === 0) gap(run, 'what fetchAll does without requests', FILE);
      return sendAll(
        run,
        requests.map(request => requestOf(run, request)),
      );
    },
    getRequest(url: unknown, options?: Record<string, unknown>) {
      const { http } = fetchRequest(run, url, options);
      const { method, headers, body } = http;
      return { url: http.url, method: method.toLowerCase(), headers, payload: body };
    },
  });
}

function requestOf(run: Run, request: unknown): FetchRequest {
  if (typeof request === 'string') return fetchRequest(run, request);
  const { url, ...options } = request as Record<string, unknown>;
  return fetchRequest(run, url, options);
}

/** All answers in the order of the requests; throws if a single request came to nothing, whatever became of the others. */
function sendAll(run: Run, requests: FetchRequest[]) {
  const use = dailyUse(run.world, run.record.user);
  if (use.urlFetches + requests.length > DAILY_QUOTA.urlFetches) {
    throw exception(run, 'Service invoked too many times for one day: urlfetch.');
  }
  use.urlFetches += requests.length;

  const answers: (HttpResponse | NetworkFailure)[] = [];
  for (let sent = 0; sent < requests.length; sent += AT_ONCE) {
    answers.push(...sendLot(run, requests.slice(sent, sent + AT_ONCE)));
  }
  const failed = answers.findIndex(each => each instanceof NetworkFailure);
  if (failed >= 0) throw exception(run, `Address unavailable: ${requests[failed]?.http.url}`);
  return requests.map((request, index) => httpResponse(run, request, answers[index] as HttpResponse));
}

/** Requests that are under way together: Google does their work half-way through the slowest one's time. */
function sendLot(run: Run, lot: FetchRequest[]): (HttpResponse | NetworkFailure)[] {
  const longest = Math.max(...lot.map(({ http }) => latencyOf(run.world, http)));
  const there = Math.floor(longest / 2);
  passTime(run, there);
  const answers = lot.map(({ http }) => counted(run, () => answerOrFailure(run, http)));
  passTime(run, longest - there);
  return answers;
}

function answerOrFailure(run: Run, request: FetchRequest['http']): HttpResponse | NetworkFailure {
  try {
    return answer(run.world, request);
  } catch (error) {
    if (error instanceof NetworkFailure) return error;
    throw error;
  }
}

/** https://developers.google.com/apps-script/reference/url-fetch/http-response */
function httpResponse(
  run: Run,
  { http, muteHttpExceptions, followRedirects }: FetchRequest,
  { status, headers, body }: HttpResponse,
) {
  if (status >= 300 && status < 400 && followRedirects) gap(run, 'how redirects are followed', FILE);
  if (status >= 400 && !muteHttpExceptions) {
    const { protocol, host } = new URL(http.url);
    throw exception(
      run,
      `Request failed for ${protocol}//${host} returned code ${status}. Truncated server response: ${body.slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
    );
  }
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [inTitleCase(name), value]));
  return known(run, 'HTTPResponse', FILE, {
    getResponseCode: () => status,
    getContentText: () => body,
    getHeaders: () => ({ ...named }),
    getAllHeaders: () => ({ ...named }),
    getContent: () => Array.from(new Int8Array(Buffer.from(body))),
  });
}

/** Apps Script writes header names as `Retry-After`, whatever case they came in. */
function inTitleCase(header: string): string {
  return header.replace(/(^|-)[a-z]/g, letter => letter.toUpperCase());
}
