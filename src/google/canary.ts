import * as v from 'valibot';
import { encoded } from '../model/encoded';
import type { Answer, Failure } from '../model/failure';
import { isoOf } from '../model/isoOf';
import type { Post } from '../model/mail';
import { type Call, send } from './http';
import { parsed } from './parsed';

const API = 'Gmail API';
const ROOT = 'https://gmail.googleapis.com/gmail/v1/users/me';

/** Never a subject: the scope gmail.metadata would give it, and nobody asks for it. */
const HEADERS = ['List-ID', 'From', 'Message-ID', 'In-Reply-To', 'Date'];

/**
 * So many messages of the mailbox are looked at in one go; of more, the others the next time. Each costs 20 of the 6,000 units a minute
 * (https://developers.google.com/workspace/gmail/api/reference/quota).
 */
const MOST = 100;

const get = (path: string): Call => ({ api: API, method: 'get', url: `${ROOT}/${path}` });

const profile = v.object({ historyId: v.string() });
const history = v.object({
  historyId: v.string(),
  nextPageToken: v.optional(v.string()),
  history: v.optional(
    v.array(
      v.object({
        id: v.string(),
        messagesAdded: v.optional(v.array(v.object({ message: v.object({ id: v.string() }) })), []),
      }),
    ),
    [],
  ),
});
const list = v.object({ messages: v.optional(v.array(v.object({ id: v.string() })), []) });
const message = v.object({
  id: v.string(),
  internalDate: v.pipe(v.string(), v.transform(Number), v.number()),
  payload: v.object({ headers: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []) }),
});

/**
 * The posts that reached the mailbox of the account Postlock runs as since it was last looked at. It needs no edition and has no lag, and sees the
 * groups that this account is a member of.
 * https://developers.google.com/workspace/gmail/api/guides/sync
 * @param historyId up to where it was read; absent or too old: the newest messages are looked at
 * @param groupOf the address of the group with this List-ID, if it is one
 * @param until milliseconds since 1970
 * @returns the posts, and up to where the mailbox was read; absent where it has to be begun anew
 */
export function readCanary(
  historyId: string | undefined,
  groupOf: (listId: string) => string | undefined,
  until: number,
): Answer<{ posts: Post[]; historyId?: string; cut: boolean }> {
  const fresh = historyId === undefined ? undefined : readHistory(historyId, until);
  // Google keeps history for a week or so, sometimes for hours: a start that is too old is answered with 404.
  const isTooOld = fresh === undefined || ('failure' in fresh && fresh.failure.cause === 'not found');
  const added = isTooOld ? readNewest(historyId, until) : fresh;
  if ('failure' in added) return added;
  const messages = added.value.ids.map(id =>
    get(
      encoded`messages/${id}?format=metadata&fields=id,internalDate,payload(headers)&` +
        HEADERS.map(name => `metadataHeaders=${name}`).join('&'),
    ),
  );
  const answers = send(messages, until).map(answer => parsed(message, answer, API));
  const posts = answers.flatMap(answer => ('value' in answer ? postIn(answer.value, groupOf) : []));
  // What was deleted meanwhile or is not understood is lost; what Google did not answer is read again the next time.
  const isLost = ({ cause }: Failure) => cause === 'not found' || cause === 'unreadable' || cause === 'refused';
  const isWhole = answers.every(answer => 'value' in answer || isLost(answer.failure));
  const readTo = isWhole ? added.value.historyId : isTooOld ? undefined : historyId;
  return { value: { posts, ...(readTo !== undefined && { historyId: readTo }), cut: added.value.cut || !isWhole } };
}

interface Added {
  ids: string[];
  historyId: string;
  cut: boolean;
}

function readHistory(startHistoryId: string, until: number): Answer<Added> {
  const ids = new Set<string>();
  const url = encoded`history?startHistoryId=${startHistoryId}&historyTypes=messageAdded&maxResults=500&fields=historyId,nextPageToken,history(id,messagesAdded(message(id)))`;
  let newest = startHistoryId;
  for (let page: string | undefined = url; page !== undefined; ) {
    const read: Answer<v.InferOutput<typeof history>> = parsed(history, send([get(page)], until)[0], API);
    if ('failure' in read) return read;
    for (const { id, messagesAdded } of read.value.history) {
      for (const each of messagesAdded) ids.add(each.message.id);
      // What is beyond is read from here the next time.
      if (ids.size >= MOST) return { value: { ids: [...ids], historyId: id, cut: true } };
    }
    newest = read.value.historyId;
    const { nextPageToken }: v.InferOutput<typeof history> = read.value;
    page = nextPageToken === undefined ? undefined : url + encoded`&pageToken=${nextPageToken}`;
  }
  return { value: { ids: [...ids], historyId: newest, cut: false } };
}

/** The moment is asked for before the messages: what comes in between is read again, and not lost. */
function readNewest(historyId: string | undefined, until: number): Answer<Added> {
  const about = parsed(profile, send([get('profile?fields=historyId')], until)[0], API);
  if ('failure' in about) return about;
  const newest = parsed(list, send([get(`messages?maxResults=${MOST}&fields=messages(id)`)], until)[0], API);
  if ('failure' in newest) return newest;
  const ids = newest.value.messages.map(({ id }) => id);
  // What was there before the mailbox was first looked at is not missed.
  return { value: { ids, historyId: about.value.historyId, cut: historyId !== undefined && ids.length >= MOST } };
}

/** A clock of a sender may be wrong; Google's is not. */
const CLOCKS_DIFFER = 5 * 60_000;
/** After a large storm a copy comes late by an hour. A Date that is farther back would only hide a post: the sender writes it. */
const LONGEST_QUEUE = 3_600_000;

function postIn(
  { id, internalDate, payload: { headers } }: v.InferOutput<typeof message>,
  groupOf: (listId: string) => string | undefined,
): Post[] {
  const header = (wanted: string) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value.trim();
  // https://www.rfc-editor.org/rfc/rfc2919: a phrase may stand before it.
  const listId = /<([^<>]+)>\s*$/.exec(header('list-id') ?? '')?.[1]?.toLowerCase();
  const group = listId === undefined ? undefined : groupOf(listId);
  if (group === undefined) return [];
  const from = header('from') ?? '';
  const address = (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).toLowerCase();
  const sent = Date.parse(header('date') ?? '');
  const isPlausible = sent <= internalDate + CLOCKS_DIFFER && sent >= internalDate - LONGEST_QUEUE;
  return [
    {
      id: header('message-id') ?? id,
      at: isoOf(isPlausible ? Math.min(sent, internalDate) : internalDate),
      group,
      // Where Google Groups writes the group's own address for a sender, the name tells senders apart.
      sender: address === group ? from.toLowerCase() : address,
      ...(header('in-reply-to') && { reply: true as const }),
      delivered: true,
    },
  ];
}
