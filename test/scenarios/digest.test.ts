import { copyOfWorld } from '../emulator/copyOfWorld';
import type { Unknowns } from '../emulator/world';
import { passMinutes } from './eachLog';
import { at, open, type School, STUDENTS, school } from './school';

const DAY = 24 * 60;
/** A day of it is played in no time. */
const HOURLY: Partial<Unknowns> = { everyMinutesRefused: true };
/** Lets ticks come until so many minutes after 7:59 of the next morning, on the clock of the workbook. */
function toTheMorning(here: School, after = 0): void {
  const clock = new Date(here.world.clock.now());
  passMinutes(here, DAY - (clock.getUTCHours() * 60 + clock.getUTCMinutes()) + 7 * 60 + 59 + after);
}
const mailedInRuns = (here: School) => here.rows('Runs').filter(row => row.Mailed === 'daily digest').length;

test.each<Partial<Unknowns>>([HOURLY, { ...HOURLY, triggerSeconds: 30 }])(
  'a digest comes once a day, with what is open, the mail and what could be checked %j',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS, onDrift: 'report' }]);
    toTheMorning(here);
    expect(here.digests()).toHaveLength(1);
    open(here.group(STUDENTS));
    toTheMorning(here);

    expect(here.digests()).toHaveLength(2);
    expect(mailedInRuns(here)).toBe(2);
    const [quiet, loud] = here.digests();
    expect(quiet?.to).toEqual([here.admin]);
    expect(quiet?.subject).toContain('The one protected group is as the policy says.');
    expect(quiet?.text).toMatch(/Coverage\n- \d+ of \d+ checks could be read/);
    expect(loud?.subject).toContain('1 of 1 protected groups is open');
    expect(loud?.text).toContain(`high: ${STUDENTS}: more people may post than the policy allows (POST.1), since`);
    expect(loud?.text).toMatch(/accounts of the domain sent \d+ messages/);
  },
);

test('the board gets one mail a month, and nobody else does', () => {
  const board = 'board@school.example';
  const here = school(HOURLY, [{ group: STUDENTS }], 'enforce', undefined, { 'Board recipients': board });
  open(here.group(STUDENTS));
  here.tick();
  here.world.script.asleepUntil = Date.parse('2023-12-31T23:00:00Z');
  here.world.clock.advanceTo(Date.parse('2024-01-01T09:00:00Z'));
  passMinutes(here, 3 * DAY);

  const monthly = here.world.mails.filter(({ subject }) => subject.startsWith('Postlock monthly'));
  expect(monthly.map(({ to, subject }) => [to, subject])).toEqual([
    [[board], 'Postlock monthly, 2023-12: The one protected group is as the policy says.'],
  ]);
  expect(monthly[0]?.text).toMatch(
    /In 2023-12 Postlock watched on 2 days; on 1 of them something critical or high was open\. It made 1 re-lock\./,
  );
  expect(monthly[0]?.text).toContain('"Board recipients" in Settings says who gets this mail.');
  expect(here.digests().some(({ to }) => to.includes(board))).toBe(false);
  expect(here.rows('Runs').filter(({ Mailed }) => Mailed === 'summary of 2023-12')).toHaveLength(1);
});

test('a digest that needs more recipients than are left for today keeps no alert back', () => {
  const many = Array.from({ length: 12 }, (_, index) => `board${index}@school.example`).join(', ');
  const here = school(HOURLY, [{ group: STUDENTS }], 'enforce', undefined, {
    'Board recipients': many,
    'Daily digest': 'off',
  });
  here.world.script.asleepUntil = Date.parse('2024-01-01T06:00:00Z');
  here.world.clock.advanceTo(here.world.script.asleepUntil);
  here.tick();
  here.world.script.mailQuota = 10;
  passMinutes(here, 3 * 60);
  open(here.group(STUDENTS));
  passMinutes(here, 60);
  expect(here.mails().some(({ subject }) => subject.includes('allstudents@school.example was opened'))).toBe(true);
});

test('off: none comes, and alerts do', () => {
  const here = school(HOURLY, [{ group: STUDENTS }], 'enforce', undefined, { 'Daily digest': 'off' });
  open(here.group(STUDENTS));
  toTheMorning(here);
  expect(here.digests()).toEqual([]);
  expect(here.mails().length).toBeGreaterThan(0);
});

test('a tick with the digest that is killed after any of its calls loses none, and sends none twice but one that was not noted', () => {
  const before = school(HOURLY, [{ group: STUDENTS }]);
  toTheMorning(before, -119);
  expect([before.digests(), new Date(before.world.clock.now()).getUTCHours()]).toEqual([[], 6]);
  const dueNext = () => at(copyOfWorld(before.world), before.admin);
  const whole = dueNext();
  whole.tick();
  expect(whole.digests()).toHaveLength(1);
  const calls = whole.world.script.executions.at(-1)?.calls ?? 0;
  const twice: number[] = [];
  for (let call = 1; call <= calls; call++) {
    const here = dueNext();
    here.world.script.killAt = { call, when: 'after' };
    expect(here.tick()).toBe('killed');
    passMinutes(here, 120);
    if (here.digests().length === 2) twice.push(call);
    else expect([call, here.digests().length]).toEqual([call, 1]);
    expect([call, here.mails()]).toEqual([call, []]);
  }
  // The mail is the last call but the note that it was sent.
  expect(twice).toEqual([calls - 1]);
});
