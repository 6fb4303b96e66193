import type { World } from '../../world';
import type { Message } from './mailbox';

export const LABELS = ['UNREAD', 'INBOX'];

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A time as RFC 2822 writes it: `Wed, 13 Dec 2023 18:55:00 +0000`. */
function rfc2822(time: number): string {
  const date = new Date(time);
  const day = `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${date.toISOString().slice(11, 19)} +0000`;
}

/** What Gmail shows of the headers of a message; List-ID as Google Groups writes it. */
function headersOf(world: World, { mailing }: Message): { name: string; value: string }[] {
  const { at, from, to, group, messageId, inReplyTo, subject, automated, date = at } = mailing;
  const name = world.users.get(from)?.name;
  return [
    ...(inReplyTo === undefined ? [] : [{ name: 'In-Reply-To', value: inReplyTo }]),
    { name: 'From', value: name === undefined ? from : `${name} <${from}>` },
    { name: 'Date', value: rfc2822(date) },
    { name: 'Message-ID', value: messageId },
    { name: 'Subject', value: subject },
    { name: 'To', value: to.join(', ') },
    ...(group === undefined ? [] : [{ name: 'List-ID', value: `<${group.replace('@', '.')}>` }]),
    // https://www.rfc-editor.org/rfc/rfc3834#section-5
    ...(automated ? [{ name: 'Auto-Submitted', value: 'auto-generated' }] : []),
  ];
}

/** A message as messages.get tells of it; `only` some headers, if any are named. */
export function resourceOf(world: World, message: Message, format: 'metadata' | 'minimal', only: string[]) {
  const { id, threadId, historyId, at } = message;
  const wanted = only.map(name => name.toLowerCase());
  const headers = headersOf(world, message).filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase()),
  );
  return {
    id,
    threadId,
    labelIds: LABELS,
    snippet: 'Please take me off this list',
    ...(format === 'metadata' && { payload: { mimeType: 'text/plain', ...(headers.length > 0 && { headers }) } }),
    sizeEstimate: 4096,
    historyId: String(historyId),
    internalDate: String(at),
  };
}
