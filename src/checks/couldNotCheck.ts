import { elapsed } from '../model/elapsed';
import { describeFailure, type Failure, PASSING, remedyFor } from '../model/failure';
import { type Finding, isOpenOrWasJust, keyOf, type Severity, type Unchecked } from '../model/finding';
import type { Group } from '../model/group';
import type { Facts } from './facts';

/** What mostly passes by itself is worth a mail only when it stays. */
const PATIENCE_MINUTES = 15;

/** What is not known where a protected group cannot be read. */
const ONE_GROUP: Unchecked = { 'POST.1': 'in part', 'POST.3': 'in part', 'POST.5': 'in part' };
const OTHERS: Unchecked = { 'POST.2': 'in part', 'POST.5': 'in part' };

/** HEALTH.2: something could not be checked. It never counts as ok. That an API is down is one finding, however many groups were to be read. */
export function couldNotCheck(facts: Facts): Finding[] {
  const finding = findingIn(facts);
  const unread = facts.groups.filter(group => group.failure !== undefined);
  // That it was down at an earlier tick says nothing of now.
  const isLost = ({ failure, failedAt }: Group) => failure?.apiIsDown === true && failedAt === facts.now;
  const single = unread.filter(group => !isLost(group));
  const protectedGroups = single
    .filter(({ address }) => facts.rules.has(address))
    .map(({ address, id, failure }) => ({
      ...finding(address, failure as Failure, 'Could not check who may post', 'high', ONE_GROUP),
      group: { address, id },
    }));
  const others = byCause(
    single.filter(({ address }) => !facts.rules.has(address)).map(group => group.failure as Failure),
  );
  return [
    ...facts.failures.map(({ subject, failure, severity = 'high', unchecked }) =>
      finding(subject, failure, 'Could not be read or written', severity, unchecked),
    ),
    ...apiDown(unread.filter(isLost), facts),
    ...protectedGroups,
    ...others.map(({ failure, count }) =>
      finding(
        `Groups without a policy row: ${failure.cause}`,
        failure,
        `Could not check ${count} ${count === 1 ? 'group' : 'groups'}, the last`,
        'low',
        OTHERS,
      ),
    ),
  ];
}

const findingIn =
  (facts: Facts) =>
  (subject: string, failure: Failure, what: string, severity: Severity, unchecked?: Unchecked): Finding => ({
    check: 'HEALTH.2',
    subject,
    severity: PASSING.includes(failure.cause) && !hasStayed(facts, subject) ? 'low' : severity,
    what: `${what}: ${describeFailure(failure)}.`,
    todo: remedyFor(failure, facts.help),
    ...(unchecked && { unchecked }),
  });

/** The groups that an API which is down was to tell of, as one finding. */
function apiDown(lost: Group[], facts: Facts): Finding[] {
  const [first] = lost;
  if (!first?.failure) return [];
  const hit = lost.filter(({ address }) => facts.rules.has(address)).length;
  const what = `It told nothing of ${lost.length} groups, ${hit} of them protected, and was not asked for more in that tick`;
  const unchecked = hit > 0 ? { ...OTHERS, ...ONE_GROUP } : OTHERS;
  return [findingIn(facts)(first.failure.api, first.failure, what, hit > 0 ? 'high' : 'low', unchecked)];
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
