import type { Posters } from '../../../src/model/posters';
import { accountsIn, type Described, type Domain, directMembers } from './worldOf';

const WIDEST_FIRST: Posters[] = ['anyone', 'domain', 'members', 'managers', 'owners', 'nobody'];

export const isOpener = (one: Posters, other: Posters): boolean =>
  WIDEST_FIRST.indexOf(one) < WIDEST_FIRST.indexOf(other);

/** Who may post; managers unless said. */
export const postersOf = ({ posters = 'managers' }: Described): Posters | undefined =>
  posters === 'unknown' ? undefined : posters;

/** The circle that posts to a group and reaches most: of an archived one its owners, and nobody in particular where that is not known. */
export const senderTo = (described: Described): Posters | undefined => {
  const posters = postersOf(described);
  // People of the domain may post too where the internet may.
  return posters === 'nobody' ? 'owners' : posters === 'anyone' ? 'domain' : posters;
};

/** Every group that gets a post, followed from each to those nested in it, one after the other. */
export function groupsReached(
  domain: Domain,
  name: string,
  sender: Posters | undefined,
  known: Set<string> = new Set(),
): Set<string> {
  known.add(name);
  for (const child of domain[name]?.nested ?? []) {
    const described = domain[child];
    const posters = described && postersOf(described);
    const isStopped = sender !== undefined && posters !== undefined && isOpener(sender, posters);
    if (described && !isStopped && !known.has(child)) groupsReached(domain, child, sender, known);
  }
  return known;
}

/** Every mailbox that gets a post, by name. */
export function mailboxesReached(
  domain: Domain,
  name: string,
  sender: Posters | undefined,
  counts: (described: Described) => boolean = () => true,
): Set<string> {
  const reached = [...groupsReached(domain, name, sender)].map(each => domain[each] as Described).filter(counts);
  const names = reached.flatMap(directMembers).flatMap(each => (each === '*' ? accountsIn(domain) : [each]));
  return new Set(names.filter(each => !each.startsWith('z')));
}

export const inBoth = (one: Set<string>, other: Set<string>): Set<string> =>
  new Set([...one].filter(name => other.has(name)));

export const isRead = ({ unread }: Described): boolean => !unread;

export const isStudent = (name: string): boolean => name.startsWith('s');
