import { elapsed } from '../model/elapsed';
import { type Cause, describeFailure, type Failure, remedyFor } from '../model/failure';
import { type Finding, isOpenOrWasJust, keyOf, type Severity, type Unchecked } from '../model/finding';
import type { Facts } from './facts';

/** Causes that mostly pass by themselves; they are worth a mail only when they stay. */
const PASSING: readonly Cause[] = ['down', 'quota', 'out of time'];
const PATIENCE_MINUTES = 15;

/** What is not known where a protected group cannot be read. */
const ONE_GROUP: Unchecked = { 'POST.1': 'in part', 'POST.3': 'in part', 'POST.5': 'in part' };

/** HEALTH.2: something could not be checked. It never counts as ok. */
export function couldNotCheck(facts: Facts): Finding[] {
  const finding = (
    subject: string,
    failure: Failure,
    what: string,
    severity: Severity,
    unchecked?: Unchecked,
  ): Finding => ({
    check: 'HEALTH.2',
    subject,
    severity: PASSING.includes(failure.cause) && !hasStayed(facts, subject) ? 'low' : severity,
    what: `${what}: ${describeFailure(failure)}.`,
    todo: remedyFor(failure),
    ...(unchecked && { unchecked }),
  });

  const unread = facts.groups.filter(group => group.failure !== undefined);
  const protectedGroups = unread
    .filter(({ address }) => facts.rules.has(address))
    .map(({ address, id, failure }) => ({
      ...finding(address, failure as Failure, 'Could not check who may post', 'high', ONE_GROUP),
      group: { address, id },
    }));
  const others = byCause(
    unread.filter(({ address }) => !facts.rules.has(address)).map(group => group.failure as Failure),
  );
  return [
    ...facts.failures.map(({ subject, failure, severity = 'high', unchecked }) =>
      finding(subject, failure, 'Could not be read or written', severity, unchecked),
    ),
    ...protectedGroups,
    ...others.map(({ failure, count }) =>
      finding(
        `Groups without a policy row: ${failure.cause}`,
        failure,
        `Could not check ${count} ${count === 1 ? 'group' : 'groups'}, the last`,
        'low',
        { 'POST.2': 'in part', 'POST.5': 'in part' },
      ),
    ),
  ];
}

function hasStayed({ now, earlier }: Facts, subject: string): boolean {
  const key = keyOf({ check: 'HEALTH.2', subject });
  const before = earlier.findings.find(found => keyOf(found) === key);
  return (
    before !== undefined && isOpenOrWasJust(before, now) && elapsed(before.since, now) >= PATIENCE_MINUTES * 60_000
  );
}

function byCause(failures: Failure[]): { failure: Failure; count: number }[] {
  const causes = [...new Set(failures.map(({ cause }) => cause))];
  return causes.map(cause => {
    const same = failures.filter(failure => failure.cause === cause);
    return { failure: same[same.length - 1] as Failure, count: same.length };
  });
}
