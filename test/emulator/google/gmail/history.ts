import { EmulatorGap } from '../../emulatorGap';
import type { World } from '../../world';
import { GoogleError } from '../googleError';
import type { Call } from '../handler';
import { pageOf } from '../page';
import { historyIdAfter, type Message, messagesIn } from './mailbox';
import { LABELS } from './message';
import { mailboxAsked, notFound, pageSize } from './ofMailbox';

const FILE = 'google/gmail/history.ts';

/** From where on history is asked for, once it is sure that Gmail still knows it. */
function startOf({ world, parameters }: Call, messages: Message[]): number {
  const { startHistoryId } = parameters;
  if (startHistoryId === undefined) {
    throw new GoogleError(400, 'invalidArgument', 'Missing/invalid parameter: startHistoryId');
  }
  const start = Number(startHistoryId);
  if (!/^\d+$/.test(startHistoryId) || start > historyIdAfter(messages.length)) {
    throw new EmulatorGap(`what Gmail makes of startHistoryId=${startHistoryId}`, FILE);
  }
  if (start < oldestKnown(world, messages)) throw notFound();
  return start;
}

function oldestKnown({ historyExpiredBefore = 0 }: World, messages: Message[]): number {
  return historyIdAfter(messages.filter(({ at }) => at < historyExpiredBefore).length);
}

function recordOf({ id, threadId, historyId }: Message) {
  const message = { id, threadId };
  return {
    id: String(historyId),
    messages: [message],
    messagesAdded: [{ message: { ...message, labelIds: LABELS } }],
  };
}

/** What has come into a mailbox since: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.history/list */
export function history(call: Call) {
  const { historyTypes = 'messageAdded', pageToken } = call.parameters;
  if (historyTypes !== 'messageAdded') throw new EmulatorGap(`historyTypes=${historyTypes}`, FILE);
  const mailbox = mailboxAsked(call);
  const messages = messagesIn(call.world, mailbox);
  const start = startOf(call, messages);
  const inOrder = ({ historyId }: Message) => String(historyId).padStart(16, '0');
  const { items, nextPageToken } = pageOf(
    messages.filter(({ historyId }) => historyId > start),
    inOrder,
    { mailbox, start },
    pageSize(call.parameters),
    pageToken,
  );
  return {
    ...(items.length > 0 && { history: items.map(recordOf) }),
    ...(nextPageToken !== undefined && { nextPageToken }),
    historyId: String(historyIdAfter(messages.length)),
  };
}
