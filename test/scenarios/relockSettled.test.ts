import { copyOfWorld } from '../emulator/copyOfWorld';
import { deleteGroup, renameGroup } from '../emulator/google/groupLife';
import { at, open, type School, STUDENTS, school } from './school';

const NEW = 'pupils@school.example';

/** A school whose next tick, and each one after it, reads the list of groups, and has a group to lock. */
function opened(): School {
  const here = school({ everyMinutesRefused: true }, [{ group: STUDENTS }, { group: NEW }]);
  open(here.group(STUDENTS));
  return here;
}

/** The same after a tick that was killed there, and what somebody did before the next. */
function killedAfter(call: number, act: (here: School) => void = () => {}): School {
  const here = at(copyOfWorld(made.world), made.admin);
  here.world.script.killAt = { call, when: 'after' };
  here.tick();
  act(here);
  return here;
}

const made = opened();
const isLocked = (here: School) => here.group(STUDENTS).settings.whoCanPostMessage === 'ALL_MANAGERS_CAN_POST';

/** The call that locks the group: nothing says yet that it was answered. Some calls later that is noted. */
const atPatch = Array.from({ length: 30 }, (_, call) => call + 1).find(call => isLocked(killedAfter(call))) ?? 0;
const KILLS = { 'as soon as it was made': atPatch, 'once it was read back': atPatch + 5, later: atPatch + 9 };

const ANYONE = 'ANYONE_CAN_POST';
const DOMAIN = 'ALL_IN_DOMAIN_CAN_POST';
const MANAGERS = 'ALL_MANAGERS_CAN_POST';
const seen = (from: string, to: string) => `seen ${from} ${to}`;
const opening = seen(MANAGERS, DOMAIN);
const relock = `re-locked ${DOMAIN} ${MANAGERS}`;
const begun = `begun ${DOMAIN} ${MANAGERS}`;

test.each<[string, keyof typeof KILLS, (here: School) => void, string[]]>([
  ['is deleted', 'as soon as it was made', here => deleteGroup(here.world, STUDENTS), [opening, begun]],
  ['is deleted', 'once it was read back', here => deleteGroup(here.world, STUDENTS), [opening, relock]],
  ['is renamed', 'as soon as it was made', here => renameGroup(here.world, STUDENTS, NEW), [opening, relock]],
  ['is renamed', 'later', here => renameGroup(here.world, STUDENTS, NEW), [opening, relock]],
  ['is opened again', 'once it was read back', here => open(here.group(STUDENTS)), [opening, relock, opening, relock]],
  [
    'is opened wider',
    'as soon as it was made',
    here => open(here.group(STUDENTS), ANYONE),
    [opening, begun, seen(MANAGERS, ANYONE), `re-locked ${ANYONE} ${MANAGERS}`],
  ],
  [
    'is opened wider',
    'later',
    here => open(here.group(STUDENTS), ANYONE),
    [opening, relock, seen(MANAGERS, ANYONE), `re-locked ${ANYONE} ${MANAGERS}`],
  ],
])('a group that %s, after the tick that re-locked it was killed %s: Changes and a mail tell', (_, when, act, told) => {
  const here = killedAfter(KILLS[when], act);
  expect(here.rows('Changes')).toEqual([]);

  expect([here.tick(), here.tick()]).toEqual(['done', 'done']);

  expect(here.rows('Changes').map(row => `${row['What happened']} ${row.From} ${row.To}`)).toEqual(told);
  expect(here.mails().filter(({ text }) => / was opened .*is (locked again|gone now)/.test(text))).toHaveLength(1);
});
