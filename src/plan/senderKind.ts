import type { Group } from '../model/group';
import type { Post } from '../model/mail';
import type { ReceivedCopy, Role, SenderKind } from '../model/received';
import type { Settings } from '../model/settings';
import { groupPattern } from './groupPattern';
import { isInUnit } from './isInUnit';

/** An account as far as it matters who it is. */
export interface Mailbox {
  id: string;
  unit: string;
}

export interface Known {
  settings: Pick<Settings, 'allowedOutside' | 'automatedSenders' | 'studentUnits'>;
  /** The customer's domains, in lower case. */
  domains: string[];
  /** Accounts by address, former ones too. */
  accounts: Map<string, Mailbox>;
  groups: Pick<Group, 'address' | 'aliases'>[];
  /** Posts to groups, known from elsewhere. */
  posts: Pick<Post, 'id' | 'group'>[];
}

export interface Sorted {
  kind: SenderKind;
  /** Who wrote it, and that as it may be kept: the id of an account, the address of a program that Settings name, or a domain. */
  role: Role;
  who: string;
  /** Address of the group that it came by. */
  group?: string;
  /** Domain of a sender who is outside and not allowed to write to that unit. */
  stranger?: string;
}

/** From these Google tells an account that its own message could not be delivered. */
const NOTICES = ['mailer-daemon@googlemail.com', 'mailer-daemon@google.com'];

/** Says of a copy that an account of a unit received what kind of sender it is from. */
export function senderKind(known: Known): (copy: ReceivedCopy, unit: string) => Sorted {
  const { accounts } = known;
  const { allowedOutside, automatedSenders, studentUnits } = known.settings;
  const ours = new Set(known.domains);
  const isStudent = isInUnit(studentUnits);
  const allowed = allowedOutside.map(({ unit, domains }) => ({ isFor: isInUnit([unit]), domains }));
  const patterns = automatedSenders.map(groupPattern);
  const isNamed = (address: string) => patterns.some(matches => matches({ address, aliases: [] }));
  const groupOf = new Map(
    known.groups.flatMap(({ address, aliases }) => [address, ...aliases].map(each => [each, address] as const)),
  );
  const postedTo = new Map(known.posts.map(({ id, group }) => [id, groupOf.get(group) ?? group]));

  return ({ from, envelope, message, to }, unit) => {
    const domain = domainOf(from);
    const isNotice = NOTICES.includes(from);
    const isOutside = !ours.has(domain) && !isNotice;
    const mayWrite = allowed.some(({ isFor, domains }) => isFor(unit) && domains.includes(domain));
    if (isOutside && !mayWrite) return { kind: 'outside', role: 'outside', who: domain, stranger: domain };

    const account = accounts.get(from);
    const isProgram = isNotice || isNamed(from) || (!isOutside && !account);
    const role = isProgram
      ? 'automated'
      : isOutside
        ? 'outside'
        : isStudent(account?.unit ?? '')
          ? 'students'
          : 'staff';
    const who = account?.id ?? (isNamed(from) ? from : domain);
    const group =
      postedTo.get(message) ??
      // Google sends what a group hands on from group+bnc…@domain.
      [...to, from, envelope.replace(/\+[^@]*/, '')].map(address => groupOf.get(address)).find(Boolean);
    return group === undefined ? { kind: role, role, who } : { kind: 'group', role, who, group };
  };
}

/** The domain of an address; what is no domain is not repeated, since a stranger wrote it. */
function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return /^[\p{L}\p{N}.-]{1,253}$/u.test(domain) ? domain : 'a domain that cannot be read';
}
