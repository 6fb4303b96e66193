import type { Difference } from '../../differences';

export const differencesOfSheets: Difference[] = [
  {
    where: 'google/sheets/requests/charts.ts',
    differs: 'Of refusals only those of a bad ChartSourceRange and of a taken sheet id have Google’s words.',
    why: 'Nobody quotes the others.',
  },
  {
    where: 'google/sheets/requests/charts.ts',
    differs: 'Of a chart’s spec the hidden dimension strategy is filled in, and no other default.',
    why: 'The others are fonts and places, which nothing here reads.',
  },
  {
    where: 'google/sheets/requests/chartSpec.ts',
    differs: 'A range of a chart that reaches beyond the grid is refused, and ranges of several lengths stop the run.',
    why: 'What Google makes of them is not documented.',
  },
  {
    where: 'google/sheets/requests/moveCharts.ts',
    differs: 'A domain or a series whose cells are all deleted is taken out of its chart.',
    why: 'Google Sheets shows such a chart with #REF!; what its API tells of it nobody wrote down.',
  },
  {
    where: 'google/sheets/requests/filterViews.ts',
    differs: 'Of a filter view only hidden values are known, by filterSpecs; its refusals have not Google’s words.',
    why: 'Postlock sends nothing else, and nobody quotes them.',
  },
  {
    where: 'google/sheets/requests/shiftRanges.ts',
    differs: 'What a filter view hides by a column that is deleted is hidden no more.',
    why: 'What Google makes of it is not documented.',
  },
  {
    where: 'google/sheets/requests/deleteRange.ts',
    differs: 'Deleting cells that a chart, a merge, a rule or a filter ends in stops the run.',
    why: 'What Google makes of ranges that lose a part of their cells is not documented.',
  },
];
