import { createHash } from 'node:crypto';
import type { Post, User, World } from '../../world';
import { isRejected, unitsThatReject } from '../gmail/restrictedDelivery';
import type { Activity, ActivityEvent, Mailing, Parameter } from './activity';
import { bool, int, message, texts } from './parameter';
import { qualifierOf, visibleFrom, writeActivity } from './writeActivity';

/** Codes of Google's: https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail */
export const SENT = 1;
export const RECEIVED = 2;

/** A copy of a message as the log tells of it. */
interface Copy {
  at: number;
  messageId: string;
  from: string;
  to: readonly string[];
  subject: string;
  type: typeof SENT | typeof RECEIVED;
  /** Whether it came where it was to go. */
  success: boolean;
  /** Whether a rule of "Restrict delivery" kept it from somebody. */
  isRestricted: boolean;
}

/** "Message triggered the walled garden rule you configured": https://support.google.com/a/answer/11479100 */
const WALLED_GARDEN = 6;

function messageInfo(world: World, { messageId, from, to, subject, type, isRestricted }: Copy): Parameter {
  const service = type === SENT ? 'smtp-outbound' : 'gmail-ui';
  const namesRule = isRestricted && world.unknowns.gmailLogHasMessageSet;
  const messageSet = { name: 'message_set', multiMessageValue: [{ parameter: [int('type', WALLED_GARDEN)] }] };
  const destination = to.map(address => ({ parameter: texts({ address, service, selector: '' }) }));
  const flattened = to.map(address => `${service}::${address}`).join(',');
  return message('message_info', [
    int('action_type', type === SENT ? 10 : 3),
    bool('is_spam', false),
    ...texts({ subject, rfc2822_message_id: messageId, flattened_destinations: flattened }),
    int('num_message_attachments', 0),
    int('payload_size', 2048),
    message('source', texts({ address: from, from_header_address: from })),
    { name: 'destination', multiMessageValue: destination },
    ...(namesRule ? [messageSet] : []),
  ]);
}

/** Parameters come in no particular order, as they do from Google: the event first or the message first. */
function delivery(world: World, copy: Copy): ActivityEvent {
  const eventInfo = message('event_info', [
    int('timestamp_usec', copy.at * 1000),
    int('elapsed_time_usec', 412_000),
    int('mail_event_type', copy.type),
    bool('success', copy.success),
  ]);
  const isMessageFirst = /^<[0-7]/.test(copy.messageId);
  const told = world.unknowns.gmailLogHasMessageInfo ? [messageInfo(world, copy)] : [];
  const parameters = isMessageFirst ? [...told, eventInfo] : [eventInfo, ...told];
  return { type: 'delivery_type', name: 'delivery', parameters };
}

const mailbox = ({ address, id }: User) => ({ actor: { callerType: 'USER' as const, email: address, profileId: id } });

/** A Message-ID that no other message of this world has. */
export function newMessageId(world: World, from: string, group: string): string {
  const text = `${world.clock.now()} ${world.posts.length} ${from} ${group}`;
  return `<${createHash('sha256').update(text).digest('hex').slice(0, 32)}@mail.gmail.com>`;
}

/** A place in a list that belongs to this Message-ID alone. */
function placeOf(messageId: string, count: number): number {
  return count === 0 ? 0 : createHash('sha256').update(messageId).digest().readUInt32BE() % count;
}

/** Writes down that a post was sent, if it was an account of the domain that did, and where its copies go. */
export function logPost(world: World, { verdict, deliveries: _, ...post }: Post, mailboxes: readonly string[]): void {
  const { at, from, group, messageId, inReplyTo } = post;
  const subject = `${inReplyTo === undefined ? '' : 'Re: '}About ${group.slice(0, group.indexOf('@'))}`;
  const sender = world.users.get(from);
  const to = [group];
  const copy: Copy = { at, messageId, from, to, subject, type: SENT, success: true, isRestricted: false };
  if (sender) writeActivity(world, 'gmail', mailbox(sender), delivery(world, copy));
  if (verdict !== 'accepted') return;
  const visibleAt = visibleFrom(world, 'gmail');
  const { copiesASecond } = world;
  const last = placeOf(messageId, mailboxes.length);
  const rejectedIn = unitsThatReject(world, from, mailboxes);
  world.mailings.push({
    ...post,
    to,
    visibleAt,
    subject,
    mailboxes,
    copiesASecond,
    last,
    ...(rejectedIn && { rejectedIn }),
  });
}

/** The entry that says that a mailbox got its copy at a time. */
export function receivedEntry(world: World, mailing: Mailing, user: User, time: number): Activity {
  const { at, visibleAt, messageId } = mailing;
  const isRestricted = isRejected(mailing, user);
  const copy = {
    ...mailing,
    at: time,
    to: [user.address],
    type: RECEIVED,
    success: !isRestricted,
    isRestricted,
  } as const;
  return {
    application: 'gmail',
    time,
    uniqueQualifier: qualifierOf(`${messageId} ${user.id}`),
    visibleAt: visibleAt + time - at,
    ...mailbox(user),
    events: [delivery(world, copy)],
  };
}

/** The entry that says that an account sent mail to people. Nothing is kept of it but the mailing. */
export function sentEntry(world: World, mailing: Mailing, user: User): Activity {
  const { at, visibleAt, messageId, to, bounced = [] } = mailing;
  const told = { success: bounced.length < to.length, isRestricted: bounced.length > 0 };
  return {
    application: 'gmail',
    time: at,
    uniqueQualifier: qualifierOf(`${messageId} sent`),
    visibleAt,
    ...mailbox(user),
    events: [delivery(world, { ...mailing, type: SENT, ...told })],
  };
}
