import { post } from '../emulator/posting';
import type { Unknowns, World } from '../emulator/world';
import { installer, member } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { at, onceMade, open, type Row, type School, STUDENTS, school } from './school';

/** AllStudents reaches 46 mailboxes. */
const SETTINGS = { 'Storm recipients': '40' };

/** The ordinary row of a group in which everybody of the school may write. */
export const FOR_ALL: Row = { group: STUDENTS, posters: 'domain' };

export interface Ground {
  rows?: Row[];
  mode?: string;
  settings?: Record<string, string>;
  /** What is otherwise in this world. */
  change?: (world: World) => void;
}

/** The small school, where everybody may write to all students, and the log of Gmail is two minutes late. */
export function openSchool(unknowns: Partial<Unknowns>, ground: Ground = {}): School {
  const { rows = [FOR_ALL], mode = 'enforce', settings = {}, change } = ground;
  const make = () => {
    const world = small({ unknowns });
    world.logLag.gmail = 2;
    const group = world.groups.get(STUDENTS);
    if (group) open(group);
    change?.(world);
    return school(unknowns, rows, mode, world, { ...SETTINGS, ...settings }).world;
  };
  const world = change ? make() : onceMade(JSON.stringify(['open', unknowns, rows, mode, settings]), make);
  return at(world, installer(world));
}

export interface Storm {
  posts?: number;
  senders?: number;
  group?: string;
  /** How the addresses of the senders begin. */
  by?: string;
  /** Between two posts. */
  seconds?: number;
  /** Minutes from now until the first. */
  inMinutes?: number;
}

/** People write to a group in turn, from now on. Ticks go on meanwhile. */
export function startStorm({ world }: School, storm: Storm = {}): void {
  const { posts = 12, senders = 4, group = STUDENTS, by = 'student6-', seconds = 5, inMinutes = 0 } = storm;
  const begin = world.clock.now() + inMinutes * 60_000;
  for (let each = 0; each < posts; each++) {
    const sender = `${by}${(each % senders) + 1}@school.example`;
    world.clock.at(begin + each * seconds * 1000, () => post(world, sender, group));
  }
}

/** The account that installed Postlock becomes a member of groups: it sees what is posted there. */
export function addCanary(world: World, ...groups: string[]): void {
  for (const address of groups) {
    const group = world.groups.get(address);
    if (group) group.members = [...group.members, member('ada.quill@school.example')];
  }
}

/** What Postlock did about storms, the oldest first. */
export const braking = (here: School): string[] =>
  here
    .rows('Changes')
    .filter(row => ['braked', 'restored', 'failed'].includes(row['What happened'] ?? ''))
    .map(row => `${row.Group} ${row.From} ${row.To} ${row['What happened']}`);

export const postersNow = (here: School, group = STUDENTS): string =>
  here.group(group).settings.whoCanPostMessage ?? '';

/** What Postlock asked Google to change in groups since it was installed. */
export const patches = ({ world }: School): unknown[] =>
  world.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.parse(body));
