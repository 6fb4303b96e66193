import { createGroupByApi, deleteGroup } from '../emulator/google/groupLife';
import type { RequestRecord } from '../emulator/world';
import { installer } from '../emulator/worldOf';
import { crowded } from './crowded';
import { passAsleep, passMinutes } from './eachLog';
import { at, inShort, onceMade, type School, STUDENTS, school } from './school';

const requestsIn = (here: School, run: () => void): RequestRecord[] => {
  here.world.requests.length = 0;
  run();
  return [...here.world.requests];
};
const count = (requests: RequestRecord[], pattern: RegExp) => requests.filter(({ url }) => pattern.test(url)).length;
const PAGE = /\/groups\?customer=my_customer&maxResults=200&fields=[^&]*(&pageToken=[^&]*)?$/;
const SEARCH = /\/groups\?customer=my_customer.*&query=email(:|%3A)/;
const read = (here: School) => here.rows('Groups').filter(row => row['Settings read'] !== '').length;
const inTab = (here: School, address: string) => here.rows('Groups').filter(row => row.Group === address).length;
const openHealth = (here: School) => inShort(here).filter(line => line.startsWith('open') && line.includes('HEALTH'));

test('a domain of 5,000 groups is swept 2,000 in a tick, in batches, and a quiet tick is as short as ever', () => {
  const here = school({}, [{ group: STUDENTS }], 'enforce', crowded({}, 5000));
  const all = here.world.groups.size;
  expect(here.rows('Groups')).toHaveLength(all);
  // Some at install, some at the first tick.
  const before = read(here);
  const requests = requestsIn(here, () => expect(here.tick()).toBe('done'));
  expect([before, read(here)]).toEqual([4000, all]);
  // The last few are asked for one by one.
  expect(count(requests, /\/batch/)).toBe(2 * Math.floor((all - before) / 50));
  expect(requestsIn(here, () => here.tick()).length).toBeLessThan(30);
  const { startedAt, endedAt = Number.NaN } = here.world.script.executions.at(-1) ?? { startedAt: 0 };
  expect((endedAt - startedAt) / 1000).toBeLessThan(5);
  expect(openHealth(here)).toEqual([]);
});

/** 11,008 groups, and a tick an hour; all of them were read. */
function searched(): School {
  const unknowns = { everyMinutesRefused: true };
  const world = onceMade('searched', () => {
    const here = school(unknowns, [{ group: STUDENTS }], 'enforce', crowded(unknowns, 11_000));
    here.tick();
    here.world.mails.length = 0;
    return here.world;
  });
  return at(world, installer(world));
}

test('a very long list is searched side by side, and read page after page once a day', () => {
  const here = searched();
  expect([read(here), openHealth(here)]).toEqual([11_008, []]);
  const requests = requestsIn(here, () => passMinutes(here, 60));
  expect(count(requests, PAGE)).toBe(0);
  // The first page of each beginning is asked for in batches, the others by themselves.
  expect(count(requests, /googleapis\.com\/batch$/)).toBeGreaterThan(0);
  expect(count(requests, SEARCH)).toBeGreaterThan(0);
  expect(requests.length).toBeLessThan(250);
  expect(here.rows('Groups')).toHaveLength(here.world.groups.size);
  const others = requestsIn(here, () => {
    passAsleep(here, 21 * 60);
    passMinutes(here, 180);
  });
  expect(count(others, PAGE)).toBe(56);
});

test('a protected group that was made anew is told and locked, though the search does not know of it yet', () => {
  const here = searched();
  deleteGroup(here.world, STUDENTS);
  createGroupByApi(here.world, { address: STUDENTS });
  passMinutes(here, 120);
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here).filter(line => line.includes('POST.4'))).toHaveLength(1);
  expect(here.mails().length).toBeGreaterThan(0);
  expect(inTab(here, STUDENTS)).toBe(1);
});

test('a new group that the search does not know of is in the Groups tab, since a log names it', () => {
  const here = searched();
  here.world.searchLagMinutes = 36 * 60;
  createGroupByApi(here.world, { address: 'fresh@school.example' });
  passMinutes(here, 180);
  expect(inTab(here, 'fresh@school.example')).toBe(1);
});

test('where the search is refused, the pages are read', () => {
  const here = searched();
  const answer = { status: 400, reason: 'invalid', message: 'Invalid Input: query' };
  here.world.faults = [{ method: 'directory.groups.list', urlContains: 'query=email', times: 10_000, answer }];
  const requests = requestsIn(here, () => passMinutes(here, 60));
  expect(count(requests, PAGE)).toBe(56);
  expect(here.rows('Groups')).toHaveLength(here.world.groups.size);
  expect(openHealth(here)).toEqual([]);
});
