import type { Group } from '../../../src/model/group';
import type { Posters } from '../../../src/model/posters';
import { NO_ROSTER, type Roster } from '../../../src/model/roster';
import type { Rule } from '../../../src/model/rule';
import { type Member, type MemberList, rosterOf } from '../../../src/reach/rosterOf';
import { ARCHIVED, group, NOW, posting, rule } from '../samples';

/**
 * A group in few words. Who is in it goes by the first letter: s… is a student, t… is staff, x… is outside of the domain, z… is a suspended
 * student, and * is the whole domain.
 */
export interface Described {
  /** Who may post: managers unless said; unknown if its settings were never read. */
  posters?: Posters | 'unknown';
  members?: string[];
  managers?: string[];
  owners?: string[];
  /** Groups that are members of it. */
  nested?: string[];
  /** Its members were not read. */
  unread?: true;
  /** What it is nested in was not read. */
  withoutParents?: true;
}

export type Domain = Record<string, Described>;

export const addressOf = (name: string): string => `${name}@example.org`;
export const idOf = (name: string): string => `id-${name}`;

export const directMembers = ({ members = [], managers = [], owners = [] }: Described): string[] => [
  ...owners,
  ...managers,
  ...members,
];

/** Every account of the domain by its name, the suspended ones too. */
export const accountsIn = (domain: Domain): string[] => [
  ...new Set(Object.values(domain).flatMap(directMembers).filter(isAccount)),
];

const isAccount = (name: string): boolean => name !== '*' && !name.startsWith('x');

const WHO_CAN_POST = {
  anyone: 'ANYONE_CAN_POST',
  domain: 'ALL_IN_DOMAIN_CAN_POST',
  members: 'ALL_MEMBERS_CAN_POST',
  managers: 'ALL_MANAGERS_CAN_POST',
  owners: 'ALL_OWNERS_CAN_POST',
} as const;

/** Settings with which these may post. */
export const settingsFor = (posters: Posters) =>
  posters === 'nobody' ? ARCHIVED : posting({ whoCanPostMessage: WHO_CAN_POST[posters] });

const membersOf = (described: Described): Member[] => [
  ...(described.owners ?? []).map(name => memberOf(name, 'OWNER')),
  ...(described.managers ?? []).map(name => memberOf(name, 'MANAGER')),
  ...(described.members ?? []).map(name => memberOf(name, 'MEMBER')),
  ...(described.nested ?? []).map((name): Member => ({ id: idOf(name), type: 'GROUP', role: 'MEMBER' })),
];

const memberOf = (name: string, role: Member['role']): Member => ({
  id: name,
  type: name === '*' ? 'CUSTOMER' : name.startsWith('x') ? 'EXTERNAL' : 'USER',
  role,
});

/** What Postlock would have read of such a domain. */
export function worldOf(domain: Domain): { groups: Group[]; roster: Roster } {
  const described = Object.entries(domain);
  const groups = described.map(([name, { posters = 'managers', withoutParents, ...rest }]): Group => {
    const parents = described
      .filter(([, { nested = [] }]) => nested.includes(name))
      .map(([parent]) => addressOf(parent));
    const {
      settings: _,
      parents: __,
      ...read
    } = group({
      address: addressOf(name),
      directMembers: directMembers(rest).filter(member => member !== '*').length,
    });
    return {
      ...read,
      ...(posters !== 'unknown' && { settings: settingsFor(posters) }),
      ...(!withoutParents && { parents }),
    };
  });
  const lists = described
    .filter(([, { unread }]) => !unread)
    .map(([name, each]): MemberList => ({ id: idOf(name), members: membersOf(each) }));
  const accounts = new Map(
    accountsIn(domain).map(name => [name, { suspended: name.startsWith('z'), student: /^[sz]/.test(name) }]),
  );
  const wholeDomain = described.filter(([, { members = [] }]) => members.includes('*')).map(([name]) => idOf(name));
  const readIds = lists.map(({ id }) => id);
  const nested = new Set(described.flatMap(([, each]) => (each.unread ? [] : (each.nested ?? []).map(idOf))));
  const unread = [...nested].filter(id => !readIds.includes(id));
  const asked = [...readIds, ...unread];
  return { groups, roster: { ...NO_ROSTER, at: NOW, ...rosterOf(lists, accounts), wholeDomain, asked, unread } };
}

/** Rules by the names of groups: who may post at most. */
export const rulesOf = (posters: Record<string, Posters>): Map<string, Rule> =>
  new Map(Object.entries(posters).map(([name, most]) => [addressOf(name), rule({ posters: most })]));

/** n mailboxes with names that begin so: s1, s2, s3 … */
export const many = (letter: string, n: number): string[] =>
  Array.from({ length: n }, (_, index) => `${letter}${index + 1}`);
