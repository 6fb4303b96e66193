import { execute } from '../emulator/appsScript/execute';
import { copyOfWorld } from '../emulator/copyOfWorld';
import { readTab } from '../emulator/person';
import { post } from '../emulator/posting';
import type { World } from '../emulator/world';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';

const MINUTE = 60_000;
const OFFICE = 'office@school.example';
const STUDENTS = 'allstudents@school.example';

function installed(): World {
  const world = small();
  const { outcome } = execute(world, 'install', { user: installer(world), kind: 'editor' });
  expect(outcome).toBe('done');
  world.clock.advance(12 * MINUTE);
  return world;
}

/** All that can be seen of a world. */
function seenOf({ clock, random, spreadsheets, quotaUse, ...data }: World) {
  const books = [...spreadsheets.values()].map(({ id, sheets }) => ({ id, sheets }));
  return { ...data, books, quotaUse: [...quotaUse], now: clock.now(), next: [random(), random()] };
}

test('a copy goes on as the world does that it was made of', () => {
  const world = installed();
  const copy = copyOfWorld(world);
  for (const each of [world, copy]) {
    post(each, OFFICE, STUDENTS);
    each.clock.advance(30 * MINUTE);
  }

  // Every five minutes for half an hour; how many came before, the seed decides.
  expect(copy.script.executions.filter(({ kind }) => kind === 'trigger').length).toBeGreaterThanOrEqual(6);
  expect(copy.posts.map(({ deliveries }) => deliveries)).toEqual([46]);
  expect(seenOf(copy)).toEqual(seenOf(world));
});

test('what happens in a copy does not happen in the world that it was made of', () => {
  const world = installed();
  const [id = ''] = world.spreadsheets.keys();
  const before = JSON.stringify([world.requests, world.script, readTab(world, id, 'Runs'), [...world.groups]]);
  const copy = copyOfWorld(world);
  Object.assign(copy.groups.get(STUDENTS)?.settings ?? {}, { whoCanPostMessage: 'ANYONE_CAN_POST' });
  copy.clock.advance(30 * MINUTE);

  expect(readTab(copy, id, 'Runs').length).toBeGreaterThan(readTab(world, id, 'Runs').length);
  expect(world.posts).toEqual([]);
  expect(JSON.stringify([world.requests, world.script, readTab(world, id, 'Runs'), [...world.groups]])).toBe(before);
});

test('a world that waits for something that is no trigger is not copied', () => {
  const world = installed();
  world.clock.at(world.clock.now() + MINUTE, () => void post(world, OFFICE, STUDENTS));

  expect(() => copyOfWorld(world)).toThrow('The world small waits for something that is no trigger');
});
