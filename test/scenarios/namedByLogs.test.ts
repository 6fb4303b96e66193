import { createGroupByApi } from '../emulator/google/groupLife';
import { member } from '../emulator/worldOf';
import { rosterSync } from '../emulator/worlds/evening';
import { changeByApi, SYNC } from './changeByApi';
import { crowded } from './crowded';
import { seenChanges } from './eachLog';
import { type School, STUDENTS, school } from './school';

const CLASS = 'class7@school.example';
const FRESH = 'fresh@school.example';
const whoMayPost = (here: School, group: string) =>
  here.rows('Groups').find(row => row.Group === group)?.['Who may post'];

/** Ticks until the group is seen as open; minutes since then. */
function ticksUntilSeen(here: School, group: string, most: number): number {
  for (let ticks = 1; ticks <= most; ticks++) {
    expect(here.tick()).toBe('done');
    expect(here.rows('Runs').at(-1)?.['What was due']).toContain('list of groups: not due');
    if (whoMayPost(here, group)?.startsWith('anyone')) return ticks;
  }
  return Number.POSITIVE_INFINITY;
}

test.each([
  // The admin log is two minutes late, that of Groups twenty.
  [{ apiChangesLoggedIn: 'admin', groupEventNames: 'new', emptyLogPages: true } as const, 1],
  [{ apiChangesLoggedIn: 'groups' } as const, 5],
])(
  'in a long list of groups, one that no policy row is about is read at the tick after the log names it %j',
  (unknowns, ticks) => {
    const here = school({}, [{ group: STUDENTS }], 'enforce', crowded(unknowns, 2010));
    here.tick();
    expect(whoMayPost(here, CLASS)).toBe('managers and owners');
    changeByApi(here.world, rosterSync, CLASS);

    expect(ticksUntilSeen(here, CLASS, ticks + 1)).toBe(ticks);

    expect(here.rows('Runs').at(-1)?.['What was due']).toMatch(/named by logs: 1; .*sweep: 0 read/);
    expect(seenChanges(here)).toEqual([
      expect.objectContaining({ Group: CLASS, To: 'ALL_IN_DOMAIN_CAN_POST', App: 'Roster Sync', Account: SYNC }),
    ]);
  },
);

test('a new group that the log names is read at once, and locked by a glob that is about it', () => {
  const world = crowded({}, 2010);
  const here = school({}, [{ group: STUDENTS }, { group: 'fresh*@school.example' }], 'enforce', world);
  here.tick();
  const members = [member('teacher1@school.example'), member('teacher2@school.example')];
  createGroupByApi(world, { address: FRESH, members }, SYNC);

  expect(ticksUntilSeen(here, FRESH, 2)).toBe(1);
  here.tick();

  expect(here.group(FRESH).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.rows('Policy')[1]?.Status).toBe('ok, 1 group');
  expect(here.mails().at(-1)?.subject).toContain(FRESH);
});
