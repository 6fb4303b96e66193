import type { World } from '../emulator/world';
import { tabRows } from './tabRows';

/** A change as the Changes tab has it. Times are ISO 8601, UTC; what is not known is null. */
export interface ReportedChange {
  group: string;
  setting: string;
  from: string;
  to: string;
  /** The account it was made as, or Postlock. */
  actor: string | null;
  /** The app that made it, by name or else by client. */
  app: string | null;
  eventAt: string | null;
  seenAt: string | null;
}

/** The moment that clocks of a time zone show as `2023-12-13 18:40:00`. */
function momentOf(shown: string | undefined, timeZone: string): string | null {
  if (!shown) return null;
  const asUtc = Date.parse(`${shown.replace(' ', 'T')}Z`);
  const clock = new Date(asUtc).toLocaleString('sv-SE', { timeZone });
  const ahead = Date.parse(`${clock.replace(' ', 'T')}Z`) - asUtc;
  return new Date(asUtc - ahead).toISOString();
}

/** Every change that Postlock saw or made, the oldest first. */
export function changesIn(world: World, workbook: string): ReportedChange[] {
  const timeZone = String(world.spreadsheets.get(workbook)?.properties.timeZone);
  return tabRows(world, workbook, 'Changes').map(row => ({
    group: row.Group ?? '',
    setting: row.Setting ?? '',
    from: row.From ?? '',
    to: row.To ?? '',
    actor: row.By === 'Postlock' ? 'Postlock' : row.Account || null,
    app: row.App || row.Client || null,
    eventAt: momentOf(row['Logged at'], timeZone),
    seenAt: momentOf(row.When, timeZone),
  }));
}
