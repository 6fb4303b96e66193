import { type Arbitrary, array, boolean, constantFrom, integer, oneof, record } from 'fast-check';
import type { Unknowns } from '../emulator/world';
import type { Deed } from './deed';
import { DEEDS } from './deeds';
import { losses } from './deeds/losses';
import { GROUNDS } from './ground';

/** A day as it is planned. */
export interface Day {
  /** Where and when it begins. */
  ground: keyof typeof GROUNDS;
  /** Whether the school is small enough for a post to reach many: then storms are braked. */
  isStormy: boolean;
  isHourly: boolean;
  unknowns: Partial<Unknowns>;
  deeds: { minute: number; deed: Deed }[];
}

/** A day of a few virtual hours: so short, and with so few ticks, that a thousand of them can be played. */
export const LENGTH = { often: 75, hourly: 8 * 60 };

const UNKNOWNS: Partial<Unknowns>[] = [
  {},
  { triggerSeconds: 30 },
  { emptyLogPages: true, logRepeats: true },
  { apiChangesLoggedIn: 'none' },
  { apiChangesLoggedIn: 'both', logNamesApp: false },
  { apiChangesLoggedIn: 'groups', groupEventNames: 'new' },
  { gmailLogHasMessageInfo: false },
];

const dayOf = (isHourly: boolean): Arbitrary<Day> =>
  record({
    ground: constantFrom(...(Object.keys(GROUNDS) as Day['ground'][])),
    isStormy: isHourly ? boolean() : constantFrom(false),
    isHourly: constantFrom(isHourly),
    unknowns: constantFrom(...UNKNOWNS),
    deeds: array(
      record({ minute: integer({ min: 0, max: isHourly ? LENGTH.hourly : LENGTH.often }), deed: oneof(...DEEDS) }),
      { minLength: 1, maxLength: 12, size: 'max' },
    ),
  });

/** A thousand seeds play these days. */
const usual: Arbitrary<Day> = oneof(dayOf(false), dayOf(true));

/** Those after them lose more, so that the thousand stay what they are. */
const withLoss: Arbitrary<Day> = record({
  planned: usual,
  minute: integer({ min: 0, max: LENGTH.often }),
  deed: losses,
}).map(({ planned, ...loss }) => ({ ...planned, deeds: [...planned.deeds, loss] }));

/** Every day that there may be with this seed. */
export const dayFor = (seed: number): Arbitrary<Day> => (seed > 1000 ? withLoss : usual);

/** The plan of a day, as people read it. */
export function inWords({ ground, isStormy, isHourly, unknowns, deeds }: Day): string {
  const head = `${ground}, a tick every ${isHourly ? 'hour' : '5 minutes'}${isStormy ? ', ten mailboxes are many' : ''}, ${JSON.stringify(unknowns)}`;
  const lines = [...deeds].sort((one, other) => one.minute - other.minute);
  return [head, ...lines.map(({ minute, deed }) => `  minute ${minute}: ${deed.words}`)].join('\n');
}
