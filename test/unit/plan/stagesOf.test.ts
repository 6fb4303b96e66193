import fc from 'fast-check';
import type { Change } from '../../../src/model/change';
import { type PostingSettings, postersOf, SETTING_NAMES } from '../../../src/model/postingSettings';
import { effectiveAt, stagesOf } from '../../../src/plan/stagesOf';
import { anySettings, RUNS } from '../arbitraries';
import { cameAndWent, clerk, opening, relocking, rosterSync } from '../logs';
import { change, LOCKED, later, NOW, OPEN } from '../samples';

test.each<[string, Change, string]>([
  ['a log tells it', opening({ who: clerk() }), later(-3)],
  ['no log tells it: at the earliest', opening(), later(-5)],
  ['made by Postlock', relocking(), NOW],
  ['a log tells it, and calls tell the app', opening({ who: rosterSync({ likely: 'app' }) }), later(-3)],
  [
    'calls tell it, and no log: at the earliest',
    opening({ who: rosterSync({ log: 'token', likely: 'all' }) }),
    later(-5),
  ],
  ['only the logs tell of it', cameAndWent()[0] as Change, later(-3)],
  ['nobody knows since when', change(), NOW],
])('when a change took effect: %s', (_, given, expected) => expect(effectiveAt(given)).toBe(expected));

const FROM = later(-60);
const stages = (changes: Change[], now: PostingSettings) =>
  stagesOf(changes, now, FROM).map(({ from, posters }) => [from, posters]);

test.each<[string, Change[], PostingSettings, [string, string][]]>([
  ['nothing changed, locked', [], LOCKED, [[FROM, 'managers']]],
  ['nothing changed, open', [], OPEN, [[FROM, 'anyone']]],
  [
    'opened, and open still',
    [opening({ who: clerk() })],
    OPEN,
    [
      [FROM, 'managers'],
      [later(-3), 'anyone'],
    ],
  ],
  [
    'opened and locked again',
    [opening({ who: clerk() }), relocking()],
    LOCKED,
    [
      [FROM, 'managers'],
      [later(-3), 'anyone'],
      [NOW, 'managers'],
    ],
  ],
  [
    'opened and closed between two ticks',
    cameAndWent(),
    LOCKED,
    [
      [FROM, 'managers'],
      [later(-3), 'anyone'],
      [later(-2), 'managers'],
    ],
  ],
  [
    'opened and closed between two ticks, and then opened and locked again',
    [opening({ who: clerk({ at: later(-1) }) }), relocking(), ...cameAndWent()],
    LOCKED,
    [
      [FROM, 'managers'],
      [later(-3), 'anyone'],
      [later(-2), 'managers'],
      [later(-1), 'anyone'],
      [NOW, 'managers'],
    ],
  ],
  [
    'taken out of the archive in two settings at once',
    [opening({ from: 'NONE_CAN_POST' }), change({ key: '7.2', notBefore: later(-5) })],
    OPEN,
    [
      [FROM, 'nobody'],
      [later(-5), 'anyone'],
    ],
  ],
  [
    'a setting that decides nothing',
    [change({ setting: 'membersCanPostAsTheGroup', from: 'false', to: 'true' })],
    { ...LOCKED, membersCanPostAsTheGroup: 'true' },
    [[FROM, 'managers']],
  ],
])('%s', (_, changes, now, expected) => expect(stages(changes, now)).toEqual(expected));

test('people may sort the Changes tab: the newest change first is the same story', () => {
  const changes = [opening({ notBefore: later(-5) }), relocking()];
  const last = (given: Change[]) => stages(given, LOCKED).slice(-1)[0]?.[1];
  expect([last(changes), last([...changes].reverse())]).toEqual(['managers', 'managers']);
});

test('the clock of the log is ahead: it did not happen after it was seen', () => {
  expect(effectiveAt(opening({ who: clerk({ at: later(0.05) }) })) <= NOW).toBe(true);
});

test('opened again right after a re-lock, by nobody in the logs: it was open from then on', () => {
  const again = [opening({ key: '8.1', at: later(5), notBefore: NOW }), relocking({ key: '8.2', at: later(5) })];
  const found = stagesOf([opening(), relocking(), ...again], LOCKED, FROM);
  const postersAt = (minute: number) => found.filter(({ from }) => from <= later(minute)).slice(-1)[0]?.posters;
  expect([-10, -2, 2, 7].map(postersAt)).toEqual(['managers', 'anyone', 'anyone', 'managers']);
});

test('a stage has the key of the change that began it', () => {
  const found = stagesOf([opening({ who: clerk() }), relocking()], LOCKED, FROM);
  expect(found.map(({ by }) => by)).toEqual([undefined, '7.1', '7.2']);
});

/** Settings at the beginning, and what they became, each some minutes after the one before, by a log or not. */
const anyStory = fc.record({
  first: anySettings,
  steps: fc.array(
    fc.record({ settings: anySettings, after: fc.integer({ min: 2, max: 30 }), isLogged: fc.boolean() }),
    {
      maxLength: 8,
    },
  ),
});

interface Step {
  at: string;
  settings: PostingSettings;
  changes: Change[];
}

function stepsOf({ first, steps }: typeof anyStory extends fc.Arbitrary<infer Story> ? Story : never): Step[] {
  const told: Step[] = [];
  let [before, minute] = [first, -60];
  for (const { settings, after, isLogged } of steps) {
    minute += after;
    const at = later(minute - 1);
    const changes = SETTING_NAMES.filter(name => settings[name] !== before[name]).map(name =>
      change({
        at: later(minute),
        notBefore: at,
        setting: name,
        from: before[name],
        to: settings[name],
        ...(isLogged && { who: clerk({ at }) }),
      }),
    );
    told.push({ at, settings, changes });
    before = settings;
  }
  return told;
}

test('played from the first stage on, the changes end at the settings of now, in whatever order they stand', () => {
  fc.assert(
    fc.property(anyStory, fc.boolean(), (story, isReversed) => {
      const steps = stepsOf(story);
      const changes = (isReversed ? [...steps].reverse() : steps).flatMap(step => step.changes);
      const now = steps[steps.length - 1]?.settings ?? story.first;
      const found = stagesOf(changes, now, FROM);
      const postersAt = (at: string) => found.filter(({ from }) => from <= at).slice(-1)[0]?.posters;
      expect(found[0]).toEqual({ from: FROM, posters: postersOf(story.first) });
      expect(steps.map(({ at }) => postersAt(at))).toEqual(steps.map(({ settings }) => postersOf(settings)));
      expect(found.map(({ from }) => from)).toEqual([...new Set(found.map(({ from }) => from))].sort());
    }),
    RUNS,
  );
});
