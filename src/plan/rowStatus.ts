import type { PolicyRow } from '../model/policyRow';
import type { RowProblem } from '../model/rowProblem';

type Problem = RowProblem & { held: boolean };

function troubles(tab: RowProblem['tab'], problems: Problem[]): Map<number, string> {
  const own = problems.filter(problem => problem.tab === tab);
  return new Map(
    own.map(({ row }) => {
      const ofRow = own.filter(problem => problem.row === row);
      const cells = ofRow.map(
        ({ column, found, expected }) =>
          `${column}: found ${found === '' ? 'nothing' : `"${found}"`}, expected ${expected}`,
      );
      const end = ofRow.some(({ held }) => held) ? 'What stood here before holds on.' : 'Not in force.';
      return [row, `${cells.join('; ')}. ${end}`];
    }),
  );
}

/** How each policy row was read, in words, by row number. */
export function policyStatus(
  rows: PolicyRow[],
  problems: Problem[],
  groupsOfRow: Map<number, string[]>,
  overruled: { row: number; group: string; by: number }[],
  today: string,
): Map<number, string> {
  const status = troubles('Policy', problems);
  for (const { row, until } of rows) {
    if (status.has(row)) continue;
    const groups = groupsOfRow.get(row) ?? [];
    const by = [...new Set(overruled.filter(one => one.row === row).map(one => one.by))];
    if (until !== undefined && until < today) status.set(row, `over since ${until}: not in force`);
    else if (groups.length === 0) status.set(row, 'matches no group');
    else {
      const narrower = by.length > 0 ? `; narrower for some: row ${by.join(', ')}` : '';
      status.set(row, `ok, ${groups.length} ${groups.length === 1 ? 'group' : 'groups'}${narrower}`);
    }
  }
  return status;
}

/** How each settings row was read. */
export function settingsStatus(rowCount: number, problems: Problem[]): Map<number, string> {
  const status = troubles('Settings', problems);
  for (let row = 2; row <= rowCount; row++) if (!status.has(row)) status.set(row, 'ok');
  return status;
}
