/** 10,000 */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** 1 mailbox, 10,000 mailboxes */
export const counted = (count: number, one: string, more: string): string =>
  `${grouped(count)} ${count === 1 ? one : more}`;

/** 1st, 2nd, 3rd, 4th, 11th, 21st */
export function ordinal(count: number): string {
  const ending = count % 100 > 10 && count % 100 < 20 ? undefined : ['st', 'nd', 'rd'][(count % 10) - 1];
  return `${count}${ending ?? 'th'}`;
}
