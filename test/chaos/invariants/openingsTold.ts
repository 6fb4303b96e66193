import { firstOf } from '../stage';
import { toldIn } from '../told';
import type { Invariant } from './invariant';

const RELOCKED = /^(\S+) was (?:opened.* and is (?:locked again|gone now)|wider than the policy and is locked now)$/;
/** After a kill one mail may tell of several, with the count. */
const TIMES = /for the (\d+)\S+ time in a day/;

export const openingsTold: Invariant = {
  name: 'Each re-lock is told, and once unless a kill came between sending and noting',
  afterDay(played) {
    const { here, forgotten, touched } = played;
    const counts = new Map<string, number>();
    const told = toldIn(here).flatMap(({ headline, since }) => {
      const [, address] = RELOCKED.exec(headline) ?? [];
      if (address === undefined) return [];
      const group = firstOf(played, address);
      counts.set(group, Math.max(counts.get(group) ?? 0, Number(TIMES.exec(headline)?.[1] ?? 1)));
      return [`${group} since ${since}`];
    });
    const apart = [...new Set(told)];
    const twice = told.length - apart.length;
    const relocks = touched.has('Changes')
      ? []
      : here
          .rows('Changes')
          .flatMap(({ Group = '', When, 'What happened': what }) =>
            what === 're-locked' ? [`${firstOf(played, Group)} ${When}`] : [],
          );
    const groups = [...new Set(relocks.map(each => each.split(' ')[0] ?? ''))];
    return [
      ...(twice > forgotten ? [`told again: ${told.join(', ')}`] : []),
      ...groups.flatMap(group => {
        const made = new Set(relocks.filter(each => each.startsWith(`${group} `))).size;
        const mails = apart.filter(each => each.startsWith(`${group} `)).length;
        const said = forgotten > 0 ? Math.max(mails, counts.get(group) ?? 0) : mails;
        return said >= made ? [] : [`${group}: ${made} re-locks, ${said} told`];
      }),
    ];
  },
};
