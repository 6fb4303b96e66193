import { EmulatorGap } from '../../emulatorGap';
import { GoogleError } from '../googleError';
import { type Call, type Handler, handlersIn } from '../handler';
import { pageOf } from '../page';
import { A_MINUTE, quotaError, spend } from '../quota';
import { history } from './history';
import { historyIdAfter, messagesIn } from './mailbox';
import { resourceOf } from './message';
import { mailboxAsked, notFound, pageSize } from './ofMailbox';

const FILE = 'google/gmail/gmail.ts';
const METADATA = 'https://www.googleapis.com/auth/gmail.metadata';

/** For projects since May 2026: https://developers.google.com/workspace/gmail/api/reference/quota */
const QUERIES = { metric: 'Queries', per: A_MINUTE, limit: 6000 };

/** Counts a call by its units, per minute and user. */
function counted(units: number, answer: Handler['answer']): Handler['answer'] {
  return call => {
    if (spend(call.world, QUERIES, `Gmail API by ${call.caller.user.address}`, units)) return answer(call);
    // A 403: https://github.com/mxngls/gmail-cleaner/issues/5
    throw quotaError(403, QUERIES.metric, 'gmail.googleapis.com');
  };
}

/** The scope for headers alone narrows what a wider one allows: https://github.com/googleapis/google-api-python-client/issues/582 */
function refuseUnderMetadata({ caller }: Call, why: string): void {
  if (caller.scopes.includes(METADATA)) throw new GoogleError(403, 'forbidden', why);
}

function getProfile(call: Call) {
  const emailAddress = mailboxAsked(call);
  const messages = messagesIn(call.world, emailAddress);
  return {
    emailAddress,
    messagesTotal: messages.length,
    threadsTotal: new Set(messages.map(each => each.threadId)).size,
    historyId: String(historyIdAfter(messages.length)),
  };
}

function listMessages(call: Call) {
  const { q, pageToken } = call.parameters;
  const mailbox = mailboxAsked(call);
  if (q !== undefined) {
    refuseUnderMetadata(call, "Metadata scope does not support 'q' parameter");
    throw new EmulatorGap('a search in a mailbox', FILE);
  }
  const messages = messagesIn(call.world, mailbox).reverse();
  const newestFirst = ({ historyId }: { historyId: number }) => String(Number.MAX_SAFE_INTEGER - historyId);
  const { items, nextPageToken } = pageOf(messages, newestFirst, { mailbox }, pageSize(call.parameters), pageToken);
  return {
    ...(items.length > 0 && { messages: items.map(({ id, threadId }) => ({ id, threadId })) }),
    ...(nextPageToken !== undefined && { nextPageToken }),
    resultSizeEstimate: messages.length,
  };
}

function getMessage(call: Call) {
  const { id, format = 'full' } = call.parameters;
  const mailbox = mailboxAsked(call);
  if (format !== 'metadata' && format !== 'minimal') {
    refuseUnderMetadata(call, `Metadata scope doesn't allow format ${format.toUpperCase()}`);
    throw new EmulatorGap(`the format ${format} of a message`, FILE);
  }
  const message = messagesIn(call.world, mailbox).find(each => each.id === id);
  if (!message) throw notFound();
  return resourceOf(call.world, message, format, call.metadataHeaders);
}

/** The Gmail API of one's own mailbox. https://developers.google.com/workspace/gmail/api/reference/rest */
export const gmail = handlersIn(FILE, {
  'gmail.users.getProfile': { parameters: [], answer: counted(1, getProfile) },
  'gmail.users.history.list': {
    parameters: ['startHistoryId', 'historyTypes', 'maxResults', 'pageToken'],
    answer: counted(2, history),
  },
  'gmail.users.messages.list': { parameters: ['maxResults', 'pageToken', 'q'], answer: counted(5, listMessages) },
  'gmail.users.messages.get': { parameters: ['format', 'metadataHeaders'], answer: counted(20, getMessage) },
});
