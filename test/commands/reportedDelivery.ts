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

/** 1,350 as a number. */
const count = (shown = ''): number => Number(shown.replace(/,/g, ''));

/** Every domain-only unit. */
export const deliveryIn = (world: World, workbook: string): ReportedDelivery[] =>
  tabRows(world, workbook, 'Delivery').map(row => ({
    unit: row['Domain-only unit'] ?? '',
    declared: row.Declared ?? '',
    observed: row['Messages observed']
      ? {
          messages: count(row['Messages observed']),
          fromOutside: count(row['From outside']),
          turnedAway: count(row['Turned away']),
        }
      : null,
    verdict: row.Verdict ?? '',
  }));
