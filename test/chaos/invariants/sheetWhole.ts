import type { Invariant } from './invariant';

/** What people write is left as they wrote it, and told if it cannot be read for lack of a column. */
const OF_PEOPLE: Record<string, string[]> = {
  Policy: ['Group', 'Who may post', 'On drift'],
  Settings: ['Setting', 'Value'],
};

/** What a chart is drawn from stands beside the columns, after a gap; it comes with the next count. */
const needed = (title: string, header: string[]) =>
  OF_PEOPLE[title] ?? header.slice(0, header.includes('') ? header.indexOf('') : header.length);

export const sheetWhole: Invariant = {
  name: 'All tabs are there, with their columns',
  afterDay: ({ here, begin, end }) =>
    begin.tabs.flatMap(({ id, title, header }) => {
      const now = end.tabs.find(tab => tab.id === id);
      if (!now) return [`${title} is away`];
      const missing = needed(title, header).filter(column => !now.header.includes(column));
      const isTold = here
        .rows('Findings')
        .some(({ State, Check, Subject }) => State === 'open' && Check === 'HEALTH.1' && Subject?.startsWith(title));
      return missing.length === 0 || (title in OF_PEOPLE && isTold) ? [] : [`${title} lacks ${missing.join(', ')}`];
    }),
};
