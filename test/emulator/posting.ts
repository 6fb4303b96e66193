import { logPost, newMessageId } from './google/activities/mailEvents';
import { groupAt } from './google/find';
import { deliveredAmong } from './google/gmail/restrictedDelivery';
import type { Group, Member, Post, World } from './world';

type Verdict = Post['verdict'];

function roleOf(group: Group, address: string) {
  return group.members.find(member => member.address === address)?.role;
}

function isInCharge(group: Group, address: string): boolean {
  return ['OWNER', 'MANAGER'].includes(roleOf(group, address) ?? '');
}

/** Whether somebody is a member. Members of a child are members enough to post: https://support.google.com/a/answer/167100 */
export function isMember(world: World, group: Group, address: string, seen = new Set<Group>()): boolean {
  if (seen.has(group)) return false;
  seen.add(group);
  return group.members.some(({ address: each, type }) => {
    if (type === 'CUSTOMER') return world.users.has(address);
    if (type !== 'GROUP') return each === address;
    const child = groupAt(world, each);
    return each === address || (child !== undefined && isMember(world, child, address, seen));
  });
}

function mayPost(world: World, group: Group, from: string): boolean {
  switch (group.settings.whoCanPostMessage) {
    case 'NONE_CAN_POST':
      return false;
    case 'ALL_OWNERS_CAN_POST':
      return roleOf(group, from) === 'OWNER';
    case 'ALL_MANAGERS_CAN_POST':
      return isInCharge(group, from);
    case 'ALL_MEMBERS_CAN_POST':
      return isMember(world, group, from);
    case 'ALL_IN_DOMAIN_CAN_POST':
      return world.users.has(from) || world.groups.has(from);
    case 'ANYONE_CAN_POST':
      return true;
    default:
      throw new Error(`${group.address} has whoCanPostMessage ${group.settings.whoCanPostMessage}`);
  }
}

function isHeld(world: World, group: Group, from: string): boolean {
  const { messageModerationLevel, membersCanPostAsTheGroup } = group.settings;
  const isForAll = messageModerationLevel === 'MODERATE_ALL_MESSAGES';
  if (!isForAll && messageModerationLevel !== 'MODERATE_NON_MEMBERS') return false;
  if (isInCharge(group, from)) return false;
  return (isForAll && membersCanPostAsTheGroup !== 'true') || !isMember(world, group, from);
}

/** What a group does with a post, by its settings now. */
function verdictOf(world: World, group: Group, from: string): Verdict {
  if (group.settings.archiveOnly === 'true' || !mayPost(world, group, from)) return 'bounced';
  return isHeld(world, group, from) ? 'held' : 'accepted';
}

/** Whether a child hands on what its parent forwards to it; whose permission counts, nobody outside Google knows. */
function handsOn(world: World, child: Group, parent: Group, from: string): boolean {
  const { nestedPostingAsks } = world.unknowns;
  if (nestedPostingAsks === 'nobody') return true;
  return verdictOf(world, child, nestedPostingAsks === 'sender' ? from : parent.address) === 'accepted';
}

/** Puts every mailbox that a group reaches into `mailboxes`. Groups that contain each other come to an end. */
function deliver(world: World, group: Group, from: string, mailboxes: Set<string>, seen: Set<Group>): void {
  seen.add(group);
  for (const { address, type } of group.members) {
    const child = type === 'GROUP' ? groupAt(world, address) : undefined;
    if (type === 'CUSTOMER') for (const user of world.users.keys()) mailboxes.add(user);
    else if (type !== 'GROUP') mailboxes.add(address);
    else if (child && !seen.has(child) && handsOn(world, child, group, from)) {
      deliver(world, child, from, mailboxes, seen);
    }
  }
}

/** The mailboxes of lists without nested groups: a list that changes is a new array. */
const listsKnown = new WeakMap<Member[], string[]>();

/** The mailboxes that a post by somebody reaches; posts to the same list share one array, for a list may have a million. */
function mailboxesOf(world: World, group: Group, from: string): string[] {
  const found = listsKnown.get(group.members);
  if (found) return found;
  const mailboxes = new Set<string>();
  deliver(world, group, from, mailboxes, new Set());
  const reached = [...mailboxes];
  const isPlain = group.members.every(({ type }) => type === 'USER' || type === 'EXTERNAL');
  if (isPlain) listsKnown.set(group.members, reached);
  return reached;
}

/**
 * Somebody sends a message to a group, which accepts it, holds it for its managers, or bounces it. An accepted one is
 * delivered to each mailbox once, the sender's own included if they are a member: as many copies a second as the world
 * says; mailboxes with restricted delivery may reject theirs. The Gmail log tells of it.
 */
export function post(world: World, from: string, groupAddress: string, also: { inReplyTo?: string } = {}): Post {
  const group = groupAt(world, groupAddress);
  const sender = from.toLowerCase();
  const verdict = group ? verdictOf(world, group, sender) : 'bounced';
  const mailboxes = group && verdict === 'accepted' ? mailboxesOf(world, group, sender) : [];
  const address = group?.address ?? groupAddress.toLowerCase();
  const written: Post = {
    at: world.clock.now(),
    from: sender,
    group: address,
    verdict,
    deliveries: deliveredAmong(world, sender, mailboxes),
    messageId: newMessageId(world, sender, address),
    ...also,
  };
  logPost(world, written, mailboxes);
  world.posts.push(written);
  return written;
}
