import type { HttpRequest, HttpResponse } from '../../door';
import { EmulatorGap } from '../../emulatorGap';
import type { World } from '../../world';
import { errorAnswer, GoogleError } from '../googleError';

/** A space of Google Chat with an incoming webhook, and what was posted by it. */
export interface Space {
  id: string;
  /** The two secrets in the webhook's address. */
  key: string;
  token: string;
  messages: { at: number; text: string; thread: string; requestId?: string }[];
}

const FILE = 'google/chat/webhook.ts';
const HOST = 'chat.googleapis.com';
/** https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create */
const MOST_BYTES = 32_000;
const LONGEST_THREAD_KEY = 4000;
/** All webhooks of a space share one request a second. https://developers.google.com/workspace/chat/quickstart/webhooks */
const SECOND = 1000;

export const isWebhook = (url: string): boolean => new URL(url).host === HOST;

/** The address that whoever manages the space hands out. */
export const webhookOf = ({ id, key, token }: Space): string =>
  `https://${HOST}/v1/spaces/${id}/messages?key=${key}&token=${token}`;

/** A new space with a webhook in this world. */
export function addSpace(world: World, id: string): Space {
  const space = { id, key: `AIza-key-of-${id}`, token: `token-of-${id}`, messages: [] };
  world.spaces = [...(world.spaces ?? []), space];
  return space;
}

/** What Chat answers to a webhook: it has a key and a token of its own, and no account. */
export function answerWebhook(world: World, request: HttpRequest): HttpResponse {
  try {
    return { ...posted(world, request), status: 200, headers: { 'content-type': 'application/json; charset=UTF-8' } };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return errorAnswer(error, 'new');
  }
}

function posted(world: World, { method, url, headers, body }: HttpRequest): { body: string } {
  const { pathname, searchParams } = new URL(url);
  const space = spaceOf(world, method, pathname, searchParams);
  if (headers.authorization !== undefined) throw new EmulatorGap('what a webhook does with an access token', FILE);
  if (!headers['content-type']?.startsWith('application/json'))
    throw new EmulatorGap('a message that is no JSON', FILE);
  const { text, threadKey } = messageIn(body);
  const requestId = searchParams.get('requestId') ?? undefined;
  const last = space.messages[space.messages.length - 1];
  if (last && world.clock.now() - last.at < SECOND)
    throw new GoogleError(429, 'rateLimitExceeded', 'Resource has been exhausted (e.g. check quota).');
  const earlier = space.messages.find(each => requestId !== undefined && each.requestId === requestId);
  if (!earlier)
    space.messages.push({ at: world.clock.now(), text, thread: threadKey, ...(requestId && { requestId }) });
  const number = earlier ? space.messages.indexOf(earlier) + 1 : space.messages.length;
  const name = `spaces/${space.id}/messages/${number}`;
  return { body: JSON.stringify({ name, text, thread: { name: `spaces/${space.id}/threads/${threadKey}` } }) };
}

function spaceOf({ spaces = [] }: World, method: string, pathname: string, query: URLSearchParams): Space {
  const [, id] = /^\/v1\/spaces\/([^/]+)\/messages$/.exec(pathname) ?? [];
  if (method !== 'POST' || id === undefined) throw new EmulatorGap(`${method} ${HOST}${pathname}`, FILE);
  const unknown = [...query.keys()].find(each => !['key', 'token', 'messageReplyOption', 'requestId'].includes(each));
  if (unknown) throw new EmulatorGap(`the parameter ${unknown} of a webhook`, FILE);
  if (query.get('messageReplyOption') !== 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD')
    throw new EmulatorGap('a message that may not begin a thread', FILE);
  const space = spaces.find(each => each.id === id);
  if (!space) throw new GoogleError(404, 'notFound', 'Space not found.');
  if (query.get('key') !== space.key)
    throw new GoogleError(400, 'badRequest', 'API key not valid. Please pass a valid API key.');
  if (query.get('token') !== space.token) throw new GoogleError(401, 'authError', 'Invalid webhook token.');
  return space;
}

/** The text of a message and the key of its thread, which is all that is known of a message here. */
function messageIn(body: string): { text: string; threadKey: string } {
  const { text, thread, ...others } = JSON.parse(body);
  const { threadKey, ...ofThread } = thread ?? {};
  const [unknown] = Object.keys({ ...others, ...ofThread });
  if (unknown) throw new EmulatorGap(`the field ${unknown} of a message`, FILE);
  if (typeof text !== 'string' || typeof threadKey !== 'string')
    throw new EmulatorGap('a message without a thread', FILE);
  if (text === '' || Buffer.byteLength(text) > MOST_BYTES || threadKey.length > LONGEST_THREAD_KEY)
    throw new GoogleError(400, 'badRequest', 'Request contains an invalid argument.');
  return { text, threadKey };
}
