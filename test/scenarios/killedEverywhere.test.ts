import { execute } from '../emulator/appsScript/execute';
import { copyOfWorld } from '../emulator/copyOfWorld';
import { createGroupByApi } from '../emulator/google/groupLife';
import type { World } from '../emulator/world';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { crowded } from './crowded';
import { at, inShort, open, type School, STAFF, STUDENTS, school } from './school';

const STANDING = { group: STAFF, onDrift: 'report' };

/** A school in which the next tick is the first under its policy: one group it has to lock, and one only to tell of. */
function first(): School {
  const world = small();
  execute(world, 'install', { user: installer(world), kind: 'editor' });
  const here = at(world, installer(world));
  for (const address of [STUDENTS, STAFF]) open(here.group(address));
  here.policy({ group: STUDENTS }, STANDING);
  here.type('Settings', 'Mode', 'Value', 'enforce');
  return here;
}

/** A school in which something stands open that was told already, and nothing is new. */
function steady(): School {
  const here = school({}, [{ group: STUDENTS }, STANDING]);
  open(here.group(STAFF));
  here.tick();
  return here;
}

/** A school in which thirty groups are new, which the next tick sweeps. */
function sweep(): School {
  const here = steady();
  for (let club = 1; club <= 30; club++) {
    createGroupByApi(here.world, { address: `club${club}@school.example`, members: [] });
  }
  here.world.clock.advance(3 * 60_000);
  return here;
}

/** All that people see but for moments and the order, and that a tick was cut short, which is so. */
const seen = (here: School) => ({
  findings: inShort(here).filter(line => !line.includes('HEALTH.3')),
  changes: here
    .rows('Changes')
    .map(row => `${row.Group} ${row.Setting} ${row.From} ${row.To} ${row['What happened']}`)
    .sort(),
  groups: here.rows('Groups').map(row => `${row.Group} ${row.Verdict} ${row['Nested in']}`),
  policy: here.rows('Policy').map(row => row.Status),
  coverage: here.rows('Coverage').map(row => `${row.Check} ${row['Could be read']}`),
});

const told = (here: School) => here.mails().map(({ subject }) => subject.replace(/ at \d\d:\d\d/, ''));

/** What the same ticks come to when none is killed. */
function undisturbed(made: School) {
  const here = copyOf(made);
  here.tick();
  const calls = here.world.script.executions.at(-1)?.calls ?? 0;
  here.tick();
  here.tick();
  return { calls, seen: seen(here), told: told(here) };
}

const copyOf = ({ world, admin }: School): School => at(copyOfWorld(world), admin);

describe.each([
  ['the first tick under a policy', first, 1],
  ['a steady tick', steady, 1],
  ['a tick that sweeps', sweep, 5],
])('%s', (_, make, step) => {
  const made = make();
  const usual = undisturbed(made);

  test.each(['before', 'after'] as const)('killed %s its calls, it comes to the same two ticks later', when => {
    expect(usual.calls).toBeGreaterThan(10);
    const twice: number[] = [];
    for (let call = 1; call <= usual.calls; call += step) {
      const here = copyOf(made);
      here.world.script.killAt = { call, when };
      expect([call, here.tick()]).toEqual([call, 'killed']);
      expect([call, here.tick(), here.tick()]).toEqual([call, 'done', 'done']);

      expect([call, seen(here)]).toEqual([call, usual.seen]);
      const mails = told(here);
      if (mails.length > usual.told.length) twice.push(call);
      expect([call, [...new Set(mails)]]).toEqual([call, [...new Set(usual.told)]]);
    }
    // Between sending and noting alone.
    expect(twice.length).toBeLessThanOrEqual(1);
  });
});

/** What is there of Postlock once it was installed. */
const installed = (world: World) => {
  const here = at(world, installer(world));
  return {
    triggers: world.script.triggers.map(({ handler, everyMinutes }) => [handler, everyMinutes]),
    tabs: world.spreadsheets.get(here.workbook)?.sheets.map(({ properties: { title } }) => title),
    ...seen(here),
  };
};

test.each(['before', 'after'] as const)('install killed %s its calls: run again, it comes to the same', when => {
  const made = small();
  const run = (world: World, killAt?: { call: number; when: 'before' | 'after' }) =>
    execute(world, 'install', { user: installer(world), kind: 'editor', ...(killAt && { killAt }) });
  const whole = copyOfWorld(made);
  const { calls } = run(whole);
  const usual = installed(whole);
  for (let call = 1; call <= calls; call++) {
    const world = copyOfWorld(made);
    expect([call, run(world, { call, when }).outcome]).toEqual([call, 'killed']);
    expect([call, run(world).outcome]).toEqual([call, 'done']);

    expect([call, installed(world)]).toEqual([call, usual]);
    expect([call, world.mails]).toEqual([call, []]);
  }
});

test('with 1,500 groups and 30 seconds a tick, of which each second one is killed, the sweep comes to its end', () => {
  const unknowns = { triggerSeconds: 30 } as const;
  const here = school(unknowns, [{ group: STUDENTS }], 'enforce', crowded(unknowns, 100));
  const { groups } = crowded(unknowns, 1500);
  for (const [address, group] of groups) if (!here.world.groups.has(address)) here.world.groups.set(address, group);
  const read = () => here.rows('Groups').filter(row => row['Settings read'] !== '').length;
  const progress: number[] = [];
  for (let ticks = 1; ticks <= 16 && progress.at(-1) !== groups.size; ticks++) {
    if (ticks % 2 === 0) here.world.script.killAt = { call: 60, when: 'after' };
    here.tick();
    progress.push(read());
  }
  expect(progress.at(-1)).toBe(groups.size);
}, 120_000);
