import type { Finding } from '../model/finding';
import { later } from '../model/isoOf';
import { accountLink } from '../model/links';
import { clockSpan } from '../model/localTime';
import { type Loud, MANY, senderKey } from '../model/mailHistory';
import { counted } from '../model/numbers';

interface Given {
  timeZone: string;
  mail: { loud: Loud[] };
}

const HOUR = 3_600_000;

/**
 * MAIL.3: one account sends far more than it ever did, as one does that is no longer in its owner's hands. It may be a student's, so it is told
 * by Google's id of it; its name is behind the link.
 */
export function loudAccount({ timeZone, mail: { loud } }: Given): Finding[] {
  const loudest = new Map<string, Loud>();
  for (const each of loud) {
    const before = loudest.get(senderKey(each));
    if (!before || before.messages < each.messages) loudest.set(senderKey(each), each);
  }
  return [...loudest.values()].map(({ id, at, messages, inAll, most }): Finding => {
    const end = later(at, HOUR);
    const habit =
      most >= MANY
        ? `the most it had sent in an hour before were ${most}`
        : `it had never sent as many as ${MANY} in an hour before`;
    return {
      check: 'MAIL.3',
      subject: id === undefined ? 'An account that Google gives no id of' : `Account ${id}`,
      severity: 'high',
      event: true,
      what: `It sent ${inAll === undefined ? '' : 'at least '}${counted(messages, 'message', 'messages')} ${clockSpan(at, end, timeZone)}; ${habit}.`,
      todo: 'Ask its owner.',
      ...(id !== undefined && { link: accountLink(id) }),
    };
  });
}
