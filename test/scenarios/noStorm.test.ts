import { post } from '../emulator/posting';
import { passLingering } from './eachLog';
import { open, type School, STAFF, STUDENTS, scenario } from './school';
import { addCanary, braking, FOR_ALL, openSchool, patches, startStorm } from './storm';

const everySource = { 'Mail sources': 'Gmail log, canary' };
const OFFICE = 'office@school.example';

/** Lets some hours pass, in which nothing is said or done about posts. */
function staysQuiet(here: School, posts: number): void {
  here.world.mails.length = 0;
  passLingering(here, 130);
  const accepted = here.world.posts.filter(({ verdict }) => verdict === 'accepted');
  expect(accepted).toHaveLength(posts);
  expect(here.mails()).toEqual([]);
  expect(patches(here)).toEqual([]);
  expect(braking(here)).toEqual([]);
  expect(here.rows('Findings').filter(({ Check }) => Check === 'MAIL.2')).toEqual([]);
}

scenario('one blast of the superintendent is no storm', unknowns => {
  const here = openSchool(unknowns, { settings: everySource, change: world => addCanary(world, STUDENTS) });
  post(here.world, OFFICE, STUDENTS);

  staysQuiet(here, 1);
});

scenario('a drill that four people answer is no storm', unknowns => {
  const here = openSchool(unknowns, { settings: everySource, change: world => addCanary(world, STUDENTS) });
  const { messageId } = post(here.world, OFFICE, STUDENTS);
  for (let each = 1; each <= 4; each++) {
    here.world.clock.at(here.world.clock.now() + each * 40_000, () => {
      post(here.world, `teacher${each}@school.example`, STUDENTS, { inReplyTo: messageId });
    });
  }

  staysQuiet(here, 5);
});

scenario('a newsletter day at six times normal by one sender is no storm', unknowns => {
  const here = openSchool(unknowns, { settings: everySource, change: world => addCanary(world, STUDENTS) });
  for (let each = 0; each < 36; each++) {
    here.world.clock.at(here.world.clock.now() + each * 100_000, () => post(here.world, OFFICE, STUDENTS));
  }

  staysQuiet(here, 36);
});

scenario('150 posts an hour to a staff list below the limit are no storm', unknowns => {
  const here = openSchool(unknowns, {
    rows: [FOR_ALL, { group: STAFF, posters: 'domain' }],
    settings: everySource,
    change: ({ groups }) => {
      const staff = groups.get(STAFF);
      if (staff) open(staff);
    },
  });
  startStorm(here, { posts: 300, senders: 12, seconds: 24, group: STAFF, by: 'teacher' });

  staysQuiet(here, 300);
});

scenario('auto-responders that answer each other on a small list are no storm', unknowns => {
  const yearbook = 'yearbook2019@school.example';
  const here = openSchool(unknowns, {
    rows: [FOR_ALL, { group: yearbook, posters: 'domain' }],
    settings: everySource,
    change: ({ groups }) => {
      const settings = groups.get(yearbook)?.settings;
      if (settings) Object.assign(settings, { archiveOnly: 'false', whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' });
    },
  });
  startStorm(here, { posts: 200, senders: 3, seconds: 10, group: yearbook, by: 'teacher' });

  // The first of the three is no member.
  staysQuiet(here, 133);
});

scenario('nine posts, or two senders, or posts over more than an hour are no storm', unknowns => {
  const here = openSchool(unknowns, { settings: everySource, change: world => addCanary(world, STUDENTS) });
  startStorm(here, { posts: 9, senders: 9 });
  startStorm(here, { posts: 20, senders: 2, inMinutes: 200 });
  startStorm(here, { posts: 18, senders: 6, seconds: 420, inMinutes: 300 });

  passLingering(here, 330);
  staysQuiet(here, 47);
});
