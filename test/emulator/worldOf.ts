import { createHash } from 'node:crypto';
import { chanceOf } from './chance';
import { createClock } from './clock';
import { consoleMadeSettings } from './consoleMadeSettings';
import type { Group, Member, Unknowns, User, World } from './world';

export interface WorldOptions {
  name?: string;
  /** ISO 8601 with an offset; when the clock starts. */
  start?: string;
  seed?: number;
  domain?: string;
  timeZone?: string;
  users?: User[];
  groups?: Group[];
  /** Organizational units beside those of the accounts. */
  orgUnits?: string[];
  unknowns?: Partial<Unknowns>;
}

/** `count` hexadecimal or decimal characters that belong to this text alone: ids look random and never change. */
function idOf(text: string, alphabet: 'hex' | 'digits', count: number): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return (alphabet === 'hex' ? hex : BigInt(`0x${hex}`).toString()).slice(0, count);
}

/** An account: a plain one, named after its address, unless said. */
export function user(address: string, also: Partial<User> = {}): User {
  const lower = address.toLowerCase();
  const name = lower.slice(0, lower.indexOf('@'));
  return { id: `1${idOf(lower, 'digits', 20)}`, name, orgUnitPath: '/', admin: 'no', ...also, address: lower };
}

/** A member: an account of the domain unless said. */
export function member(address: string, role: Member['role'] = 'MEMBER', type: Member['type'] = 'USER'): Member {
  return { address: address.toLowerCase(), role, type };
}

export interface GroupOptions extends Partial<Omit<Group, 'members' | 'settings'>> {
  members?: (string | Member)[];
  /** What differs from a group made in the Admin console. */
  settings?: Record<string, string>;
}

/** A group as the Admin console makes it, named after its address, unless said. */
export function group(address: string, { members = [], settings = {}, ...also }: GroupOptions = {}): Group {
  const lower = address.toLowerCase();
  return {
    id: `0${idOf(lower, 'hex', 14)}`,
    name: lower.slice(0, lower.indexOf('@')),
    description: '',
    aliases: [],
    adminCreated: true,
    ...also,
    address: lower,
    settings: { ...consoleMadeSettings, ...settings },
    members: members.map(each => (typeof each === 'string' ? member(each) : each)),
  };
}

/** What nobody knows of Google, as a world has it unless said. */
const usual: Unknowns = {
  nestedPostingAsks: 'sender',
  triggerSeconds: 360,
  everyMinutesRefused: false,
  oneTriggerOnly: false,
  apiChangesLoggedIn: 'admin',
  groupEventNames: 'old',
  logNamesApp: true,
  gmailLogHasMessageInfo: true,
  gmailLogHasMessageSet: true,
  orgUnitIdHasSubUnits: false,
  emptyLogPages: false,
  logRepeats: false,
  emptyPolicyPages: true,
  restrictDeliveryPolicy: 'absent',
};

/** Gives a member its true type, and an account if it is of the domain and has none. */
export function settleMember(world: World, each: Member): void {
  if (each.type !== 'USER') return;
  const isOurs = world.domains.includes(each.address.slice(each.address.indexOf('@') + 1));
  if (world.groups.has(each.address)) each.type = 'GROUP';
  else if (!isOurs) each.type = 'EXTERNAL';
  else if (!world.users.has(each.address)) world.users.set(each.address, user(each.address));
}

const byAddress = <T extends { address: string }>(things: T[]) => new Map(things.map(thing => [thing.address, thing]));

/**
 * A world with these accounts and groups. Members given as USER become GROUP or EXTERNAL where the address is one, and
 * members of the domain without an account get one. There is always a super admin: `admin@` the domain if none is given.
 */
export function worldOf(options: WorldOptions = {}): World {
  const { name = 'a world', start = '2023-12-13T16:00:00-08:00', domain = 'school.example' } = options;
  const { users = [], groups = [], orgUnits = [], unknowns = {}, timeZone = 'America/Los_Angeles', seed = 1 } = options;
  const admin = user(`admin@${domain}`, { name: 'Admin', admin: 'super' });
  const world: World = {
    name,
    clock: createClock(start),
    random: chanceOf(seed),
    customerId: `C0${idOf(domain, 'hex', 7)}`,
    domains: [domain],
    timeZone,
    users: byAddress(users.some(each => each.admin === 'super') ? users : [admin, ...users]),
    outsiders: new Map(),
    groups: byAddress(groups),
    orgUnits: [...orgUnits],
    orgUnitIds: new Map(),
    spreadsheets: new Map(),
    // 1,500 recipients a day: https://developers.google.com/apps-script/guides/services/quotas
    script: { properties: new Map(), triggers: [], executions: [], mailQuota: 1500 },
    unknowns: { ...usual, ...unknowns },
    faults: [],
    posts: [],
    activities: [],
    // "Near real time" for the admin log, "tens of minutes" for Groups: https://support.google.com/a/answer/7061566
    logLag: { admin: 2, groups: 20, groups_enterprise: 20, token: 10, gmail: 15 },
    mailings: [],
    copiesASecond: Number.POSITIVE_INFINITY,
    policies: [],
    searchLagMinutes: 60,
    foundAs: new Map(),
    restrictedDelivery: new Map(),
    mails: [],
    requests: [],
    settingChanges: [],
    scopesUsed: new Set(),
    quotaUse: new Map(),
  };
  for (const { members } of world.groups.values()) for (const each of members) settleMember(world, each);
  return world;
}

/** The account that installs Postlock: the first super admin. */
export function installer(world: World): string {
  const found = [...world.users.values()].find(each => each.admin === 'super');
  if (!found) throw new Error(`The world ${world.name} has no super admin`);
  return found.address;
}
