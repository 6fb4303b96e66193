import { cut } from './cut';

const LONGEST_FOUND = 100;

/** A row that people wrote and Postlock cannot read. */
export interface RowProblem {
  tab: 'Policy' | 'Settings';
  /** Row number as people see it; 1 is the header, 0 the tab as a whole. */
  row: number;
  column: string;
  found: string;
  expected: string;
  /** The group of a policy row, if at least that can be read. */
  group?: string;
}

export const describeProblem = ({ tab, row, column, found, expected }: RowProblem): string =>
  row === 0
    ? `The ${tab} tab was deleted. It is made again as it was last read`
    : `${tab} row ${row}, ${column}: found ${found === '' ? 'nothing' : `"${cut(found, LONGEST_FOUND)}"`}, expected ${expected}`;

/** Somebody deleted the whole tab. */
export const lostTab = (tab: RowProblem['tab']): RowProblem => ({
  tab,
  row: 0,
  column: 'the whole tab',
  found: '',
  expected: 'the tab',
});
