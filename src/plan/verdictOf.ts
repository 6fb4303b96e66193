import type { Group } from '../model/group';
import { counted } from '../model/numbers';
import { meets, type Rule } from '../model/rule';

export interface Tally {
  /** Protected groups. */
  all: number;
  /** Read in this tick and within the rule. */
  within: number;
  open: string[];
  /** Could not be read, or never yet. */
  unknown: string[];
}

/** Counts protected groups by what is known of them now. What could not be read is never counted as within. */
export function tally(groups: Group[], rules: Map<string, Rule>): Tally {
  const protectedGroups = groups.filter(({ address }) => rules.has(address));
  const unknown = protectedGroups.filter(({ settings, failure }) => !settings || failure);
  const open = protectedGroups.filter(
    ({ address, settings, failure }) => settings && !failure && !meets(settings, rules.get(address) as Rule),
  );
  return {
    all: protectedGroups.length,
    within: protectedGroups.length - unknown.length - open.length,
    open: open.map(({ address }) => address),
    unknown: unknown.map(({ address }) => address),
  };
}

/**
 * The verdict in one line.
 * @param around how many open ways around the locks are told of
 */
export function verdictOf({ all, within, open, unknown }: Tally, around = 0): string {
  if (all === 0) return 'No group is protected yet: add rows to the Policy tab.';
  if (within === all)
    return `${all === 1 ? 'The one protected group is' : `All ${all} protected groups are`} as the policy says${
      around > 0
        ? `, but ${counted(around, 'open way leads', 'open ways lead')} around ${all === 1 ? 'it' : 'them'}`
        : ''
    }.`;
  const parts = [
    ...(open.length > 0 ? [`${count(open.length, all)} open: ${some(open)}.`] : []),
    ...(unknown.length > 0 ? [`${count(unknown.length, all)} not checked: ${some(unknown)}.`] : []),
  ];
  return parts.join(' ');
}

const count = (part: number, all: number): string => `${part} of ${all} protected groups ${part === 1 ? 'is' : 'are'}`;

const some = (addresses: string[]): string =>
  addresses.length > 3 ? `${addresses.slice(0, 3).join(', ')} and ${addresses.length - 3} more` : addresses.join(', ');
