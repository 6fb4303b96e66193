import { createHash } from 'node:crypto';
import type { World } from '../../world';
import type { Mailing } from '../activities/activity';
import { copyOf, copyTime } from '../activities/copies';
import { isRejected } from './restrictedDelivery';

/** A copy of a post or a letter in somebody's mailbox. */
export interface Message {
  id: string;
  threadId: string;
  historyId: number;
  /** When it was delivered. */
  at: number;
  mailing: Mailing;
}

/** Ids of history are not contiguous: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.history/list */
const FIRST_HISTORY_ID = 1000;
const STEP = 7;

/** The state of a mailbox that has got so many messages. */
export const historyIdAfter = (messages: number) => FIRST_HISTORY_ID + STEP * messages;

const ids = new WeakMap<Mailing, Map<string, string>>();

function idOf(mailing: Mailing, address: string): string {
  const known = ids.get(mailing) ?? new Map<string, string>();
  ids.set(mailing, known);
  const text = `${mailing.messageId} ${address}`;
  const id = known.get(address) ?? createHash('sha256').update(text).digest('hex').slice(0, 16);
  known.set(address, id);
  return id;
}

/** What has come into a mailbox by now, the oldest first. A reply is in the thread of what it replies to. */
export function messagesIn(world: World, address: string): Message[] {
  const user = world.users.get(address);
  const copies = world.mailings.flatMap(mailing => {
    const isHere = mailing.at <= world.clock.now() && !(user && isRejected(mailing, user));
    const copy = isHere ? copyOf(mailing, address) : undefined;
    const at = copy === undefined ? Number.POSITIVE_INFINITY : copyTime(mailing, copy);
    return at <= world.clock.now() ? [{ at, mailing }] : [];
  });
  const threads = new Map<string, string>();
  return copies
    .sort((a, b) => a.at - b.at)
    .map(({ at, mailing }, i) => {
      const id = idOf(mailing, address);
      const threadId = threads.get(mailing.inReplyTo ?? '') ?? id;
      threads.set(mailing.messageId, threadId);
      return { id, threadId, historyId: historyIdAfter(i + 1), at, mailing };
    });
}
