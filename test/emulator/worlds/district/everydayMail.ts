import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';
import { type Letter, sendMail } from '../../mailing';
import type { World } from '../../world';
import { everydayLetters, type Kind } from './everydayLetters';
import { shareOf } from './schoolDay';

const HOUR = 3_600_000;
const ACCOUNTS = 10_900;
const SEED = 20231213;

interface Planned extends Letter {
  at: number;
}

/** The letters of an hour, the first first; some hours have a sixth more than usual, and some less. */
function lettersIn(world: World, kinds: Kind[], hour: number, random: () => number): Planned[] {
  const size = world.users.size / ACCOUNTS;
  const planned = kinds.flatMap(({ aDay, rhythm, letter }) => {
    const usual = aDay * size * shareOf(rhythm, hour, world.timeZone);
    const count = Math.floor(usual * (5 / 6 + random() / 3) + random());
    return Array.from({ length: count }, () => ({ ...letter(random), at: hour + Math.floor(random() * HOUR) }));
  });
  return planned.sort((one, other) => one.at - other.at);
}

/** Sends letters one after the other, each at its time. */
function sendInTurn(world: World, letters: Planned[], next = 0): void {
  const letter = letters[next];
  if (!letter) return;
  world.clock.at(letter.at, () => {
    sendMail(world, letter);
    sendInTurn(world, letters, next + 1);
  });
}

/**
 * Puts ordinary mail between two moments, which must not be over, on a world's clock: some 15,000 messages on a weekday in the
 * district, and fewer in a smaller world. Each hour is made up when it begins.
 */
export function everydayMail(world: World, from: number, to: number): void {
  const generator = mersenne(SEED);
  const random = () => uniformFloat64(generator);
  const kinds = everydayLetters(world);
  for (let hour = Math.floor(from / HOUR) * HOUR; hour < to; hour += HOUR) {
    world.clock.at(hour, () => {
      const letters = lettersIn(world, kinds, hour, random);
      sendInTurn(
        world,
        letters.filter(({ at }) => at >= from && at < to),
      );
    });
  }
}
