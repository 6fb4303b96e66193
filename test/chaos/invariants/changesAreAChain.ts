import { PROTECTED } from '../policy';
import { firstOf } from '../stage';
import type { Invariant } from './invariant';

/** From what a group was in the morning to what it is in the evening: a change that is missing or stands there twice breaks the chain. */
export const changesAreAChain: Invariant = {
  name: 'Every change of a protected group is in Changes, once',
  afterDay(played) {
    if (played.touched.has('Changes')) return [];
    const { here, begin, end, deleted } = played;
    const rows = here.rows('Changes').filter(row => row['What happened'] !== 'failed');
    return [...end.settings].flatMap(([address, now]) => {
      const first = firstOf(played, address);
      const before = begin.settings.get(first);
      if (!PROTECTED.includes(first) || deleted.has(first) || !before) return [];
      return Object.keys(now).flatMap(setting => {
        const own = rows.filter(({ Group = '', Setting }) => firstOf(played, Group) === first && Setting === setting);
        if (own.length === 0 && !['whoCanPostMessage', 'archiveOnly'].includes(setting)) return [];
        const chain = [before[setting], ...own.flatMap(({ From, To }) => [From, To]), now[setting]];
        const isWhole = chain.every((value, place) => place % 2 === 1 || value === chain[place + 1]);
        return isWhole ? [] : [`${address} ${setting}: ${chain.join(', ')}`];
      });
    });
  },
};
