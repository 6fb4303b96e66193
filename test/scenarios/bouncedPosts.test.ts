import { passMinutes, subjects } from './eachLog';
import { open, type School, STAFF, STUDENTS, scenario } from './school';
import { braking, FOR_ALL, openSchool, postersNow, startStorm } from './storm';

const storms = (here: School) => here.rows('Findings').filter(({ Check }) => Check === 'MAIL.2');
const bounced = (here: School) => here.world.posts.filter(({ verdict }) => verdict === 'bounced').length;

/** A locked group bounces 40 posts, and hours go by. */
function locked(here: School): School {
  passMinutes(here, 6);
  startStorm(here, { posts: 40, senders: 10 });
  passMinutes(here, 120);
  expect(bounced(here)).toBe(40);
  here.world.mails.length = 0;
  return here;
}

scenario('posts that bounced are no storm once the group is opened as its row says', unknowns => {
  const here = locked(openSchool(unknowns, { rows: [{ group: STUDENTS }] }));
  here.policy(FOR_ALL);
  here.tick();
  open(here.group(STUDENTS));

  passMinutes(here, 60);

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(storms(here)).toEqual([]);
  expect(subjects(here)).toEqual(['Postlock: allstudents@school.example: the policy was weakened']);
});

scenario('posts that bounced are no storm where somebody opens the group and it is locked again', unknowns => {
  const here = locked(openSchool(unknowns, { rows: [{ group: STUDENTS }] }));
  open(here.group(STUDENTS));

  passMinutes(here, 60);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(storms(here)).toEqual([]);
  expect(subjects(here)).toEqual([
    expect.stringContaining('allstudents@school.example was opened and is locked again at'),
  ]);
});

scenario('posts that bounced do not count in a storm that comes once the group is open', unknowns => {
  const here = locked(openSchool(unknowns, { rows: [{ group: STUDENTS }] }));
  here.policy(FOR_ALL);
  here.tick();
  open(here.group(STUDENTS));
  here.tick();
  startStorm(here);

  passMinutes(here, 10);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(storms(here)).toHaveLength(1);
  expect(storms(here)[0]?.['What is wrong']).toContain('there were 12 posts by 4 senders. Each reaches 46 mailboxes');
});

test('what bounced while a brake without a row held the group is no storm once people open it', () => {
  const here = openSchool({}, { rows: [{ group: STAFF }], settings: { 'Brake hours': '1' } });
  startStorm(here);
  passMinutes(here, 75);
  startStorm(here, { posts: 14, senders: 5 });
  passMinutes(here, 90);
  expect(bounced(here)).toBe(14);
  here.policy({ group: STAFF }, FOR_ALL);
  open(here.group(STUDENTS));

  passMinutes(here, 60);

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(braking(here)).toEqual(['allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked']);
});

test('what a group took before it was locked counts, also where the log tells of it only then', () => {
  const here = openSchool({});
  here.world.logLag.gmail = 20;
  startStorm(here);
  here.tick();
  open(here.group(STUDENTS), 'ALL_MANAGERS_CAN_POST');

  passMinutes(here, 40);

  expect(here.mails()).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain('It was locked already when this was seen, so there was nothing to brake.');
});
