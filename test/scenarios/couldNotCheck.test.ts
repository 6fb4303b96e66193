import { inShort, open, STAFF, STUDENTS, scenario, school } from './school';

const refused = { status: 403, reason: 'forbidden', message: 'Not Authorized to access this resource/api' };
const down = { status: 503, reason: 'backendError', message: 'Service unavailable. Please try again' };

scenario(
  'a group that answers 403 is told as not checked, never as ok; the others are checked all the same',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
    here.world.faults.push({
      method: 'groupsSettings.groups.get',
      urlContains: 'allstudents',
      times: Infinity,
      answer: refused,
    });
    open(here.group(STUDENTS));
    open(here.group(STAFF));

    here.tick();
    here.tick();

    expect(inShort(here)).toEqual([
      'open high HEALTH.2 allstudents@school.example',
      'resolved high POST.1 allstaff@school.example',
    ]);
    expect(here.mails()).toHaveLength(1);
    expect(here.mails()[0]?.text).toContain(
      'Could not check who may post: Groups Settings API answered 403: Not Authorized to access this resource/api.',
    );
    expect(here.rows('Groups').find(row => row.Group === STUDENTS)?.Verdict).toBe('could not check');
    expect(here.rows('Overview')[0]?.['As of the last tick']).toBe(
      '1 of 2 protected groups is not checked: allstudents@school.example.',
    );
  },
);

scenario('a 503 that passes is tried again within the tick and is nobody’s business', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  here.world.faults.push({ method: 'groupsSettings.groups.get', times: 2, answer: down });
  open(here.group(STUDENTS));

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toEqual(['resolved high POST.1 allstudents@school.example']);
});

scenario('a 503 that stays is in the Sheet at once and told when it has lasted a quarter of an hour', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  here.world.faults.push({
    method: 'groupsSettings.groups.get',
    urlContains: 'allstudents',
    times: Infinity,
    answer: down,
  });
  open(here.group(STAFF));

  here.tick();
  expect(inShort(here)).toEqual([
    'open low HEALTH.2 allstudents@school.example',
    'resolved high POST.1 allstaff@school.example',
  ]);
  const since = here.world.clock.now();
  while (here.world.clock.now() - since < 60 * 60_000) here.tick();

  expect(inShort(here)).toContain('open high HEALTH.2 allstudents@school.example');
  expect(here.mails().map(({ subject }) => subject)).toEqual([
    expect.stringContaining('allstaff@school.example was opened and is locked again'),
    'Postlock: Worse: allstudents@school.example: could not check',
  ]);
  expect(here.group(STAFF).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
});

scenario('a connection that fails breaks only its own request, though fetchAll throws for all', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  here.world.faults.push({
    method: 'groupsSettings.groups.get',
    urlContains: 'allstudents',
    times: 12,
    answer: 'network failure',
  });
  open(here.group(STAFF));

  here.tick();

  expect(here.group(STAFF).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toContain('open low HEALTH.2 allstudents@school.example');
});

scenario('a setting with a value nobody knows is not checked, rather than guessed', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS), 'ALL_ALUMNI_CAN_POST');

  here.tick();

  expect(inShort(here)).toEqual(['open high HEALTH.2 allstudents@school.example']);
  expect(here.rows('Groups').find(row => row.Group === STUDENTS)?.Verdict).toBe('could not check');
});

scenario('without the list of groups the protected ones are checked all the same', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  here.world.faults.push({ method: 'directory.groups.list', times: Infinity, answer: refused });
  open(here.group(STUDENTS));

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here).filter(finding => !finding.includes('whole domain'))).toEqual([
    'open high HEALTH.2 List of groups',
    'resolved high POST.1 allstudents@school.example',
  ]);
});
