import { isUrgent } from '../model/finding';
import type { News } from '../model/news';
import type { Settings } from '../model/settings';

/** Who is mailed news: the alert recipients, or else the installer; the urgent recipients too if something in it is. A month is summed up for the board. */
export function readersOf(
  { items, month, alsoTo }: News,
  { alertRecipients = [], urgentRecipients = [], boardRecipients = [] }: Partial<Settings>,
  installer: string,
): string[] {
  const urgent = items.some(({ finding }) => isUrgent(finding)) ? urgentRecipients : [];
  const alerted = month ? boardRecipients : alertRecipients;
  return [...new Set([...(alerted.length > 0 ? alerted : [installer]), ...urgent, ...alsoTo])];
}
