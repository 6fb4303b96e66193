import type { World } from '../emulator/world';
import { tabRows } from './tabRows';

/** How many of the checks that Settings ask for could be read, as the Coverage tab has it. */
export interface ReportedCoverage {
  read: number;
  total: number;
  /** The others: in part, or not at all. */
  unread: { check: string; read: string; why: string; todo: string }[];
}

/** What could be read. */
export function coverageIn(world: World, workbook: string): ReportedCoverage {
  const rows = tabRows(world, workbook, 'Coverage').filter(
    row => !['off', 'never'].includes(row['Could be read'] ?? ''),
  );
  const unread = rows.filter(row => row['Could be read'] !== 'yes');
  return {
    read: rows.length - unread.length,
    total: rows.length,
    unread: unread.map(row => ({
      check: row.Check ?? '',
      read: row['Could be read'] ?? '',
      why: row['Why not'] ?? '',
      todo: row['What would make it readable'] ?? '',
    })),
  };
}
