import { firstOf } from '../stage';
import { toldIn } from '../told';
import type { Invariant } from './invariant';

const RELOCKED = /^(\S+) was (?:opened.* and is locked again|wider than the policy and is locked now)$/;

export const openingsTold: Invariant = {
  name: 'Each re-lock is told, and once unless a kill came between sending and noting',
  afterDay(played) {
    const { here, forgotten, touched } = played;
    const told = toldIn(here).flatMap(({ headline, since }) => {
      const [, address] = RELOCKED.exec(headline) ?? [];
      return address === undefined ? [] : [`${firstOf(played, address)} since ${since}`];
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
        const said = apart.filter(each => each.startsWith(`${group} `)).length;
        return said >= made ? [] : [`${group}: ${made} re-locks, ${said} told`];
      }),
    ];
  },
};
