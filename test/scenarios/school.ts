import { execute } from '../emulator/appsScript/execute';
import { copyOfWorld } from '../emulator/copyOfWorld';
import { setPolicy } from '../emulator/google/policies/setPolicy';
import { deleteRow, readTab, typeCell } from '../emulator/person';
import type { Group, Mail, Unknowns, World } from '../emulator/world';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';

/** Every value of what is unknown of triggers, one switched at a time, and both at once. */
const TRIGGERS: Partial<Unknowns>[] = [
  {},
  { triggerSeconds: 30 },
  { everyMinutesRefused: true },
  { everyMinutesRefused: true, triggerSeconds: 30 },
];

/** Whom a nested child's posting permission may ask besides the sender. */
const NESTING: Partial<Unknowns>[] = [{ nestedPostingAsks: 'parent' }, { nestedPostingAsks: 'nobody' }];

const each = (name: string, unknowns: Partial<Unknowns>[], story: (unknowns: Partial<Unknowns>) => void): void => {
  test.each(unknowns.map(every => [JSON.stringify(every), every] as const))(`${name} %s`, (_, every) => story(every));
};

/** One story, told once under each value of what nobody knows of Apps Script's triggers. */
export const scenario = (name: string, story: (unknowns: Partial<Unknowns>) => void): void =>
  each(name, TRIGGERS, story);

/** A story of posts: what nobody knows of nested groups matters to it too. */
export const scenarioOfPosts = (name: string, story: (unknowns: Partial<Unknowns>) => void): void =>
  each(name, [...TRIGGERS, ...NESTING], story);

export const STUDENTS = 'allstudents@school.example';
export const STAFF = 'allstaff@school.example';

/** A policy row as an admin types it. */
export interface Row {
  group: string;
  posters?: string;
  moderation?: string;
  onDrift?: string;
  brake?: string;
  until?: string;
  why?: string;
  owner?: string;
}

export interface School {
  world: World;
  admin: string;
  workbook: string;
  /** Lets time pass until the trigger has fired once, and says how that tick ended. */
  tick: () => string;
  /** Rows of a tab below its header, by column title. */
  rows: (tab: string) => Record<string, string>[];
  /** Types into the row whose first cell is this. */
  type: (tab: string, first: string, column: string, text: string) => void;
  /** Replaces the policy. */
  policy: (...rows: Row[]) => void;
  group: (address: string) => Group;
  /** What was mailed of findings, and the daily digests. */
  mails: () => Mail[];
  digests: () => Mail[];
}

const isDigest = ({ subject }: Mail): boolean => subject.startsWith('Postlock daily');

const made = new Map<string, World>();

/** A world of its own as `make` makes it: made once for each name, for a thing played twice comes out the same, and copied then. */
export function onceMade(name: string, make: () => World): World {
  const first = made.get(name) ?? make();
  made.set(name, first);
  return copyOfWorld(first);
}

function install(world: World): World {
  keepOwnersFromOutside(world);
  const installed = execute(world, 'install', { user: installer(world), kind: 'editor' });
  if (installed.outcome !== 'done') throw new Error(`install ${installed.outcome}: ${installed.error}`);
  return world;
}

const SHARING = 'groups_for_business.groups_sharing';

/** What Google allows owners of groups unless somebody set it otherwise is a finding, and not what most stories are about. */
function keepOwnersFromOutside(world: World): void {
  if (world.policies.some(({ setting }) => setting.type === `settings/${SHARING}`)) return;
  setPolicy(world, SHARING, { ownersCanAllowIncomingMailFromPublic: false }, { silently: true });
}

/** The small school, or this world, with Postlock installed by its admin, in mode enforce, and one tick done under this policy. */
export function school(
  unknowns: Partial<Unknowns>,
  policy: Row[],
  mode = 'enforce',
  world?: World,
  settings: Record<string, string> = {},
): School {
  if (world) return begun(install(world), policy, mode, settings);
  const name = JSON.stringify(unknowns);
  const installed = () => onceMade(name, () => install(small({ unknowns })));
  const ready = onceMade(JSON.stringify([name, policy, mode, settings]), () => {
    return begun(installed(), policy, mode, settings).world;
  });
  return at(ready, installer(ready));
}

function begun(world: World, policy: Row[], mode: string, settings: Record<string, string>): School {
  const here = at(world, installer(world));
  here.policy(...policy);
  for (const [setting, value] of Object.entries({ Mode: mode, 'Mail sources': 'Gmail log', ...settings }))
    here.type('Settings', setting, 'Value', value);
  here.tick();
  world.mails.length = 0;
  return here;
}

/** A school where Postlock is installed already. */
export function at(world: World, admin: string): School {
  const workbook = [...world.spreadsheets.keys()].at(-1) ?? '';
  const header = (tab: string) => readTab(world, workbook, tab)[0] ?? [];
  const rows = (tab: string) => {
    const [titles = [], ...lines] = readTab(world, workbook, tab);
    return lines.map(cells => Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ''])));
  };
  const write = (tab: string, row: number, column: string, text: string) =>
    typeCell(world, workbook, tab, row, header(tab).indexOf(column), text);

  return {
    world,
    admin,
    workbook,
    rows,
    tick: () => tick(world),
    type(tab, first, column, text) {
      const index = rows(tab).findIndex(row => Object.values(row)[0] === first);
      if (index < 0) throw new Error(`${tab} has no row ${first}`);
      write(tab, index + 1, column, text);
    },
    policy(...policy) {
      for (let row = rows('Policy').length; row > 0; row--) deleteRow(world, workbook, 'Policy', row);
      policy.forEach((row, index) => {
        const {
          group,
          posters = 'managers',
          moderation = '',
          onDrift = 're-lock',
          brake = '',
          until = '',
          why = '',
          owner = '',
        } = row;
        const cells = {
          Group: group,
          'Who may post': posters,
          Moderation: moderation,
          'On drift': onDrift,
          'Storm brake': brake,
          Until: until,
          Why: why,
          Owner: owner,
        };
        for (const [column, text] of Object.entries(cells)) if (text) write('Policy', index + 1, column, text);
      });
    },
    group(address) {
      const found = world.groups.get(address);
      if (!found) throw new Error(`There is no group ${address}`);
      return found;
    },
    mails: () => world.mails.filter(mail => !isDigest(mail)),
    digests: () => world.mails.filter(isDigest),
  };
}

/** When the trigger of ticks fires next; the heartbeat has one of its own. */
export const nextTickAt = (world: World): number =>
  Math.min(...world.script.triggers.filter(({ handler }) => handler === 'tick').map(({ nextAt }) => nextAt));

function tick(world: World): string {
  const ran = world.script.executions.length;
  world.clock.advanceTo(nextTickAt(world));
  return world.script.executions.slice(ran).find(each => each.function === 'tick')?.outcome ?? 'no tick began';
}

/** Somebody opens a group; Google has no say in it. */
export const open = (group: Group, to = 'ALL_IN_DOMAIN_CAN_POST'): void => {
  group.settings.whoCanPostMessage = to;
};

/** The findings of a tab, in short. */
export const inShort = (here: School): string[] =>
  here.rows('Findings').map(row => `${row.State} ${row.Severity} ${row.Check} ${row.Subject}`);
