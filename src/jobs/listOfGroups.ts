import { getGroups, listGroups, searchGroups } from '../google/directory';
import { type Answer, failed } from '../model/failure';
import type { Group } from '../model/group';
import type { State } from '../model/state';
import { listIsPaged } from '../plan/due';
import { prefixesOf } from '../plan/prefixesOf';

/** Of all groups a tenth, or ten pages, may share a beginning: of smaller parts there would be more questions than pages. */
const PARTS = 10;
const FEWEST = 2000;
/** Groups that a search does not find are asked for one by one; of more than these the search is not to be believed. */
const MOST_UNFOUND = 200;

export interface Listed {
  groups: Group[];
  pages: number;
  /** Read page after page, and so as it is now. */
  isPaged: boolean;
}

/**
 * All groups of the domain. A long list is searched by the beginnings of addresses, side by side, since pages come one after the other; but
 * such a search may not know of a new group for 36 hours (https://developers.google.com/workspace/admin/directory/v1/guides/search-groups). So
 * once a day the pages are read, audit logs name what is new meanwhile, and what a search does not find any more is asked for by its id, and by
 * its address if it may have been made anew.
 * @param now ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function listOfGroups(before: State, known: Group[], now: string, until: number): Answer<Listed> {
  const searched = listIsPaged(before, now) ? undefined : bySearch(known, until);
  if (searched) return { value: { ...searched, isPaged: false } };
  const paged = listGroups(until);
  if ('failure' in paged) return paged;
  // That every group went at once is less likely than an answer without sense.
  if (paged.value.groups.length === 0 && known.length > 0) {
    return { failure: failed('Directory API', 'unreadable', 'a list without any group') };
  }
  return { value: { ...paged.value, isPaged: true } };
}

function bySearch(known: Group[], until: number): Omit<Listed, 'isPaged'> | undefined {
  const found = searchGroups(
    prefixesOf(
      known.map(({ address }) => address),
      Math.max(FEWEST, known.length / PARTS),
    ),
    until,
  );
  if ('failure' in found) return undefined;
  const byId = new Map(found.value.groups.map(group => [group.id, group]));
  const unfound = known.filter(({ id }) => !byId.has(id));
  if (unfound.length > MOST_UNFOUND) return undefined;
  for (const keyOf of [({ id }: Group) => id, ({ address }: Group) => address]) {
    const asked = unfound.filter(({ id }) => !byId.has(id));
    for (const answer of getGroups(asked.map(keyOf), until)) {
      if ('value' in answer) byId.set(answer.value.id, answer.value);
      else if (answer.failure.cause !== 'not found') return undefined;
    }
  }
  return { groups: [...byId.values()], pages: found.value.pages };
}
