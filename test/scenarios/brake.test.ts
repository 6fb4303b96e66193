import { passMinutes, seenChanges, subjects } from './eachLog';
import { inShort, open, STAFF, STUDENTS, scenario } from './school';
import { braking, FOR_ALL, openSchool, patches, postersNow, startStorm } from './storm';

scenario('a storm is braked, read back, told once and written down once', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);

  expect(here.tick()).toBe('done');

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(subjects(here)).toEqual([
    expect.stringMatching(
      /^Postlock: allstudents@school\.example: 12 posts by 4 senders since \d\d:\d\d, braked at \d\d:\d\d$/,
    ),
  ]);
  const [mail] = here.mails();
  expect(mail?.to).toEqual([here.admin]);
  expect(mail?.text).toContain(
    'there were 12 posts by 4 senders. Each reaches 46 mailboxes: 552 deliveries so far, as of',
  );
  expect(mail?.text).toMatch(/At (\d\d):(\d\d) it was locked and read back: only managers may post until \d\d:\2\./);
  const [, braked, until] = /At (\d\d):\d\d it was .* until (\d\d):/.exec(mail?.text ?? '') ?? [];
  expect(Number(until) - Number(braked)).toBe(6);
  expect(mail?.text).toContain("run endBrake('allstudents@school.example') in the script editor");
  expect(mail?.text).toContain(`https://admin.google.com/ac/groups/${here.group(STUDENTS).id}`);

  passMinutes(here, 60);
  expect(here.mails()).toHaveLength(1);
  expect(patches(here)).toEqual([{ whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' }]);
  expect(braking(here)).toEqual(['allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked']);
  expect(seenChanges(here)).toEqual([]);
  expect(inShort(here)).toEqual(['open critical MAIL.2 allstudents@school.example']);
});

scenario('what students write to a braked group bounces, and is no second storm', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.tick();
  startStorm(here, { posts: 30, senders: 15 });

  passMinutes(here, 30);

  expect(here.world.posts.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(12);
  expect(here.world.posts.filter(({ verdict }) => verdict === 'bounced')).toHaveLength(30);
  expect(here.mails()).toHaveLength(1);
  expect(braking(here)).toHaveLength(1);
  expect(here.rows('Findings')[0]?.['What is wrong']).toContain('there were 12 posts by 4 senders.');
});

scenario('in mode report the same alert comes, and nothing is changed', unknowns => {
  const here = openSchool(unknowns, { mode: 'report' });
  startStorm(here);

  here.tick();
  passMinutes(here, 30);

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(patches(here)).toEqual([]);
  expect(subjects(here)).toEqual([
    expect.stringMatching(/^Postlock: allstudents@school\.example: 12 posts by 4 senders since \d\d:\d\d$/),
  ]);
  expect(here.mails()[0]?.text).toContain('552 deliveries so far');
  expect(here.mails()[0]?.text).toContain('Nothing was done: Mode in Settings is report.');
  expect(braking(here)).toEqual([]);
});

scenario('a policy row that has the brake off is told of and left alone', unknowns => {
  const here = openSchool(unknowns, { rows: [{ ...FOR_ALL, brake: 'off' }] });
  startStorm(here);

  here.tick();

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(patches(here)).toEqual([]);
  expect(here.mails()).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain('Nothing was done: Storm brake in its policy row is off.');
});

scenario('a group that somebody made stricter than the brake stays so', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.world.clock.advance(70_000);
  open(here.group(STUDENTS), 'ALL_OWNERS_CAN_POST');

  here.tick();
  passMinutes(here, 7 * 60);

  expect(postersNow(here)).toBe('ALL_OWNERS_CAN_POST');
  expect(patches(here)).toEqual([]);
  expect(here.mails()[0]?.text).toContain('It was locked already when this was seen, so there was nothing to brake.');
});

scenario('a group without a policy row is braked too', unknowns => {
  const here = openSchool(unknowns, { rows: [{ group: STAFF }] });
  startStorm(here);

  here.tick();

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(subjects(here)[0]).toContain('allstudents@school.example: 12 posts by 4 senders');
  expect(braking(here)).toEqual(['allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked']);
});

scenario('two sibling storms are two brakes and one mail that tells both', unknowns => {
  const everyone = 'everyone@school.example';
  const here = openSchool(unknowns, {
    rows: [FOR_ALL, { group: everyone, posters: 'domain' }],
    change: ({ groups }) => {
      const group = groups.get(everyone);
      if (group) open(group);
    },
  });
  // What is nested in it takes posts of the domain as well.
  for (const child of ['allstaff', 'grade6', 'grade7', 'grade8']) open(here.group(`${child}@school.example`));
  startStorm(here, { posts: 11 });
  startStorm(here, { posts: 14, senders: 5, group: everyone });

  here.tick();
  passMinutes(here, 20);

  expect([postersNow(here), postersNow(here, everyone)]).toEqual(['ALL_MANAGERS_CAN_POST', 'ALL_MANAGERS_CAN_POST']);
  expect(subjects(here).filter(subject => /^Postlock: .*braked/.test(subject))).toHaveLength(1);
  const { text = '' } = here.mails().find(({ subject }) => /^Postlock: .*braked/.test(subject)) ?? {};
  expect(text).toContain('allstudents@school.example: 11 posts by 4 senders since');
  expect(text).toContain('everyone@school.example: 14 posts by 5 senders since');
  expect(braking(here).sort()).toEqual([
    'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked',
    'everyone@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked',
  ]);
});
