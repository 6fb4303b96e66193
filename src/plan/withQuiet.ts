import { hourOfWeek } from '../model/hourOfWeek';
import type { MailHour } from '../model/mail';
import { median } from '../model/median';

/** A day with less than this share of what its weekday has is quiet, if so many such weekdays are known. */
const SHARE = 0.25;
const LEAST_DAYS = 2;

/**
 * Says of the hours of these days whether they are quiet: what was delivered in the hours of the day that are counted so far, against the same
 * hours of ordinary days of the same name. Where no source tells of the domain, by the posts to groups.
 * @param days as hourOfWeek numbers them
 */
export function withQuiet(hours: MailHour[], days: Set<number>, timeZone: string): MailHour[] {
  const placed = hours.map(each => ({ each, ...hourOfWeek(each.at, timeZone) }));
  const quiet = new Set([...days].filter(isQuiet));
  return placed.map(({ each: { quiet: _, ...rest }, each, day }) => {
    if (!days.has(day)) return each;
    return quiet.has(day) ? { ...rest, quiet: true } : rest;
  });

  function isQuiet(day: number): boolean {
    const hoursOfDay = placed.filter(({ day: other }) => other === day);
    const amountOf = hoursOfDay.some(({ each }) => each.domain) ? deliveriesOf : postsOf;
    const today = hoursOfDay.filter(({ each }) => amountOf(each) !== undefined);
    const clock = new Set(today.map(({ hour }) => hour));
    const [weekday] = today.map(each => each.weekday);
    const others = new Map<number, number[]>();
    for (const { each, day: other, hour, weekday: name } of placed) {
      const amount = amountOf(each);
      if (other === day || name !== weekday || each.quiet || amount === undefined || !clock.has(hour)) continue;
      others.set(other, [...(others.get(other) ?? []), amount]);
    }
    const totals = [...others.values()].filter(known => known.length >= today.length).map(total);
    return totals.length >= LEAST_DAYS && total(today.map(({ each }) => amountOf(each) ?? 0)) < SHARE * median(totals);
  }
}

const deliveriesOf = ({ domain }: MailHour): number | undefined => domain?.deliveries;

const postsOf = ({ groups, unseen }: MailHour): number | undefined =>
  unseen === true ? undefined : total(Object.values(groups).map(({ posts }) => posts));

const total = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);
