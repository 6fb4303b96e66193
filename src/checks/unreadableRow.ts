import type { Finding } from '../model/finding';
import { isKnownAs } from '../model/group';
import { isGlob } from '../model/policyRow';
import { describeProblem, type RowProblem } from '../model/rowProblem';
import type { Facts } from './facts';

/** HEALTH.1: a policy or settings row cannot be read, is about no group, or is overruled by a narrower one. */
export function unreadableRow({ policy, listed, rules, settings, groups, today }: Facts): Finding[] {
  const rows = new Map(policy.problems.map(problem => [subjectOf(problem), problem.tab]));
  const unreadable = [...rows].map(([subject, tab]): Finding => {
    const problems = policy.problems.filter(problem => subjectOf(problem) === subject);
    const held = problems.some(problem => problem.held);
    return {
      check: 'HEALTH.1',
      subject,
      severity: 'high',
      what: `${problems.map(describeProblem).join('. ')}. ${held ? 'What stood there when it was last read holds on.' : 'The row protects nothing.'}`,
      todo: problems.some(({ row }) => row === 0)
        ? `Look whether the ${tab} tab is as it should be.`
        : `Correct it in the ${tab} tab. The note on the column's header says what can stand there.`,
    };
  });
  const aboutNone = policy.rows
    .filter(({ row, until }) => listed && (until === undefined || until >= today) && !policy.groupsOfRow.has(row))
    .map(
      ({ row, group }): Finding => ({
        check: 'HEALTH.1',
        subject: `Policy row ${row} (${group})`,
        severity: isGlob(group) ? 'low' : 'medium',
        what: `${isGlob(group) ? 'No group matches' : 'No group has the address'} ${group}, so this row protects nothing.`,
        todo: 'Correct the address, or delete the row if the group is gone.',
      }),
    );
  const overruled = policy.overruled.map(
    ({ row, group, by }): Finding => ({
      check: 'HEALTH.1',
      subject: `Policy row ${row} for ${group}`,
      severity: 'low',
      what: `Rows ${row} and ${by} are both about ${group}; row ${by} is narrower, and the two together hold.`,
      todo: 'If the wider row was meant as an exception, give it a date in Until.',
    }),
  );
  const pinnedNone = settings.pinnedGroups
    .filter(pinned => listed && !groups.some(group => rules.has(group.address) && isKnownAs(group, pinned)))
    .map(
      (address): Finding => ({
        check: 'HEALTH.1',
        subject: `Pinned groups: ${address}`,
        severity: 'medium',
        what: `${address} is pinned, but no policy row is about a group with this address, so there is nothing to hold.`,
        todo: 'Correct the address in Settings, or add a row for it to the Policy tab.',
      }),
    );
  return [...unreadable, ...aboutNone, ...overruled, ...pinnedNone];
}

const subjectOf = ({ tab, row }: RowProblem): string => (row === 0 ? `${tab} tab` : `${tab} row ${row}`);
