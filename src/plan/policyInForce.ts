import type { PolicyRow } from '../model/policyRow';
import type { RowProblem } from '../model/rowProblem';
import type { Settings } from '../model/settings';

/** What people wrote in a tab, as far as it could be read. */
export interface Written<T> {
  read: T;
  problems: RowProblem[];
}

export interface Policy {
  rows: PolicyRow[];
  settings: Settings;
  /** Rows that cannot be read; held: what stood there when it was last read holds on. */
  problems: (RowProblem & { held: boolean })[];
  /** The Policy tab has no row any more, so the last rows hold on. */
  emptied: boolean;
}

/**
 * The policy that holds now. A row that cannot be read never acts: what stood there when it was last read holds on. A policy without
 * any row says nothing, so the last one holds on too: the workbook's being away, emptied or garbled unlocks nothing.
 * @param policy absent when the workbook or the tab is away
 */
export function policyInForce(
  policy: Written<PolicyRow[]> | undefined,
  settings: Written<Partial<Settings>> | undefined,
  last: { rows: PolicyRow[]; settings: Settings },
): Policy {
  const read = policy?.read ?? [];
  const gone = last.rows.filter(known => !read.some(row => content(row) === content(known)));
  // A row is known by its place, or else by its group; where neither tells, all that is gone may be meant. An exception is never held for another.
  const heldBy = ({ group, row }: RowProblem) => {
    // Without the tab or its header all rows are gone, and none of them by anybody's wish.
    if (row <= HEADER) return gone;
    const here = gone.filter(known => known.row === row && (group === undefined || known.group === group));
    if (here.length > 0) return here;
    return gone.filter(known => (group === undefined || known.group === group) && known.until === undefined);
  };
  const held = new Map(
    (policy?.problems ?? []).flatMap(problem =>
      heldBy(problem).map(
        known => [content(known), { ...known, row: problem.row <= HEADER ? known.row : problem.row }] as const,
      ),
    ),
  );
  const rows = [...read, ...held.values()];
  const none = rows.length === 0;
  return {
    rows: none ? last.rows : rows,
    settings: { ...last.settings, ...settings?.read },
    problems: [
      ...(policy?.problems ?? []).map(problem => ({
        ...problem,
        held: (none && last.rows.length > 0) || heldBy(problem).length > 0,
      })),
      ...(settings?.problems ?? []).map(problem => ({ ...problem, held: true })),
    ],
    emptied: policy !== undefined && none && policy.problems.length === 0 && last.rows.length > 0,
  };
}

const HEADER = 1;

/** All that a row says, wherever it stands. */
const content = (row: PolicyRow): string => JSON.stringify(Object.entries({ ...row, row: 0 }).sort());
