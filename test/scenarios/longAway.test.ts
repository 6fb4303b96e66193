import { execute } from '../emulator/appsScript/execute';
import { trashSpreadsheet } from '../emulator/person';
import type { Unknowns } from '../emulator/world';
import { crowded } from './crowded';
import { at, open, STAFF, STUDENTS, school } from './school';

const LISTS = Array.from({ length: 80 }, (_, index) => `class${index + 1}@school.example`);

// Eighty re-locks at each tick leave in two hours as much to write down as weeks of quiet: more than script properties hold.
test.each<[number, string[], Partial<Unknowns>]>([
  [2, LISTS, {}],
  [100, [STUDENTS], { everyMinutesRefused: true }],
])(
  'with the workbook deleted for %d hours the lock holds, people are told, and the log is written later',
  (hours, drifting, unknowns) => {
    const policy = [{ group: 'class*@school.example' }, { group: STUDENTS }, { group: STAFF }];
    const here = school(unknowns, policy, 'enforce', crowded(unknowns, LISTS.length), {
      'Most re-locks in one tick': String(LISTS.length),
    });
    trashSpreadsheet(here.world, here.workbook);
    const end = here.world.clock.now() + hours * 60 * 60_000;
    while (here.world.clock.now() < end) {
      here.world.mails.length = 0;
      for (const address of drifting) open(here.group(address));

      expect(here.tick()).toBe('done');

      const settings = drifting.map(address => here.group(address).settings.whoCanPostMessage);
      expect(settings).toEqual(drifting.map(() => 'ALL_MANAGERS_CAN_POST'));
      const told = here.mails().filter(({ text }) => text.includes(String(drifting[0])));
      expect(told.map(({ to }) => to)).toEqual([[here.admin]]);
    }
    open(here.group(STAFF));
    expect(here.tick()).toBe('done');

    expect(execute(here.world, 'install', { user: here.admin, kind: 'editor' }).outcome).toBe('done');

    const changes = at(here.world, here.admin).rows('Changes');
    const last = [...drifting, STAFF];
    expect(
      changes
        .slice(-2 * last.length)
        .map(row => `${row.Group} ${row['What happened']}`)
        .sort(),
    ).toEqual(last.flatMap(address => [`${address} re-locked`, `${address} seen`]).sort());
    expect(changes.length).toBeGreaterThan(200);
    expect(new Set(changes.map(row => Object.values(row).join())).size).toBe(changes.length);
  },
);
