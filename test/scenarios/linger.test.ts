import type { Unknowns } from '../emulator/world';
import { subjects } from './eachLog';
import { inShort, nextTickAt, type School, STUDENTS } from './school';
import { addCanary, braking, openSchool, postersNow, startStorm } from './storm';

/** Minutes from a moment until the group was braked. */
function minutesToBrake({ world }: School, from: number): number {
  const patched = world.requests.filter(({ method }) => method === 'PATCH').map(({ time }) => Date.parse(time));
  expect(patched).toHaveLength(1);
  return ((patched[0] ?? 0) - from) / 60_000;
}

/** A school where the group stands open against its row, and the canary sees what is posted. */
const openAgainstPolicy = (unknowns: Partial<Unknowns>, sources = 'canary') =>
  openSchool(unknowns, {
    rows: [{ group: STUDENTS, onDrift: 'report' }],
    settings: { 'Mail sources': sources },
    change: world => addCanary(world, STUDENTS),
  });

test.each<Partial<Unknowns>>([{}, { everyMinutesRefused: true }])(
  'a storm right after a tick is braked before the next, where a large group stands open against the policy %j',
  unknowns => {
    const here = openAgainstPolicy(unknowns);
    const tickAt = nextTickAt(here.world);
    const first = tickAt + 15_000;
    startStorm(here, { inMinutes: (first - here.world.clock.now()) / 60_000 });

    expect(here.tick()).toBe('done');

    expect(nextTickAt(here.world)).toBeGreaterThan(here.world.clock.now());
    // Against the policy four posts are a storm: after 15 seconds. Then it is at most 10 seconds until the next look, and a tick.
    expect(minutesToBrake(here, first)).toBeGreaterThan(15 / 60);
    expect(minutesToBrake(here, first)).toBeLessThan(0.75);
    expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
    expect(braking(here)).toHaveLength(1);
    expect(subjects(here).filter(subject => /^Postlock: .*braked/.test(subject))).toHaveLength(1);
    expect(here.world.posts.filter(({ verdict }) => verdict === 'accepted').length).toBeLessThanOrEqual(12);

    here.tick();
    here.tick();
    expect(braking(here)).toHaveLength(1);
    expect(subjects(here).filter(subject => /^Postlock: .*braked/.test(subject))).toHaveLength(1);
    expect(inShort(here)).not.toContain('open low HEALTH.3 Tick cut short');
  },
);

test('what seems to begin a storm in a group that may be open is looked at every 10 seconds', () => {
  const here = openSchool({}, { settings: { 'Mail sources': 'canary' }, change: world => addCanary(world, STUDENTS) });
  const tickAt = nextTickAt(here.world);
  const first = tickAt - 25_000;
  // Four posts before the tick, the tenth 29 seconds after it.
  startStorm(here, { posts: 14, seconds: 6, inMinutes: (first - here.world.clock.now()) / 60_000 });

  here.tick();

  expect(minutesToBrake(here, first)).toBeLessThan(1.5);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
});

test('where no group stands open a tick does not stay', () => {
  const here = openSchool({}, { settings: { 'Mail sources': 'canary' }, change: world => addCanary(world, STUDENTS) });

  here.tick();

  const { startedAt, endedAt = 0 } = here.world.script.executions.at(-1) ?? { startedAt: 0 };
  expect((endedAt - startedAt) / 1000).toBeLessThan(20);
});

test('ticks stay for two hours a day and no longer, so that Apps Script lets them go on', () => {
  const here = openAgainstPolicy({});
  const lengths: number[] = [];
  for (let ticks = 0; ticks < 60; ticks++) {
    expect(here.tick()).toBe('done');
    const { startedAt, endedAt = 0 } = here.world.script.executions.at(-1) ?? { startedAt: 0 };
    lengths.push((endedAt - startedAt) / 1000);
  }
  expect(Math.max(...lengths)).toBeLessThan(300);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(2.5 * 3600);
  expect(lengths.at(-1)).toBeLessThan(20);
});

test('a tick that stays, brakes and is killed at any of its calls brakes once, and tells at most once more', () => {
  const stormy = () => {
    const here = openAgainstPolicy({});
    startStorm(here, { inMinutes: (nextTickAt(here.world) + 15_000 - here.world.clock.now()) / 60_000 });
    return here;
  };
  const whole = stormy();
  whole.tick();
  const { calls = 0 } = whole.world.script.executions.at(-1) ?? {};
  expect(calls).toBeGreaterThan(30);
  const twice: number[] = [];
  for (let call = 1; call <= calls; call++) {
    const here = stormy();
    here.world.script.killAt = { call, when: 'after' };
    expect(here.tick()).toBe('killed');

    here.tick();
    here.tick();

    expect([call, postersNow(here)]).toEqual([call, 'ALL_MANAGERS_CAN_POST']);
    const made = here.rows('Changes').filter(row => row['What happened'] !== 'seen');
    expect([call, ...made.map(row => row['What happened'])]).toEqual([call, 'braked']);
    const told = subjects(here).filter(subject => subject.includes('posts by 4 senders')).length;
    if (told === 2) twice.push(call);
    else expect([call, told]).toEqual([call, 1]);
  }
  expect(twice.length).toBeLessThanOrEqual(1);
});
