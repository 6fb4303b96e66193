import { copyOfWorld } from '../emulator/copyOfWorld';
import type { Unknowns } from '../emulator/world';
import { passMinutes, subjects } from './eachLog';
import { at, inShort, type School } from './school';
import { braking, openSchool, postersNow, startStorm } from './storm';

const BRAKED = 'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked';

/** A school in which a storm is seen by the next tick. */
function stormy(unknowns: Partial<Unknowns>): School {
  const here = openSchool(unknowns);
  startStorm(here);
  return here;
}

function callsOfTheTick(unknowns: Partial<Unknowns>): number {
  const here = stormy(unknowns);
  here.tick();
  return here.world.script.executions.at(-1)?.calls ?? 0;
}

const told = (here: School) => subjects(here).filter(subject => /^Postlock: .*12 posts by 4 senders/.test(subject));

/** What a call does, it has done or not: that does not hang on the cadence, so the rarer one is played once. */
describe.each<[Partial<Unknowns>, ('before' | 'after')[]]>([
  [{}, ['before', 'after']],
  [{ everyMinutesRefused: true, triggerSeconds: 30 }, ['after']],
])('%j', (unknowns, moments) => {
  test.each(moments)('a tick that brakes and is killed %s each of its calls', when => {
    const calls = callsOfTheTick(unknowns);
    expect(calls).toBeGreaterThan(12);
    const twice: number[] = [];
    for (let call = 1; call <= calls; call++) {
      const here = stormy(unknowns);
      here.world.script.killAt = { call, when };

      expect(here.tick()).toBe('killed');
      expect(here.tick()).toBe('done');
      expect([call, postersNow(here)]).toEqual([call, 'ALL_MANAGERS_CAN_POST']);
      passMinutes(here, 6);

      expect([call, postersNow(here)]).toEqual([call, 'ALL_MANAGERS_CAN_POST']);
      expect([call, ...here.rows('Changes').map(row => row['What happened'])]).toEqual([call, 'braked']);
      expect([call, ...braking(here)]).toEqual([call, BRAKED]);
      const storms = inShort(here).filter(line => line.includes('MAIL.2'));
      expect([call, ...storms]).toEqual([call, 'open critical MAIL.2 allstudents@school.example']);
      if (told(here).length === 2) twice.push(call);
      else expect([call, told(here).length]).toEqual([call, 1]);
    }
    // Only between the mail and the note that it was sent: then it is sent again.
    expect(twice).toEqual(when === 'after' ? [calls - 1] : [calls]);
  });
});

test('a tick that ends a brake and is killed at every other of its calls leaves the group as the policy says', () => {
  const braked = openSchool({}, { settings: { 'Brake hours': '1' } });
  startStorm(braked);
  braked.tick();
  passMinutes(braked, 51);
  expect(postersNow(braked)).toBe('ALL_MANAGERS_CAN_POST');
  for (let call = 1; call <= 20; call += 2) {
    const here = at(copyOfWorld(braked.world), braked.admin);
    here.world.script.killAt = { call, when: 'after' };
    here.tick();

    passMinutes(here, 15);

    expect([call, postersNow(here)]).toEqual([call, 'ALL_IN_DOMAIN_CAN_POST']);
    expect([call, ...braking(here)]).toEqual([
      call,
      BRAKED,
      'allstudents@school.example ALL_MANAGERS_CAN_POST ALL_IN_DOMAIN_CAN_POST restored',
    ]);
    expect([call, told(here).length]).toEqual([call, 1]);
  }
});
