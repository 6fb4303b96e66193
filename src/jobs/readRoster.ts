import { myAddress } from '../google/account';
import { type DirectMember, listAccounts, listMembers, listWholeDomainGroups } from '../google/directory';
import { requestsSent } from '../google/spent';
import { elapsed } from '../model/elapsed';
import type { Answer } from '../model/failure';
import type { Unchecked } from '../model/finding';
import type { Group } from '../model/group';
import type { Roster } from '../model/roster';
import { rosterIsDue } from '../plan/due';
import { isInUnit } from '../plan/isInUnit';
import { listsToRead } from '../plan/listsToRead';
import { observationDue, watchedUnits } from '../plan/observationDue';
import { rosterOf } from '../reach/rosterOf';
import type { Collected } from './collect';
import type { Logged } from './collectLogs';
import type { Watched } from './watch';
import { withParents } from './withParents';

export type Rostered = ReturnType<typeof readRoster>;

/**
 * Reads who is in the protected groups, in what is nested in them and in the largest open groups, and what all these are nested in. That is due once
 * an hour or so; in between the roster of before holds.
 */
export function readRoster(
  { roster: earlier, before, policy, received, shed }: Collected,
  { rules }: Watched,
  { groups }: Logged,
  now: string,
  until: number,
) {
  const { largeGroup, studentUnits } = policy.settings;
  const wantedWith = (wholeDomain: string[]) => listsToRead(groups, rules, largeGroup, wholeDomain);
  // A small group that was opened can wait for the next hour.
  const urgent = wantedWith(earlier.wholeDomain).filter(
    ({ address, directMembers }) => rules.has(address) || directMembers >= largeGroup,
  );
  if (shed?.others || !rosterIsDue(earlier, before.rosterAskedAt, urgent.map(byId), now))
    return { groups, roster: earlier, asked: false };

  const sent = requestsSent();
  const isObserved = watchedUnits(policy.settings).length > 0 && observationDue(received, now) !== undefined;
  const accounts = listAccounts(until, isObserved);
  const wholeDomain = listWholeDomainGroups(myAddress(), until);
  const whole = 'value' in wholeDomain ? wholeDomain.value : earlier.wholeDomain;
  const members = readMembers(wantedWith(whole).map(byId), until);
  const lists = [...members].flatMap(([id, answer]) => ('value' in answer ? [{ id, members: answer.value }] : []));
  const isStudent = isInUnit(studentUnits);
  const roster: Roster = {
    at: now,
    ...rosterOf(
      lists,
      'value' in accounts
        ? new Map(
            accounts.value.map(({ id, orgUnitPath, suspended }) => [
              id,
              { suspended, student: isStudent(orgUnitPath) },
            ]),
          )
        : undefined,
    ),
    wholeDomain: whole,
    asked: [...members.keys()],
    // A nested group of another domain is not found; it cannot be read at any time.
    unread: [...members].flatMap(([id, answer]) =>
      'failure' in answer && answer.failure.cause !== 'not found' ? [id] : [],
    ),
    failures: [
      ...('failure' in accounts
        ? [{ subject: 'Accounts of the domain', failure: accounts.failure, unchecked: NO_ACCOUNTS }]
        : []),
      ...('failure' in wholeDomain
        ? [{ subject: 'Groups with the whole domain', failure: wholeDomain.failure, unchecked: IN_PART }]
        : []),
      ...byCause(
        [...members.values()].filter(answer => !('failure' in answer && answer.failure.cause === 'not found')),
      ),
    ],
    requests: requestsSent() - sent,
  };
  const nested = withAncestors(groups, new Set(members.keys()), until);
  return { groups: nested, roster: better(earlier, roster, groups), asked: true, ...(isObserved && { accounts }) };
}

const byId = ({ id }: Group): string => id;

/** The members of groups, and of the groups among these, and so on. */
function readMembers(wanted: string[], until: number): Map<string, Answer<DirectMember[]>> {
  const read = new Map<string, Answer<DirectMember[]>>();
  for (let next = wanted; next.length > 0; ) {
    const answers = listMembers(next, until);
    next.forEach((id, index) => {
      read.set(id, answers[index] as Answer<DirectMember[]>);
    });
    const members = answers.flatMap(answer => ('value' in answer ? answer.value : []));
    next = [...new Set(members.filter(({ type }) => type === 'GROUP').map(({ id }) => id))].filter(id => !read.has(id));
  }
  return read;
}

/** The groups again, with what these are nested in, and what that is nested in, and so on. */
function withAncestors(groups: Group[], ids: Set<string>, until: number): Group[] {
  let found = groups;
  const asked = new Set<string>();
  for (let next = ids; next.size > 0; ) {
    found = withParents(found, ({ id }) => next.has(id), until);
    for (const id of next) asked.add(id);
    const parents = new Set(found.filter(({ id }) => next.has(id)).flatMap(group => group.parents ?? []));
    next = new Set(found.filter(({ id, address }) => parents.has(address) && !asked.has(id)).map(({ id }) => id));
  }
  return found;
}

const NO_ACCOUNTS: Unchecked = { 'POST.3': 'in part', 'POST.6': 'no' };
const IN_PART: Unchecked = { 'POST.3': 'in part', 'POST.6': 'in part' };

function byCause(answers: Answer<unknown>[]): Roster['failures'] {
  const failures = answers.flatMap(answer => ('failure' in answer ? [answer.failure] : []));
  return [...new Map(failures.map(failure => [failure.cause, failure])).values()].map(failure => ({
    subject: `Members of groups: ${failure.cause}`,
    failure,
    unchecked: IN_PART,
  }));
}

const DAY = 86_400_000;

/** A roster that lacks lists of the one before does not take its place for a day, or open routes would seem to have ended. */
function better(before: Roster, now: Roster, groups: Group[]): Roster {
  const isThere = new Set(groups.map(({ id }) => id));
  const read = new Set(now.lists.map(({ id }) => id));
  const lost = before.lists.some(({ id }) => isThere.has(id) && now.unread.includes(id) && !read.has(id));
  const isRecent = before.at !== '' && elapsed(before.at, now.at) < DAY;
  const lacks = lost || (before.accounts !== undefined && now.accounts === undefined);
  return lacks && isRecent
    ? { ...before, asked: now.asked, unread: now.unread, failures: now.failures, requests: now.requests }
    : now;
}
