import type { Group } from '../model/group';
import { isWider } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import type { Rule } from '../model/rule';

/** A contact address or a committee is no way to everybody. */
const LEAST = 10;
/** Of the groups that are open without a policy row, and large or half as large as the largest protected one, so many have their members read. */
const MOST_OPEN = 20;

/**
 * The groups whose members have to be known: protected ones, and the largest open ones, through which the same people may be reached.
 * @param wholeDomain ids of groups that have the whole domain as a member, which Google does not count among the members
 */
export function listsToRead(
  groups: Group[],
  rules: Map<string, Rule>,
  largeGroup: number,
  wholeDomain: string[],
): Group[] {
  const ids = new Set(wholeDomain);
  const sizes = groups.filter(({ address }) => rules.has(address)).map(({ directMembers }) => directMembers);
  const half = Math.ceil(sizes.reduce((most, size) => Math.max(most, size), 0) / 2);
  const least = Math.max(LEAST, Math.min(largeGroup, half));
  const sizeOf = ({ id, directMembers }: Group) => (ids.has(id) ? Number.MAX_SAFE_INTEGER : directMembers);
  const open = groups
    .filter(
      group =>
        !rules.has(group.address) &&
        sizeOf(group) >= least &&
        group.settings &&
        isWider(postersOf(group.settings), 'managers'),
    )
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  return [...groups.filter(({ address }) => rules.has(address)), ...open.slice(0, MOST_OPEN)];
}
