import { execute } from '../emulator/appsScript/execute';
import { passMinutes, subjects } from './eachLog';
import { home, pressed, textsOf } from './pressed';
import { inShort, open, type School, STUDENTS, scenario } from './school';
import { braking, FOR_ALL, openSchool, patches, postersNow, startStorm } from './storm';

const HELD = 'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked';
const RESTORED = 'allstudents@school.example ALL_MANAGERS_CAN_POST ALL_IN_DOMAIN_CAN_POST restored';

/** The hour of the brake and one tick more, however far apart ticks are. */
const ONE_HOUR = { 'Brake hours': '1' };
const untilItIsOver = (here: School) => passMinutes(here, 60 + 61);

function run(here: School, order: 'endBrake' | 'keepLocked', user = here.admin) {
  return execute(here.world, order, { user, kind: 'editor', event: STUDENTS });
}

scenario('after six hours the group is as its row says, and what was posted before is no new storm', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.tick();
  passMinutes(here, 4 * 60);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');

  passMinutes(here, 181);

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(braking(here)).toEqual([HELD, RESTORED]);
  expect(inShort(here)).toContain('resolved critical MAIL.2 allstudents@school.example');
  passMinutes(here, 120);
  expect(braking(here)).toEqual([HELD, RESTORED]);
  expect(subjects(here).filter(subject => /^Postlock: .*braked/.test(subject))).toHaveLength(1);
});

scenario('a new storm after the brake is a new brake and a new alert', unknowns => {
  const here = openSchool(unknowns, { settings: ONE_HOUR });
  startStorm(here);
  here.tick();
  untilItIsOver(here);
  startStorm(here, { posts: 15, senders: 5 });

  for (let ticks = 0; braking(here).length < 3 && ticks < 12; ticks++) here.tick();

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([HELD, RESTORED, HELD]);
  const told = subjects(here).filter(subject => /^Postlock: .*braked/.test(subject));
  expect(told).toEqual([
    expect.stringContaining('12 posts by 4 senders since'),
    expect.stringContaining('15 posts by 5 senders since'),
  ]);
});

scenario('it goes back to what the policy says, never to what was found', unknowns => {
  const here = openSchool(unknowns, { settings: ONE_HOUR, rows: [{ group: STUDENTS, onDrift: 'report' }] });
  startStorm(here);
  here.tick();
  expect(braking(here)).toEqual([HELD]);

  untilItIsOver(here);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(patches(here)).toHaveLength(1);
  expect(braking(here)).toEqual([HELD]);
});

scenario('a braked group that somebody made stricter is left so at the end', unknowns => {
  const here = openSchool(unknowns, { settings: ONE_HOUR });
  startStorm(here);
  here.tick();
  open(here.group(STUDENTS), 'ALL_OWNERS_CAN_POST');

  untilItIsOver(here);

  expect(postersNow(here)).toBe('ALL_OWNERS_CAN_POST');
  expect(braking(here)).toEqual([HELD]);
});

scenario('without a policy row an open group stays locked at the end, and people are asked', unknowns => {
  const here = openSchool(unknowns, { settings: ONE_HOUR, rows: [] });
  startStorm(here);
  here.tick();
  here.world.mails.length = 0;

  untilItIsOver(here);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([HELD]);
  expect(inShort(here)).toContain('open medium MAIL.2 allstudents@school.example after the brake');
  expect(
    here
      .mails()
      .map(({ text }) => text)
      .join(),
  ).toContain(
    'No policy row says who may post to it, so it stays as it is: only managers may. Before, anyone in the domain could post.',
  );
});

scenario('endBrake ends it at once, and the posts before are no new storm', unknowns => {
  const here = openSchool(unknowns, { settings: ONE_HOUR });
  startStorm(here);
  here.tick();

  const ended = run(here, 'endBrake');

  expect([ended.outcome, ended.log]).toEqual(['done', ['The brake on allstudents@school.example has ended.']]);
  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  passMinutes(here, 60);
  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(braking(here)).toEqual([HELD, RESTORED]);
  expect(subjects(here).filter(subject => /^Postlock: .*braked/.test(subject))).toHaveLength(1);
});

scenario('keepLocked keeps it locked until endBrake', unknowns => {
  const here = openSchool(unknowns, { settings: ONE_HOUR });
  startStorm(here);
  here.tick();

  const kept = run(here, 'keepLocked');
  untilItIsOver(here);

  expect(kept.log).toEqual(['allstudents@school.example stays locked until endBrake is run.']);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([HELD]);
  expect(run(here, 'endBrake').outcome).toBe('done');
  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
});

scenario('who is no admin, or names a group without a brake, is refused', unknowns => {
  const here = openSchool(unknowns, { settings: ONE_HOUR, rows: [FOR_ALL] });
  const early = run(here, 'endBrake');
  startStorm(here);
  here.tick();

  const refused = (['endBrake', 'keepLocked'] as const).map(order => run(here, order, 'student6-1@school.example'));

  expect([early.outcome, early.error]).toEqual(['failed', expect.stringContaining('and there is none')]);
  expect(refused.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([HELD]);
});

test('opened during the brake and locked again with every message moderated, it is set back as its row says all the same', () => {
  const here = openSchool({}, { settings: ONE_HOUR });
  startStorm(here);
  here.tick();
  open(here.group(STUDENTS), 'ANYONE_CAN_POST');
  here.group(STUDENTS).settings.messageModerationLevel = 'MODERATE_NON_MEMBERS';
  here.tick();
  expect(here.group(STUDENTS).settings).toMatchObject({
    whoCanPostMessage: 'ALL_MANAGERS_CAN_POST',
    messageModerationLevel: 'MODERATE_ALL_MESSAGES',
  });

  untilItIsOver(here);

  expect(here.group(STUDENTS).settings).toMatchObject({
    whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST',
    messageModerationLevel: 'MODERATE_NONE',
  });
});

test('what somebody set otherwise during the brake is left so, and people hear of it', () => {
  const here = openSchool({}, { settings: ONE_HOUR });
  startStorm(here);
  here.tick();
  here.group(STUDENTS).settings.messageModerationLevel = 'MODERATE_ALL_MESSAGES';

  untilItIsOver(here);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  const told = subjects(here).filter(subject => subject.includes('is left as somebody set it during the brake'));
  expect(told).toHaveLength(1);
  expect(inShort(here)).toContain('open medium MAIL.2 allstudents@school.example after the brake');
});

test('uninstalled while a brake holds, the group stays locked, and that is said', () => {
  const here = openSchool({});
  startStorm(here);
  here.tick();
  const done = execute(here.world, 'uninstall', { user: here.admin, kind: 'editor' });

  expect(done.value).toMatch(
    /Nothing is watched since\. Still locked by a brake, until somebody opens them: allstudents@school\.example\.\n/,
  );
  expect(here.rows('Overview')[0]?.['As of the last tick']).toContain('allstudents@school.example');
  here.world.clock.advance(7 * 60 * 60_000);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
});

test('another admin can have a brake stay, and not end it', () => {
  const here = openSchool({});
  startStorm(here);
  here.tick();
  const [other] = [...here.world.users.values()].filter(({ admin }) => admin === 'no');
  if (!other) throw new Error('The school has one account only.');
  other.admin = 'delegated';
  const colleague = { ...here, admin: other.address };
  const shown = pressed(colleague, home(colleague), /^allstudents@school.example: /);
  expect(textsOf(shown, /…$/)).toEqual(['Keep locked…']);
  const answer = pressed(colleague, pressed(colleague, shown, /^Keep locked…$/), /^Keep locked$/);
  expect(textsOf(answer, /noted/)).toEqual(['It is noted; the next tick does it.']);

  passMinutes(here, 7 * 60);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([HELD]);
});

test('without an address, as Run in the script editor calls them, they are about every brake in force', () => {
  const here = openSchool({});
  startStorm(here);
  here.tick();
  const called = (order: 'endBrake' | 'keepLocked') =>
    execute(here.world, order, { user: here.admin, kind: 'editor', event: undefined }).value;
  expect(called('keepLocked')).toBe('allstudents@school.example stays locked until endBrake is run.');
  expect(called('endBrake')).toBe('The brake on allstudents@school.example has ended.');
  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
});
