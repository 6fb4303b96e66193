import { deleteGroup } from '../emulator/google/groupLife';
import { passMinutes, subjects } from './eachLog';
import { inShort, open, type School, STUDENTS, scenario } from './school';
import { braking, openSchool, patches, postersNow, startStorm } from './storm';

const BRAKED = 'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked';
const FAILED = 'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST failed';

function refuse(here: School, status: number, reason: string, message: string, times = 1): void {
  here.world.faults.push({ method: 'groupsSettings.groups.patch', times, answer: { status, reason, message } });
}

for (const [status, reason, message] of [
  [412, 'conditionNotMet', 'Condition not met'],
  [403, 'forbidden', 'Not Authorized to access this resource/api'],
] as const) {
  scenario(`a brake that Google refuses with ${status} is told at once, and tried again`, unknowns => {
    const here = openSchool(unknowns);
    refuse(here, status, reason, message);
    startStorm(here);

    here.tick();
    expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
    expect(subjects(here)[0]).toMatch(/12 posts by 4 senders since \d\d:\d\d, and the brake failed/);
    expect(here.mails()[0]?.text).toContain(`The brake failed: Groups Settings API answered ${status}: ${message}.`);
    expect(here.mails()[0]?.text).toContain('Postlock tries again at every tick.');
    expect(braking(here)).toEqual([FAILED]);

    here.tick();
    here.tick();
    expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.rows('Findings').find(({ Check }) => Check === 'MAIL.2')?.['What is wrong']).toMatch(
      /At \d\d:\d\d it was locked and read back/,
    );
    expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['failed', 're-locked']);
  });
}

scenario('a re-lock that is refused, and made by the brake of the same tick, is told once', unknowns => {
  const here = openSchool(unknowns, { rows: [{ group: STUDENTS }] });
  const written = here.rows('Changes').length;
  open(here.group(STUDENTS));
  refuse(here, 412, 'conditionNotMet', 'Condition not met');
  here.world.faults.push({
    method: 'groupsSettings.groups.get',
    urlContains: 'allstudents',
    skip: 1,
    answer: { status: 412, reason: 'conditionNotMet', message: 'Condition not met' },
  });
  startStorm(here);

  here.tick();
  here.tick();

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  const whats = here.rows('Changes').map(row => row['What happened']);
  expect(whats.slice(written)).toEqual(['seen', 'failed', 'braked']);
});

scenario('a brake that does not read back is told as failed', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  const { settings } = here.group(STUDENTS);
  Object.defineProperty(settings, 'whoCanPostMessage', {
    get: () => 'ALL_IN_DOMAIN_CAN_POST',
    set: () => {},
    enumerable: true,
  });

  here.tick();

  expect(subjects(here)[0]).toContain('and the brake failed');
  expect(here.mails()[0]?.text).toContain('It is not locked: the brake was sent, but does not read back.');
  expect(braking(here)).toEqual([FAILED]);
});

scenario('a group that is deleted while it is braked is told', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.tick();
  deleteGroup(here.world, STUDENTS);

  passMinutes(here, 61);

  expect(inShort(here)).toContain('open critical POST.4 allstudents@school.example');
  expect(
    here
      .mails()
      .map(({ text }) => text)
      .join(),
  ).toContain('The protected group was deleted.');
  expect(braking(here)).toEqual([BRAKED]);
});

scenario('a group that is deleted between the storm and the brake is told at once', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.world.clock.advance(70_000);
  deleteGroup(here.world, STUDENTS);

  here.tick();

  const { text = '' } = here.mails()[0] ?? {};
  expect(text).toContain('The protected group was deleted.');
  expect(patches(here)).toEqual([]);
});

scenario('a group that somebody archived during the storm is told and left archived, also afterwards', unknowns => {
  const here = openSchool(unknowns, { settings: { 'Brake hours': '1' } });
  startStorm(here);
  here.world.clock.advance(70_000);
  Object.assign(here.group(STUDENTS).settings, { archiveOnly: 'true', whoCanPostMessage: 'NONE_CAN_POST' });

  here.tick();
  passMinutes(here, 130);

  expect(here.mails()[0]?.text).toContain('It was locked already when this was seen, so there was nothing to brake.');
  expect(here.group(STUDENTS).settings).toMatchObject({ archiveOnly: 'true', whoCanPostMessage: 'NONE_CAN_POST' });
  expect(patches(here)).toEqual([]);
});

scenario('a group whose settings cannot be read is told as not known to be locked', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.world.faults.push({
    method: 'groupsSettings.groups.get',
    urlContains: 'allstudents',
    times: Number.POSITIVE_INFINITY,
    answer: { status: 403, reason: 'forbidden', message: 'Not Authorized to access this resource/api' },
  });

  here.tick();

  expect(subjects(here)[0]).toContain('and the brake failed');
  expect(here.mails()[0]?.text).toContain('It is not known to be locked');
});

scenario('the end of a brake that Google refuses is tried again', unknowns => {
  const here = openSchool(unknowns, { settings: { 'Brake hours': '1' } });
  startStorm(here);
  here.tick();
  refuse(here, 412, 'conditionNotMet', 'Condition not met');

  passMinutes(here, 61 + 121);

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(braking(here)).toEqual([
    BRAKED,
    'allstudents@school.example ALL_MANAGERS_CAN_POST ALL_IN_DOMAIN_CAN_POST failed',
    'allstudents@school.example ALL_MANAGERS_CAN_POST ALL_IN_DOMAIN_CAN_POST restored',
  ]);
});
