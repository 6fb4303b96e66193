import type { HttpRequest } from '../door';
import { exception, gap, type Run } from './run';

/** A request as UrlFetchApp will send it. */
export interface FetchRequest {
  http: HttpRequest;
  muteHttpExceptions: boolean;
  followRedirects: boolean;
}

type Options = Record<string, unknown>;

const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
const OPTIONS = ['method', 'contentType', 'headers', 'payload', 'muteHttpExceptions', 'followRedirects'];

/** Limits of https://developers.google.com/apps-script/guides/services/quotas; the URL's is in UrlFetchApp's reference. */
const LONGEST_URL = 2082;
const MOST_BODY_BYTES = 50 * 1024 * 1024;
const MOST_HEADERS = 100;
const MOST_HEADER_BYTES = 8 * 1024;

/** Every character that RFC 3986 allows in a URL; UrlFetchApp takes no other. */
const URL_CHARACTERS = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;

/** Reads what a script gave to `fetch`, and refuses what Apps Script refuses. */
export function fetchRequest(run: Run, url: unknown, options: Options = {}): FetchRequest {
  const unknown = Object.keys(options).find(name => !OPTIONS.includes(name));
  if (unknown) gap(run, `UrlFetchApp's option ${unknown}`, 'fetchRequest.ts');
  const {
    method = options.payload === undefined ? 'get' : 'post',
    muteHttpExceptions = false,
    followRedirects = true,
  } = options;
  const verb = String(method).toLowerCase();
  if (!METHODS.includes(verb)) throw exception(run, 'Attribute provided with invalid value: method');
  if (verb === 'get' && options.payload !== undefined) gap(run, 'what GET does with a payload', 'fetchRequest.ts');

  const target = checkUrl(run, url);
  const { body, contentType } = payloadOf(run, options);
  const headers = headersOf(run, options.headers);
  if (contentType !== undefined) headers['content-type'] ??= contentType;
  const http = { method: verb.toUpperCase(), url: target, headers, body };
  return { http, muteHttpExceptions: muteHttpExceptions === true, followRedirects: followRedirects !== false };
}

function checkUrl(run: Run, url: unknown): string {
  if (typeof url !== 'string' || url === '') throw exception(run, 'Attribute provided with no value: url');
  if (url.length > LONGEST_URL) throw exception(run, 'Limit Exceeded: URLFetch URL Length.');
  if (!URL_CHARACTERS.test(url) || !/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw exception(run, `Invalid argument: ${url}`);
  }
  const { urlFetchWhitelist } = run.script.manifest;
  if (urlFetchWhitelist && !urlFetchWhitelist.some(prefix => matchesPrefix(url, prefix))) {
    throw exception(run, `UrlFetch calls to ${url} are not permitted: no prefix in urlFetchWhitelist matches it.`);
  }
  return url;
}

/**
 * Whether a URL begins with an allowed prefix, which may have one leading wildcard for a subdomain, as in
 * `https://*.example.com/`. https://developers.google.com/apps-script/manifest/allowlist-url
 */
export function matchesPrefix(url: string, prefix: string): boolean {
  const wildcard = 'https://*.';
  if (!prefix.startsWith(wildcard)) return prefix.startsWith('https://') && url.startsWith(prefix);
  const { origin, host } = new URL(url);
  const [domain = ''] = prefix.slice(wildcard.length).split('/');
  const path = prefix.slice(wildcard.length + domain.length);
  return origin.startsWith('https://') && host.endsWith(`.${domain}`) && url.slice(origin.length).startsWith(path);
}

function payloadOf(run: Run, { payload, contentType }: Options): { body: string; contentType?: string } {
  if (payload === undefined || payload === null) {
    return { body: '', ...(contentType === undefined ? {} : { contentType: String(contentType) }) };
  }
  const isForm = typeof payload === 'object' && Object.values(payload).every(value => typeof value === 'string');
  if (typeof payload !== 'string' && !isForm) gap(run, 'a payload of anything but text', 'fetchRequest.ts');
  const body = typeof payload === 'string' ? payload : String(new URLSearchParams(payload as Record<string, string>));
  if (Buffer.byteLength(body) > MOST_BODY_BYTES) throw exception(run, 'Limit Exceeded: URLFetch POST Size.');
  return { body, contentType: String(contentType ?? 'application/x-www-form-urlencoded') };
}

function headersOf(run: Run, given: unknown): Record<string, string> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>);
  for (const [name, value] of entries) {
    // Apps Script sets these itself: https://issuetracker.google.com/36762397
    if (['host', 'content-length'].includes(name.toLowerCase()) || value === undefined || value === null) {
      throw exception(run, `Attribute provided with invalid value: Header:${name}`);
    }
  }
  const size = entries.reduce((sum, [name, value]) => sum + name.length + String(value).length, 0);
  if (entries.length > MOST_HEADERS || size > MOST_HEADER_BYTES) {
    throw exception(run, 'Limit Exceeded: URLFetch Header Size.');
  }
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
