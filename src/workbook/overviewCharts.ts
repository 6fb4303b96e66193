import { SEVERITIES } from '../model/finding';
import { type Reach, stormPotential } from '../model/reach';
import type { State } from '../model/state';
import type { Chart } from './drawn';
import { MAIL_CHART } from './mailChart';
import type { Cell } from './tab';

/** Hours that the first one shows, and groups that the last one does. */
export const HOURS = 48;
const WORST = 10;
const DAYS = 30;

/** What lies on the Overview, and how many rows each is made of. */
export const OVERVIEW_CHARTS: readonly (Chart & { rows: number })[] = [
  {
    ...MAIL_CHART,
    rows: HOURS,
  },
  {
    type: 'COLUMN',
    stacked: true,
    titles: ['Day', 'Critical', 'High', 'Medium', 'Low'],
    series: SEVERITIES.map(colour => ({ colour })),
    rows: DAYS,
  },
  {
    type: 'BAR',
    titles: ['Group', 'Storm potential'],
    series: [{ colour: 'deliveries' }],
    rows: WORST,
  },
];

/**
 * What they are made of, side by side; no rows in which nothing stands.
 * @param hours as many as the first one shows
 * @param reach by the addresses of groups
 */
export function overviewNumbers(hours: Cell[][], days: State['days'] = {}, reach: Map<string, Reach>): Cell[][] {
  const byDay = Object.entries(days).slice(-DAYS);
  const worst = [...reach]
    .map(([address, each]) => ({ address, potential: stormPotential(each) ?? 0 }))
    .filter(({ potential }) => potential > 0)
    .sort((one, other) => other.potential - one.potential)
    .slice(0, WORST);
  const rows = hours.map((hour, row): Cell[] => {
    const [day, counts = []] = byDay[row] ?? [];
    const { address, potential } = worst[row] ?? {};
    return [...hour, day?.slice('2023-'.length), ...SEVERITIES.map((_, index) => counts[index]), address, potential];
  });
  return rows.filter(row => row.some(cell => cell !== undefined));
}
