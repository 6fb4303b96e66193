import { readTab } from '../../emulator/person';
import type { Watched } from './watchedUniversity';

/** How many characters it takes to write the whole Groups tab anew. */
export function wholeTabSize({ world, workbook }: Pick<Watched, 'world' | 'workbook'>): number {
  const rows = readTab(world, workbook, 'Groups').map(row => ({
    values: row.map(text => (text === '' ? {} : { userEnteredValue: { stringValue: text } })),
  }));
  return JSON.stringify(rows).length;
}
