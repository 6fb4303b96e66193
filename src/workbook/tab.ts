/** A value for a cell. Text is always literal: whatever it begins with, it never becomes a formula. */
export type Cell = string | number | { moment: string } | { link: string; text: string } | undefined;

export interface Column {
  title: string;
  /** Pixels. */
  width: number;
  /** How the values look; text unless said. */
  as?: 'count' | 'moment' | 'day' | 'seconds';
  /** Numbers to the left, where they stand among text. */
  toTheLeft?: true;
  /** What can stand there, for people who write it. */
  choices?: readonly string[];
}

/** Colours the cells of a column that hold this text. The text itself says the same, for whoever sees no colour. */
export interface Tint {
  column: string;
  text: string;
  /** Whether other text may stand around it. */
  within?: true;
  colour: Colour;
}

/** A filter view: it shows the rows in which none of these values stands in the column. People may rename, change and delete it. */
export interface View {
  title: string;
  column: string;
  hides: readonly string[];
}

export type Colour = 'red' | 'orange' | 'yellow' | 'green';

export interface Tab {
  /** Fixed for ever: a tab keeps its id when people rename or move it. */
  id: number;
  title: string;
  columns: readonly Column[];
  /** Tabs written by Postlock warn whoever edits them. */
  writtenBy: 'people' | 'Postlock';
  hidden?: true;
  /** Without buttons to filter and sort it. */
  unfiltered?: true;
  /** Of a tab to which rows are only added: the column that says of when each is. */
  datedBy?: string;
  /** Titles of columns beside the table that hold the numbers of a chart. */
  beside?: readonly string[];
  tints?: readonly Tint[];
  /** Made with the tab, and never again. */
  views?: readonly View[];
}
