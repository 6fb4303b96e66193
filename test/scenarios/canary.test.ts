import { readTab } from '../emulator/person';
import { post } from '../emulator/posting';
import { passMinutes, subjects } from './eachLog';
import { inShort, open, type School, STAFF, STUDENTS, scenario } from './school';
import { addCanary, braking, FOR_ALL, type Ground, openSchool, postersNow, startStorm } from './storm';

const CANARY = { 'Mail sources': 'canary' };
const BRAKED = 'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked';

/** A school of which Postlock knows only what reaches its own mailbox, as a member of all students. */
const canarySchool = (unknowns: Parameters<typeof openSchool>[0], also: Ground = {}): School =>
  openSchool(unknowns, {
    ...also,
    settings: { ...CANARY, ...also.settings },
    change: world => {
      addCanary(world, STUDENTS);
      also.change?.(world);
    },
  });

scenario('the canary alone sees a storm and brakes it', unknowns => {
  const here = canarySchool(unknowns);
  startStorm(here);

  here.tick();

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(subjects(here)[0]).toContain('allstudents@school.example: 12 posts by 4 senders since');
  expect(here.mails()[0]?.text).toContain('Each reaches 47 mailboxes: 564 deliveries so far');
  expect(braking(here)).toEqual([BRAKED]);
  const asked = here.world.requests.filter(({ url }) => url.includes('/messages/'));
  expect(asked).toHaveLength(12);
  expect(asked.filter(({ url }) => /Subject/i.test(url) || !url.includes('format=metadata'))).toEqual([]);
});

scenario('what a locked group bounces reaches no canary and is no storm', unknowns => {
  const here = canarySchool(unknowns, { rows: [{ group: STUDENTS }], settings: CANARY });
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  startStorm(here, { posts: 40 });

  passMinutes(here, 20);

  expect(here.world.posts.filter(({ verdict }) => verdict === 'bounced')).toHaveLength(40);
  expect(inShort(here).filter(line => line.includes('MAIL.2'))).toEqual([]);
  expect(braking(here)).toEqual([]);
});

scenario('history that Gmail has forgotten is begun anew, and no post is lost or counted twice', unknowns => {
  const here = canarySchool(unknowns);
  startStorm(here, { posts: 6 });
  here.tick();
  expect(braking(here)).toEqual([]);
  startStorm(here, { posts: 8, senders: 5 });
  here.world.clock.advance(60_000);
  here.world.historyExpiredBefore = here.world.clock.now();

  here.tick();

  const isHourly = unknowns.everyMinutesRefused === true;
  expect(postersNow(here)).toBe(isHourly ? 'ALL_IN_DOMAIN_CAN_POST' : 'ALL_MANAGERS_CAN_POST');
  if (!isHourly) expect(subjects(here)[0]).toContain('14 posts by 5 senders');
  startStorm(here, { posts: 12 });
  here.tick();
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([BRAKED]);
});

/** Ten minutes of posts whose senders wrote a Date that is so many hours back. */
function startWithOldDates({ world }: School, hours: number): void {
  const begin = world.clock.now();
  for (let each = 0; each < 30; each++) {
    world.clock.at(begin + each * 20_000, () => {
      post(world, `student6-${(each % 5) + 1}@school.example`, STUDENTS);
      const mailing = world.mailings.at(-1);
      if (mailing) mailing.date = world.clock.now() - hours * 3_600_000;
    });
  }
}

test.each([2, 8, 30])('a storm whose senders write a Date %i hours back is braked', hours => {
  const here = canarySchool({});
  startWithOldDates(here, hours);

  passMinutes(here, 15);

  expect(braking(here)).toEqual([BRAKED]);
});

test('a storm with a Date before the end of the last brake is braked', () => {
  const here = canarySchool({}, { settings: { 'Brake hours': '1' } });
  startStorm(here);
  passMinutes(here, 70);
  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  startWithOldDates(here, 2);

  passMinutes(here, 15);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
});

scenario('a canary that is no member is told with how to add it, and no more once it is', unknowns => {
  const here = openSchool(unknowns, { rows: [FOR_ALL, { group: STAFF }], settings: CANARY });
  here.tick();

  expect(inShort(here)).toContain('open medium HEALTH.2 Canary');
  const finding = here.rows('Findings').find(({ Subject }) => Subject === 'Canary');
  expect(finding?.['What is wrong']).toBe(
    'ada.quill@school.example is no member of 1 protected group: allstudents@school.example. The canary sees no posts there, and nothing else does: a storm would not be seen.',
  );
  expect(finding?.['What to do']).toContain('Add ada.quill@school.example to each as a member who gets each message');

  addCanary(here.world, STUDENTS);
  passMinutes(here, 70);
  expect(inShort(here)).toContain('resolved medium HEALTH.2 Canary');
  startStorm(here);
  here.tick();
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
});

scenario('beside a log the missing canary is a low finding', unknowns => {
  const here = openSchool(unknowns, { settings: { 'Mail sources': 'Gmail log, canary' } });

  here.tick();

  expect(inShort(here)).toContain('open low HEALTH.2 Canary');
});

scenario('no address of a student and no subject is in a mail, in a tab or in what Postlock logs', unknowns => {
  const here = canarySchool(unknowns, { settings: { 'Mail sources': 'Gmail log, canary' } });
  startStorm(here, { posts: 20, senders: 10 });
  here.tick();
  open(here.group(STUDENTS));
  here.tick();
  passMinutes(here, 30);

  const { world, workbook } = here;
  const tabs = world.spreadsheets.get(workbook)?.sheets.map(({ properties }) => properties.title) ?? [];
  expect(tabs.length).toBeGreaterThan(6);
  const said = [
    ...tabs.flatMap(tab => readTab(world, workbook, tab).flat()),
    ...here.mails().flatMap(({ subject, text, html }) => [subject, text, html]),
    ...world.script.executions.flatMap(({ log }) => log),
  ];
  expect(here.mails().length).toBeGreaterThan(0);
  expect(said.filter(text => /student\d|About allstudents/.test(text))).toEqual([]);
});

test('where it is not known of which groups the canary is a member, that is said, and Coverage does not say yes', () => {
  const here = openSchool(
    {},
    {
      settings: CANARY,
      change: ({ faults }) =>
        faults.push({
          method: 'directory.members.hasMember',
          times: Number.POSITIVE_INFINITY,
          answer: { status: 403, reason: 'forbidden', message: 'Not Authorized' },
        }),
    },
  );
  here.tick();

  expect(inShort(here)).toContain('open medium HEALTH.2 Canary: membership');
  const read = here.rows('Coverage').find(({ Check }) => Check === 'MAIL.2')?.['Could be read'];
  expect(read).toBe('in part');
});
