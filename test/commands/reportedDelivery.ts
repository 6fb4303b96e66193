import type { World } from '../emulator/world';
import { tabRows } from './tabRows';

/** What is known of the mail to a domain-only unit, as the Delivery tab has it. */
export interface ReportedDelivery {
  unit: string;
  declared: string;
  /** Copies in mailboxes that were looked at; null where nothing could be observed. */
  observed: { messages: number; fromOutside: number; turnedAway: number } | null;
  verdict: string;
}

/** Every domain-only unit. */
export const deliveryIn = (world: World, workbook: string): ReportedDelivery[] =>
  tabRows(world, workbook, 'Delivery').map(row => ({
    unit: row['Domain-only unit'] ?? '',
    declared: row.Declared ?? '',
    observed: row['Messages observed']
      ? {
          messages: Number(row['Messages observed']),
          fromOutside: Number(row['From outside']),
          turnedAway: Number(row['Turned away']),
        }
      : null,
    verdict: row.Verdict ?? '',
  }));
