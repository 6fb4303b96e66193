import { inShort, open, STUDENTS, scenario, school } from './school';

scenario('a re-lock that could not be read back is told as Postlock’s own once it can', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  const fault = {
    method: 'groupsSettings.groups.get',
    urlContains: 'allstudents',
    skip: 1,
    times: Infinity,
    answer: { status: 503, reason: 'backendError', message: 'Service unavailable. Please try again' },
  };
  here.world.faults.push(fault);

  expect(here.tick()).toBe('done');
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here).filter(finding => finding.includes('POST.1'))).toEqual([
    expect.stringMatching(/^open \w+ POST\.1 allstudents@/),
  ]);
  fault.times = 0;
  expect(here.tick()).toBe('done');
  expect(here.tick()).toBe('done');

  const changes = here.rows('Changes').map(row => `${row.By} ${row['What happened']} ${row.To}`);
  expect(changes.filter(change => change.includes(' seen '))).toEqual([
    expect.stringMatching(/^nobody in the log .* seen ALL_IN_DOMAIN_CAN_POST$/),
  ]);
  expect(changes.filter(change => change.includes('re-locked'))).toEqual(['Postlock re-locked ALL_MANAGERS_CAN_POST']);
  expect(inShort(here).filter(finding => finding.includes('POST.1'))).toEqual([
    expect.stringMatching(/^resolved \w+ POST\.1 allstudents@/),
  ]);
  expect(here.mails()).toHaveLength(2);
  expect(here.mails()[1]?.text).toContain(STUDENTS);
  expect(here.mails()[1]?.text).toContain('Done: ');
  expect(here.world.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});
