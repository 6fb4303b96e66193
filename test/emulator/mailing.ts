import type { Mailing } from './google/activities/activity';
import { newMessageId } from './google/activities/mailEvents';
import { visibleFrom } from './google/activities/writeActivity';
import { mayExchange, unitsThatReject } from './google/gmail/restrictedDelivery';
import type { World } from './world';

/** A message to people. */
export interface Letter {
  from: string;
  /** Addresses in or outside the domain, none of a group. The list is kept as it is: letters to the same people may share it. */
  to: readonly string[];
  /** Whether a program wrote it and says so. */
  automated?: boolean;
}

const NOBODY: readonly string[] = [];

/** Those who have a mailbox here, each once. The list itself if it is that: nothing is copied for a million letters. */
function mailboxesIn({ users }: World, to: readonly string[]): readonly string[] {
  const mailboxes = new Set(to);
  if (mailboxes.size === to.length && to.every(address => users.has(address))) return to;
  const ours = [...mailboxes].filter(address => users.has(address));
  return ours.length > 0 ? ours : NOBODY;
}

/** Those whom an account with restricted delivery may not write to. */
function bouncedOf(world: World, from: string, to: readonly string[]): readonly string[] {
  const unit = world.users.get(from)?.orgUnitPath;
  if (unit === undefined || world.restrictedDelivery.size === 0) return NOBODY;
  return to.filter(address => !mayExchange(world, unit, address));
}

/**
 * Somebody in or outside the domain writes to people, not to a group. Each mailbox of the domain has its copy at once, unless
 * restricted delivery keeps it away. The Gmail log tells of it: sent, if the sender is an account of the domain, and received.
 */
export function sendMail(world: World, { from, to, automated = false }: Letter): Mailing {
  const sender = from.toLowerCase();
  const addressed = to.every(address => world.users.has(address)) ? to : to.map(address => address.toLowerCase());
  const list = addressed.find(address => world.groups.has(address));
  if (list !== undefined) throw new Error(`${list} is a group: mail to it is a post`);
  const bounced = bouncedOf(world, sender, addressed);
  const reached = bounced.length > 0 ? addressed.filter(address => !bounced.includes(address)) : addressed;
  const mailboxes = mailboxesIn(world, reached);
  const rejectedIn = unitsThatReject(world, sender, mailboxes);
  const mailing: Mailing = {
    at: world.clock.now(),
    visibleAt: visibleFrom(world, 'gmail'),
    messageId: newMessageId(world, sender, `people, ${world.mailings.length}`),
    from: sender,
    to: addressed,
    subject: 'A word',
    mailboxes,
    copiesASecond: Number.POSITIVE_INFINITY,
    last: 0,
    ...(rejectedIn && { rejectedIn }),
    ...(bounced.length > 0 && { bounced }),
    ...(automated && { automated }),
  };
  world.mailings.push(mailing);
  return mailing;
}
