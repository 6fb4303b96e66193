import type { Unread } from '../checks/facts';
import { listDomains, listUnits } from '../google/orgUnits';
import { listPolicies } from '../google/policies';
import type { Declared } from '../model/delivery';
import { elapsed } from '../model/elapsed';
import { type Answer, failed } from '../model/failure';
import { declaredOf } from '../plan/declaredOf';
import { declaredIsDue, isRefusal, policiesAreDue } from '../plan/due';
import { idsOf, missingUnits } from '../plan/missingUnits';
import type { Collected } from './collect';

/** Policies come in pages of 100, at most one a second: enough for some thousands of them. */
const LONGEST_MS = 90_000;

export type DeclaredRead = ReturnType<typeof readDeclared>;

/**
 * Reads the units of the domain and the policies for them: once an hour, and at once if Settings names other units. It comes when re-locks and brakes
 * are made, and before the sweep: the sweep takes all the time there is, for many ticks in a large domain, and this takes seconds of it. In between, what
 * was read before holds.
 */
export function readDeclared({ declared: before, policy: { settings } }: Collected, now: string, latest: number) {
  const until = Math.min(latest, Date.now() + LONGEST_MS);
  const { domainOnlyUnits, allowedOutside, unitsWithoutMail } = settings;
  const asked = { domainOnlyUnits, allowedOutside, unitsWithoutMail };
  if (!declaredIsDue(before, asked, now)) return { declared: before, failures: failuresOf(before), asked: false };

  const units = listUnits(until);
  const domains = domainOnlyUnits.length > 0 ? listDomains(until) : { value: [] };
  const policies = policiesAreDue(before, now) ? listPolicies(until) : refusedBefore(before);
  const unread = [
    ...('failure' in units ? [{ list: 'units' as const, failure: units.failure }] : []),
    ...('failure' in domains ? [{ list: 'domains' as const, failure: domains.failure }] : []),
    ...('failure' in policies ? [{ list: 'policies' as const, failure: policies.failure }] : []),
  ];
  const refusedAt =
    'failure' in policies && isRefusal(policies.failure)
      ? policiesAreDue(before, now)
        ? now
        : before.refusedAt
      : undefined;
  const found = 'value' in units ? units.value : [];
  const isRead = 'value' in units && 'value' in policies;
  const own = 'value' in domains ? domains.value : before.domains;
  const ids = 'value' in units ? idsOf(found, asked, before.ids) : before.ids;
  const declared: Declared = {
    askedAt: now,
    asked,
    ...(isRead && { readAt: now }),
    domains: own,
    ...declaredOf(found, isRead ? policies.value : undefined, own, asked),
    missing: 'value' in units ? missingUnits(found, asked, ids) : [],
    ids,
    unread,
    ...(refusedAt !== undefined && { refusedAt }),
  };
  const better = isBetter(before, declared)
    ? { ...before, askedAt: now, unread, ...(refusedAt && { refusedAt }) }
    : declared;
  return { declared: better, failures: failuresOf(better), asked: true };
}

/** What Google said when it was last asked for policies; without that, as if it had been asked. */
function refusedBefore({ unread }: Declared): Answer<never> {
  const refused = unread.find(({ list }) => list === 'policies');
  const failure = refused?.failure ?? failed('Policy API', 'role missing', '', 403);
  return { failure };
}

const DAY = 86_400_000;

/** What was read of the same units within a day stands while it cannot be read, or findings would seem to have ended. */
const isBetter = (before: Declared, now: Declared): boolean =>
  before.readAt !== undefined &&
  now.readAt === undefined &&
  elapsed(before.readAt, now.askedAt) < DAY &&
  JSON.stringify(before.asked) === JSON.stringify(now.asked);

const SUBJECTS = { units: 'Organizational units', domains: 'Domains of the customer', policies: 'Policy API' };

/** Low, since for many domains it stays so: only a super admin may read policies. */
const failuresOf = ({ unread, asked, groupsSharing }: Declared): Unread[] =>
  unread.map(({ list, failure }) => ({
    subject: SUBJECTS[list],
    failure,
    severity: 'low',
    unchecked:
      list === 'domains'
        ? { 'DELIV.1': 'in part' }
        : {
            ...(asked.domainOnlyUnits.length > 0 && { 'DELIV.1': 'no' }),
            ...(groupsSharing === undefined && { 'DELIV.3': 'in part' }),
            ...(asked.domainOnlyUnits.length + asked.unitsWithoutMail.length > 0 && { 'DELIV.5': 'no' }),
          },
  }));
