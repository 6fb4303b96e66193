import type { Unknowns } from '../emulator/world';
import { inShort, nextTickAt, open, type School, STAFF, STUDENTS, scenario, school } from './school';

/** A school where the students' group was opened just before the next tick. */
function opened(unknowns: Partial<Unknowns>): School {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  open(here.group(STUDENTS));
  return here;
}

function callsOfTheTick(unknowns: Partial<Unknowns>): number {
  const here = opened(unknowns);
  here.tick();
  return here.world.script.executions.at(-1)?.calls ?? 0;
}

const isWhole = (here: School) => {
  const changes = here.rows('Changes').map(row => `${row.Group} ${row.From} ${row.To} ${row['What happened']}`);
  expect(changes).toEqual([...new Set(changes)]);
  for (const tab of ['Overview', 'Policy', 'Settings', 'Groups', 'Runs', 'State']) {
    expect([tab, here.rows(tab).length > 0]).toEqual([tab, true]);
  }
  // They come with one commit: all of them, or none.
  const findings = here.rows('Findings').filter(row => row.Subject === STUDENTS);
  expect([changes.length, findings.length]).toEqual(changes.length > 0 ? [2, 1] : [0, 0]);
};

/** Before a call is after the one before it, but for what a fetch does: that is played in one world. */
const once = (name: string, story: (unknowns: Partial<Unknowns>) => void): void => test(`${name} {}`, () => story({}));

for (const when of ['before', 'after'] as const) {
  const tell = when === 'after' ? scenario : once;
  tell(`a tick killed ${when} each of its calls leaves the Sheet whole, and the next one completes it`, unknowns => {
    const calls = callsOfTheTick(unknowns);
    expect(calls).toBeGreaterThan(10);
    const twice: number[] = [];
    for (let call = 1; call <= calls; call++) {
      const here = opened(unknowns);
      here.world.script.killAt = { call, when };
      const sheetBefore = JSON.stringify(here.rows('Findings'));

      expect(here.tick()).toBe('killed');
      isWhole(here);
      const told = here.mails().length;
      const committed = JSON.stringify(here.rows('Findings')) !== sheetBefore;
      expect(here.tick()).toBe('done');
      expect(here.tick()).toBe('done');

      isWhole(here);
      expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
      expect(here.rows('Changes').map(row => `${row.By} ${row['What happened']}`)).toEqual([
        expect.stringMatching(/^nobody in the log between .* seen$/),
        'Postlock re-locked',
      ]);
      expect(inShort(here)).toContain('resolved high POST.1 allstudents@school.example');
      expect(here.mails().map(({ subject }) => subject)).toEqual(
        here.mails().map(() => expect.stringContaining('allstudents@school.example was opened and is locked again')),
      );
      if (here.mails().length === 2) twice.push(call);
      else expect([call, here.mails().length]).toEqual([call, 1]);
      expect([call, told === 0 || committed]).toEqual([call, true]);
      // Its second call notes that it runs, the last but three that its work is done, before what was used is noted and people are told; only a kill in between is a tick cut short.
      const done = when === 'before' ? call - 1 : call;
      const isNoted = done >= 2 && done < calls - 3;
      expect([call, inShort(here).includes('open low HEALTH.3 Tick cut short')]).toEqual([call, isNoted]);
    }
    // The last call but those that note the mail as sent is the mail itself: only between the two can it be sent again.
    expect(twice).toEqual(when === 'after' ? [calls - 1] : [calls]);
  });
}

scenario(
  'ticks that are killed three times in a row are told, and the work gets done with little time each',
  unknowns => {
    const here = opened(unknowns);
    for (let killed = 0; killed < 3; killed++) {
      here.world.script.killAt = { call: 3, when: 'before' };
      here.tick();
    }

    here.tick();

    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails()).toHaveLength(1);
    expect(here.mails()[0]?.text).toContain('3 ticks in a row were cut short');
  },
);

scenario('a second tick while one runs does nothing', unknowns => {
  const here = opened(unknowns);
  const { world } = here;
  const next = nextTickAt(world);
  const [trigger] = world.script.triggers;
  if (!trigger) throw new Error('no trigger');
  world.script.triggers.push({ ...trigger, id: 'twin', nextAt: next + 500 });
  world.clock.at(next + 500, () => {
    ranBeside = world.script.executions.some(({ outcome }) => outcome === 'running');
  });
  let ranBeside = false;
  here.tick();
  world.clock.advance(5000);

  expect(ranBeside).toBe(true);
  expect(here.mails()).toHaveLength(1);
  expect(here.rows('Changes')).toHaveLength(2);
});
