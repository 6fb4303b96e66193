import { inShort, open, STAFF, STUDENTS, scenario, school } from './school';

scenario('a locked group that was opened is told, re-locked, read back and written down once', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));

  expect(here.tick()).toBe('done');
  expect(here.tick()).toBe('done');

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()).toHaveLength(1);
  const [mail] = here.mails();
  expect(mail?.to).toEqual([here.admin]);
  expect(mail?.subject).toMatch(/^Postlock: allstudents@school\.example was opened and is locked again at \d\d:\d\d$/);
  expect(mail?.text).toContain('Changed: whoCanPostMessage: ALL_MANAGERS_CAN_POST → ALL_IN_DOMAIN_CAN_POST');
  expect(mail?.text).toContain(`https://admin.google.com/ac/groups/${here.group(STUDENTS).id}`);
  expect(mail?.text).toContain(`https://docs.google.com/spreadsheets/d/${here.workbook}/edit`);
  expect(inShort(here)).toEqual(['resolved high POST.1 allstudents@school.example']);
  expect(
    here.rows('Changes').map(({ Setting, From, To, By, 'What happened': what }) => [Setting, From, To, By, what]),
  ).toEqual([
    [
      'whoCanPostMessage',
      'ALL_MANAGERS_CAN_POST',
      'ALL_IN_DOMAIN_CAN_POST',
      expect.stringMatching(/^nobody in the log between \d\d:\d\d and \d\d:\d\d$/),
      'seen',
    ],
    ['whoCanPostMessage', 'ALL_IN_DOMAIN_CAN_POST', 'ALL_MANAGERS_CAN_POST', 'Postlock', 're-locked'],
  ]);
  expect(here.rows('Groups').find(row => row.Group === STUDENTS)?.Verdict).toBe('as the policy says');
});

scenario('in mode report the group is told of and left alone', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));

  here.tick();
  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(here.world.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  expect(here.mails().map(({ subject }) => subject)).toEqual(['Postlock: allstudents@school.example is open']);
  expect(inShort(here)).toEqual(['open high POST.1 allstudents@school.example']);
  expect(here.rows('Overview')[0]?.['As of the last tick']).toBe(
    '1 of 1 protected groups is open: allstudents@school.example.',
  );
});

scenario('a group that somebody locks again by hand is told as locked', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS, onDrift: 'report' }]);
  open(here.group(STUDENTS));
  here.tick();
  open(here.group(STUDENTS), 'ALL_OWNERS_CAN_POST');

  here.tick();
  here.tick();

  expect(here.mails().map(({ subject, text }) => [subject, text.split('\n')[0]])).toEqual([
    ['Postlock: allstudents@school.example is open', 'allstudents@school.example is open'],
    [
      'Re: Postlock: allstudents@school.example is open',
      'Resolved: allstudents@school.example is not wider than the policy any more',
    ],
  ]);
  expect(inShort(here)).toEqual(['resolved high POST.1 allstudents@school.example']);
});

scenario('a group is locked as long as every message is moderated, until members may post as the group', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const { settings } = here.group(STUDENTS);
  Object.assign(settings, {
    whoCanPostMessage: 'ALL_MEMBERS_CAN_POST',
    messageModerationLevel: 'MODERATE_ALL_MESSAGES',
  });

  here.tick();
  expect(here.mails()).toEqual([]);
  expect(inShort(here)).toEqual([]);

  settings.membersCanPostAsTheGroup = 'true';
  here.tick();
  expect(here.mails()).toHaveLength(1);
  expect(here.group(STUDENTS).settings).toMatchObject({
    whoCanPostMessage: 'ALL_MEMBERS_CAN_POST',
    messageModerationLevel: 'MODERATE_ALL_MESSAGES',
    membersCanPostAsTheGroup: 'false',
  });
});

scenario('stricter than the policy is fine', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS), 'ALL_OWNERS_CAN_POST');

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_OWNERS_CAN_POST');
  expect(here.mails()).toEqual([]);
  expect(inShort(here)).toEqual([]);
});

scenario('a row that allows nobody archives the group, both settings in one PATCH', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS, posters: 'nobody' }]);

  expect(here.group(STUDENTS).settings).toMatchObject({ archiveOnly: 'true', whoCanPostMessage: 'NONE_CAN_POST' });
  const patches = here.world.requests.filter(({ method }) => method === 'PATCH');
  expect(patches.map(({ body }) => JSON.parse(body))).toEqual([
    { archiveOnly: 'true', whoCanPostMessage: 'NONE_CAN_POST' },
  ]);
});

scenario('a re-lock that Google refuses is told as failed, and tried again', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.world.faults.push({
    method: 'groupsSettings.groups.patch',
    answer: { status: 412, reason: 'conditionNotMet', message: 'Condition not met' },
  });

  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(inShort(here)).toEqual(['open critical POST.1 allstudents@school.example']);
  expect(here.mails()[0]?.text).toContain('The re-lock failed: Groups Settings API answered 412: Condition not met.');

  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()).toHaveLength(2);
  expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 'failed', 're-locked']);
});

scenario('more re-locks at once than allowed: none is made, and people are told', unknowns => {
  const here = school(unknowns, [{ group: '*@school.example' }]);
  here.type('Settings', 'Most re-locks in one tick', 'Value', '1');
  open(here.group(STUDENTS));
  open(here.group(STAFF));
  const patches = () => here.world.requests.filter(({ method }) => method === 'PATCH').length;
  const before = patches();

  here.tick();

  expect(patches()).toBe(before);
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(here.mails()).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain(
    '2 groups drifted at once, more than the 1 that Postlock re-locks in one tick.',
  );
});
