import type { Finding } from '../model/finding';
import { isGlob } from '../model/policyRow';
import { describeProblem } from '../model/rowProblem';
import type { Facts } from './facts';

/** HEALTH.1: a policy or settings row cannot be read, is about no group, or is overruled by a narrower one. */
export function unreadableRow({ policy, listed, rules, settings }: Facts): Finding[] {
  const rows = new Map(policy.problems.map(({ tab, row }) => [`${tab} row ${row}`, tab]));
  const unreadable = [...rows].map(([subject, tab]): Finding => {
    const problems = policy.problems.filter(problem => `${problem.tab} row ${problem.row}` === subject);
    const held = problems.some(problem => problem.held);
    return {
      check: 'HEALTH.1',
      subject,
      severity: 'high',
      what: `${problems.map(describeProblem).join('. ')}. ${held ? 'What stood there when it was last read holds on.' : 'The row protects nothing.'}`,
      todo: `Correct it in the ${tab} tab. The note on the column's header says what can stand there.`,
    };
  });
  const aboutNone = policy.rows
    .filter(({ row, until }) => listed && until === undefined && !policy.groupsOfRow.has(row))
    .map(
      ({ row, group }): Finding => ({
        check: 'HEALTH.1',
        subject: `Policy row ${row} (${group})`,
        severity: isGlob(group) ? 'low' : 'medium',
        what: `No group has the address ${group}, so this row protects nothing.`,
        todo: 'Correct the address, or delete the row if the group is gone.',
      }),
    );
  const overruled = policy.overruled.map(
    ({ row, group, by }): Finding => ({
      check: 'HEALTH.1',
      subject: `Policy row ${row} for ${group}`,
      severity: 'low',
      what: `Rows ${row} and ${by} are both about ${group}; row ${by} is narrower and holds.`,
      todo: 'If the wider row was meant as an exception, give it a date in Until.',
    }),
  );
  const pinnedNone = settings.pinnedGroups
    .filter(address => listed && !rules.has(address))
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
