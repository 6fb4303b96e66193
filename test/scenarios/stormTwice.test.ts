import { execute } from '../emulator/appsScript/execute';
import { renameGroup } from '../emulator/google/groupLife';
import { passLingering, subjects } from './eachLog';
import { open, type School, STUDENTS, scenario } from './school';
import { addCanary, braking, openSchool, postersNow, startStorm } from './storm';

const BRAKED = 'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked';

const told = (here: School) => subjects(here).filter(subject => /^Postlock: .*posts by/.test(subject));
const whatIsWrong = (here: School) => here.rows('Findings').find(({ Check }) => Check === 'MAIL.2')?.['What is wrong'];

/** Told once and braked once, also hours later. */
function isOnce(here: School): void {
  passLingering(here, 130);
  expect(told(here)).toHaveLength(1);
  expect(braking(here)).toEqual([BRAKED]);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
}

scenario('a log and a canary that tell of the same posts count each once', unknowns => {
  const here = openSchool(unknowns, {
    settings: { 'Mail sources': 'Gmail log, canary' },
    change: world => {
      addCanary(world, STUDENTS);
      world.logLag.gmail = 20;
    },
  });
  startStorm(here);
  here.tick();
  expect(told(here)[0]).toContain('12 posts by 4 senders since');

  isOnce(here);
  expect(whatIsWrong(here)).toContain('there were 12 posts by 4 senders. Each reaches 47 mailboxes: 564 deliveries');
});

scenario('queued mail that drains for an hour after the brake is no second storm', unknowns => {
  const here = openSchool(unknowns, {
    settings: { 'Mail sources': 'canary' },
    change: world => {
      addCanary(world, STUDENTS);
      // 47 copies in about 50 minutes.
      world.copiesASecond = 1 / 64;
    },
  });
  startStorm(here, { posts: 60, senders: 15, seconds: 2 });
  passLingering(here, 60);
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');

  isOnce(here);
  expect(whatIsWrong(here)).toContain('there were 60 posts by 15 senders.');
});

scenario('posts that a late log tells of after the brake change the figures, and nobody is told again', unknowns => {
  const here = openSchool(unknowns);
  // Both are sent within two minutes; the log tells of the second some ticks later.
  startStorm(here, { posts: 11, seconds: 2 });
  here.world.clock.advance(30_000);
  here.world.logLag.gmail = 75;
  startStorm(here, { posts: 12, senders: 5, seconds: 2 });
  here.world.clock.advance(30_000);
  expect(here.world.posts).toHaveLength(23);
  here.tick();
  expect(told(here)).toEqual([expect.stringMatching(/: 11 posts by 4 senders since/)]);

  isOnce(here);
  expect(whatIsWrong(here)).toContain('there were 23 posts by 5 senders.');
});

scenario('a second tick while one brakes does nothing', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  const { world } = here;
  const [trigger] = world.script.triggers;
  if (!trigger) throw new Error('no trigger');
  const beside: string[] = [];
  world.script.triggers.push({ ...trigger, id: 'twin', nextAt: trigger.nextAt + 500 });
  world.clock.at(trigger.nextAt + 500, () => {
    beside.push(...world.script.executions.filter(({ outcome }) => outcome === 'running').map(each => each.function));
  });

  here.tick();

  expect(beside).toEqual(['tick']);
  expect(told(here)).toHaveLength(1);
  expect(braking(here)).toEqual([BRAKED]);
});

scenario('installing again during the brake changes nothing of it', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.tick();

  const again = execute(here.world, 'install', { user: here.admin, kind: 'editor' });

  expect(again.outcome).toBe('done');
  isOnce(here);
});

scenario('what was seen of mail is lost: the posts are read again, and the brake is the same', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.tick();
  const { properties } = here.world.script;
  const ofMail = [...properties.keys()].filter(key => /mail/i.test(key));
  expect(ofMail.length).toBeGreaterThan(0);
  for (const key of ofMail) properties.delete(key);

  isOnce(here);
});

scenario('a group that is renamed during the brake stays braked, and is no second storm', unknowns => {
  const here = openSchool(unknowns, { settings: { 'Brake hours': '2' } });
  startStorm(here);
  here.tick();
  const pupils = 'pupils@school.example';
  renameGroup(here.world, STUDENTS, pupils);
  here.tick();
  expect(postersNow(here, pupils)).toBe('ALL_MANAGERS_CAN_POST');
  open(here.group(pupils));
  here.tick();

  expect(told(here)).toHaveLength(1);
  expect(braking(here)).toEqual(expect.arrayContaining([BRAKED]));
  passLingering(here, 190);
  expect(braking(here).filter(line => line.endsWith('braked'))).toEqual([BRAKED]);
  expect(told(here)).toHaveLength(1);
});
