import { authorize } from './authorize';
import { type Route, routeFor } from './discovery';
import { EmulatorGap } from './emulatorGap';
import { type Fault, type FaultAnswer, faultFor, NetworkFailure } from './faults';
import { logApiCall } from './google/activities/logApiCall';
import { answerBatch, isBatch } from './google/batch';
import { answerWebhook, isWebhook } from './google/chat/webhook';
import { type ErrorStyle, errorAnswer, GoogleError } from './google/googleError';
import { handlers } from './google/handlers';
import { partialAnswer } from './partialAnswer';
import { readBody, readParameters } from './readRequest';
import { settingsAsAtom } from './settingsAsAtom';
import type { RequestRecord, World } from './world';

export interface HttpRequest {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Headers that change what Google does with a request, none of which is emulated. */
const UNKNOWN_HEADERS = ['x-http-method-override', 'x-goog-fieldmask', 'if-match', 'if-none-match'];

/** How the newer APIs say what is wrong. */
const STYLES: Record<string, ErrorStyle> = { cloudidentity: 'new', gmail: 'named', sheets: 'new' };

/** A fault's answer, said as Google would say it. */
function saidBy({ status, reason, message, retryAfterSeconds, headers }: FaultAnswer): GoogleError {
  return new GoogleError(status, reason, message, {
    ...(/quota|limit/i.test(reason) && { domain: 'usageLimits' }),
    headers: { ...headers, ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }) },
  });
}

/** A fault's answer as it comes: a redirect has no more than a page for people. */
function faulty(fault: FaultAnswer, style: ErrorStyle): HttpResponse {
  const answer = errorAnswer(saidBy(fault), style);
  if (fault.status >= 400) return answer;
  return { ...answer, headers: { ...answer.headers, 'content-type': 'text/html' }, body: '<HTML>Moved</HTML>' };
}

function asJson(result: object, isPretty: boolean): HttpResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: isPretty ? JSON.stringify(result, null, 2) : JSON.stringify(result),
  };
}

/** The answer of the method that a route leads to. */
function handled(world: World, route: Route, request: HttpRequest, url: URL): HttpResponse {
  const { api, method } = route;
  const caller = authorize(world, route, request, url);
  const handler = handlers[method.id];
  if (!handler) throw new EmulatorGap(`the method ${method.id}`, 'google/handlers.ts');
  const { parameters, ...repeated } = readParameters(route, url, handler);
  const body = readBody(route, request);
  const whole = handler.answer({ world, caller, parameters, ...repeated, body });
  const result = partialAnswer(route, whole, parameters.fields);
  const isAtom = (parameters.alt ?? api.parameters.alt?.default) === 'atom';
  const response = isAtom ? settingsAsAtom(world, result) : asJson(result, parameters.prettyPrint !== 'false');
  logApiCall(world, route, caller, response.body.length);
  return response;
}

function respond(world: World, request: HttpRequest): HttpResponse {
  if (isBatch(request)) {
    return withFault(faultFor(world, 'batch', request), request, 'classic', () =>
      answerBatch(request, part => respond(world, part)),
    );
  }
  if (isWebhook(request.url)) {
    return withFault(faultFor(world, 'webhook', request), request, 'new', () => answerWebhook(world, request));
  }
  const url = new URL(request.url);
  const route = routeFor(request.method, url.host, url.pathname);
  if (!route) throw new EmulatorGap(`${request.method} ${url.host}${url.pathname}`, 'discovery.ts');
  const header = UNKNOWN_HEADERS.find(name => name in request.headers);
  if (header) throw new EmulatorGap(`the request header ${header}`, 'door.ts');

  const style = STYLES[route.api.name] ?? 'classic';
  return withFault(faultFor(world, route.method.id, request), request, style, () => {
    try {
      return handled(world, route, request, url);
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      return errorAnswer(error, style);
    }
  });
}

/** What comes of a request that a fault hits, if one does. */
function withFault(
  fault: Fault | undefined,
  { url }: HttpRequest,
  style: ErrorStyle,
  work: () => HttpResponse,
): HttpResponse {
  const answer = fault?.answer;
  if (answer === 'network failure') throw new NetworkFailure(url);
  if (typeof answer === 'object') {
    if ('status' in answer) return faulty(answer, style);
    return { ...asJson({}, false), body: answer.body };
  }
  const response = work();
  if (answer === 'answer lost') throw new NetworkFailure(url);
  if (answer !== 'body cut off') return response;
  return { ...response, body: response.body.slice(0, response.body.length / 2) };
}

/**
 * Google's answer to a request. Takes no virtual time (see latency.ts), and writes the request down without its secrets;
 * one that got no answer is written down with status 0.
 */
export function answer(world: World, request: HttpRequest): HttpResponse {
  const { authorization, ...headers } = request.headers;
  const record: RequestRecord = {
    time: new Date(world.clock.now()).toISOString(),
    method: request.method,
    // The query of a webhook holds its secrets.
    url: isWebhook(request.url) ? `${request.url.split('?')[0]}?\u2026` : request.url,
    headers: authorization === undefined ? headers : { authorization: 'Bearer …', ...headers },
    body: request.body,
    status: 0,
  };
  world.requests.push(record);
  const response = respond(world, request);
  record.status = response.status;
  return response;
}
