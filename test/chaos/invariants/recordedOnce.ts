import { settingsOfPostlock } from '../ofPostlock';
import { firstOf } from '../stage';
import type { Invariant } from './invariant';

/** All of one list that is not in the other, as often as it is there. */
function without(all: string[], others: string[]): string[] {
  const left = [...others];
  return all.filter(each => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

export const recordedOnce: Invariant = {
  name: 'What Postlock changed is in Changes, once',
  afterDay(played) {
    if (played.touched.has('Changes')) return [];
    const { rows, world } = played.here;
    const first = (address: string) => firstOf(played, address);
    const rowsOf = (...whats: string[]) =>
      rows('Changes')
        .filter(row => whats.includes(row['What happened'] ?? ''))
        .map(({ Group = '', Setting, From, To }) => `${first(Group)} ${Setting} ${From} ${To}`);
    const written = rowsOf('re-locked', 'braked', 'restored');
    const made = settingsOfPostlock(world, first);
    return [
      // Of one that was begun it is said that nobody can see whether it was made.
      ...without(made, [...written, ...rowsOf('begun')]).map(each => `not written: ${each}`),
      ...without(written, made).map(each => `written, but not made: ${each}`),
    ];
  },
};
