import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import type { Unknowns } from '../emulator/world';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { type School, STUDENTS, scenario, school } from './school';

const DAY = 24 * 3_600_000;

const trigger = ({ world }: School, handler: string) => {
  const found = world.script.triggers.find(each => each.handler === handler);
  if (!found) throw new Error(`There is no trigger of ${handler}`);
  return found;
};
const stop = (here: School) => {
  trigger(here, 'tick').dead = true;
};
const remove = (here: School) => here.world.script.triggers.splice(0, 1);
/** Lets time pass until the heartbeat has come this many times. */
const beats = (here: School, times: number) =>
  here.world.clock.advanceTo(trigger(here, 'heartbeat').nextAt + (times - 1) * DAY + 30_000);
/** Lets it come at once: a day is many ticks. */
const beatNow = (here: School) => execute(here.world, 'heartbeat', { user: here.admin, kind: 'trigger' });
const card = (here: School) =>
  cardText(execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' }).value);
const subjects = (here: School) => here.mails().map(({ subject }) => subject);

const STOPPED = 'Postlock: ticks have stopped';
const IN_PART = 'Postlock: ticks came late or were cut short in the last day';

/** A school whose ticks come to their end. */
const calm = (unknowns: Partial<Unknowns>) => school(unknowns, [{ group: STUDENTS }]);

scenario('while ticks come, the heartbeat is silent, sets no trigger and keeps nothing', unknowns => {
  const here = calm(unknowns);
  here.tick();
  const { script } = here.world;
  const asItIs = () => JSON.stringify([script.triggers.map(({ id }) => id), [...script.properties], here.mails()]);
  const before = asItIs();

  expect(beatNow(here).outcome).toBe('done');

  expect(asItIs()).toBe(before);
});

test('the heartbeat comes once a day by itself', () => {
  const here = calm({ everyMinutesRefused: true });

  beats(here, 3);

  const ran = here.world.script.executions.filter(each => each.function === 'heartbeat');
  expect(ran.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  expect(here.mails()).toEqual([]);
});

scenario('a trigger that Apps Script does not call any more is told once a day, with how to mend it', unknowns => {
  const here = calm(unknowns);
  stop(here);

  beats(here, 3);

  expect(subjects(here)).toEqual([STOPPED, STOPPED, STOPPED]);
  expect(here.mails()[0]?.to).toEqual([here.admin]);
  expect(here.mails()[0]?.text).toContain('The trigger that starts ticks is there, but Apps Script does not call it.');
  expect(here.mails()[0]?.text).toContain('choose the function install and press Run');
  beatNow(here);
  expect(subjects(here)).toHaveLength(3);

  expect(execute(here.world, 'install', { user: here.admin, kind: 'editor' }).outcome).toBe('done');
  expect(here.tick()).toBe('done');
  expect(card(here)).not.toContain('nothing was watched since');
});

scenario('a trigger that is gone is told as gone', unknowns => {
  const here = calm(unknowns);
  remove(here);

  beats(here, 1);

  expect(subjects(here)).toEqual([STOPPED]);
  expect(here.mails()[0]?.text).toContain('The trigger that starts ticks is gone');
});

scenario('ticks that begin and do not come to their end are told as that', unknowns => {
  const here = calm(unknowns);
  for (let nth = 0; nth < 4; nth++) {
    here.world.script.killAt = { call: 3, when: 'before' };
    expect(here.tick()).toBe('killed');
  }

  beatNow(here);

  expect(subjects(here)).toEqual([STOPPED]);
  expect(here.mails()[0]?.text).toContain('Ticks begin and are cut short: 4 in a row.');
});

test('one tick that was cut short is told at the next heartbeat, and not again', () => {
  const here = calm({ everyMinutesRefused: true });
  here.world.script.killAt = { call: 3, when: 'before' };
  expect(here.tick()).toBe('killed');

  beats(here, 3);

  expect(subjects(here)).toEqual([IN_PART]);
  expect(here.mails()[0]?.text).toContain('A tick was cut short; this one did the work again.');
});

scenario('the card shows HEALTH.3 when the last tick is older than two cadences, and not before', unknowns => {
  const here = calm(unknowns);
  here.tick();
  const late = 2 * (unknowns.everyMinutesRefused ? 60 : 5) + 5;
  stop(here);
  const { endedAt = 0, startedAt = 0 } = here.world.script.executions.at(-1) ?? {};
  expect(endedAt - startedAt).toBeLessThan(60_000);

  here.world.clock.advanceTo(startedAt + (late - 1) * 60_000);
  expect(card(here)).not.toContain('HEALTH.3');
  here.world.clock.advanceTo(startedAt + (late + 2) * 60_000);

  expect(card(here)).toContain('HEALTH.3');
  expect(card(here)).toContain('overdue');
  expect(card(here)).toContain('run install in the script editor');
});

test('where an add-on may have one trigger only, ticks come all the same, and install says what is missing', () => {
  const world = small({ unknowns: { oneTriggerOnly: true } });

  const installed = execute(world, 'install', { user: installer(world), kind: 'editor' });

  expect(installed.outcome).toBe('done');
  expect(installed.value).toContain('No heartbeat: Apps Script refused a second trigger');
  expect(world.script.triggers.map(({ handler }) => handler)).toEqual(['tick']);
});

test('the heartbeat of an account of which the Directory says that it is no admin is told', () => {
  const here = calm({});
  const body = JSON.stringify({ isAdmin: false, customerId: 'C0school' });
  here.world.faults.push({ method: 'directory.users.get', times: Infinity, answer: { body } });
  stop(here);

  beats(here, 2);

  expect(subjects(here)).toEqual([
    'Postlock: a heartbeat did not come to its end',
    'Postlock: a heartbeat did not come to its end',
  ]);
  expect(here.mails()[0]?.text).toContain(`${here.admin} is not one`);
});

test('the heartbeat goes on where the Directory does not say that any more', () => {
  const here = calm({});
  const account = here.world.users.get(here.admin);
  if (account) account.admin = 'no';
  stop(here);

  beats(here, 2);

  expect(subjects(here)).toEqual(['Postlock: ticks have stopped', 'Postlock: ticks have stopped']);
});
