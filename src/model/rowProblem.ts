/** A row that people wrote and Postlock cannot read. */
export interface RowProblem {
  tab: 'Policy' | 'Settings';
  /** Row number as people see it; 1 is the header. */
  row: number;
  column: string;
  found: string;
  expected: string;
  /** The group of a policy row, if at least that can be read. */
  group?: string;
}

export const describeProblem = ({ tab, row, column, found, expected }: RowProblem): string =>
  `${tab} row ${row}, ${column}: found ${found === '' ? 'nothing' : `"${found}"`}, expected ${expected}`;

/** Somebody deleted the whole tab. */
export const lostTab = (tab: RowProblem['tab']): RowProblem => ({
  tab,
  row: 1,
  column: 'the whole tab',
  found: '',
  expected: 'the tab, which was deleted; it is made again as it was last read',
});
