import type { Finding } from '../model/finding';
import { grouped } from '../model/numbers';
import type { Facts } from './facts';

/** Google allows so many in a spreadsheet, empty ones too. https://support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;
const NEARLY = 0.7 * MOST_CELLS;
const SOON = 0.9 * MOST_CELLS;

/** HEALTH.3: the workbook is nearly full, and then no tick could be written any more. */
export function fullWorkbook({ cells = 0 }: Facts): Finding[] {
  if (cells < NEARLY) return [];
  return [
    {
      check: 'HEALTH.3',
      subject: 'Workbook nearly full',
      severity: cells < SOON ? 'medium' : 'high',
      what: `The workbook has ${grouped(cells)} cells, empty ones too; Google allows ${grouped(MOST_CELLS)}. Beyond that nothing more can be written to it, while the lock and the alerts go on.`,
      todo: 'Delete what nobody needs.',
    },
  ];
}
