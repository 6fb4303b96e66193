import * as v from 'valibot';
import type { Group } from '../model/group';
import { fromSerial } from '../model/localTime';
import { POSTERS, POSTERS_IN_WORDS } from '../model/posters';
import {
  MODERATION_LEVELS,
  type PostingSettings,
  postersOf,
  SETTING_NAMES,
  WHO_CAN_POST,
} from '../model/postingSettings';
import { type Audience, type Reach, routeInWords, stormPotential } from '../model/reach';
import { meets, type Rule } from '../model/rule';
import { column, countColumn, momentColumn } from './column';
import { byHeader } from './header';
import { titlesIn, type Values } from './rows';
import type { Order } from './sorted';
import type { Cell, Tab } from './tab';
import { tints } from './tints';

const WORDS = POSTERS.map(each => POSTERS_IN_WORDS[each]);
const [OPEN, LOCKED] = [WORDS.slice(0, 3), WORDS.slice(3)];

export const groupsTab: Tab = {
  id: 105,
  title: 'Groups',
  writtenBy: 'Postlock',
  columns: [
    column('Group', 280),
    column('Name', 240),
    column('Verdict', 130),
    column('Who may post', 160),
    column('Policy allows', 160),
    countColumn('Posters', 100),
    countColumn('Recipients', 100),
    countColumn('Outside', 80),
    column('Counted', 90),
    countColumn('Storm potential', 130),
    column('Routes', 420),
    countColumn('Members', 90),
    momentColumn('Settings read'),
    column('whoCanPostMessage', 200),
    column('messageModerationLevel', 200),
    column('archiveOnly', 100),
    column('membersCanPostAsTheGroup', 200),
    column('replyTo', 160),
    column('Nested in', 240),
    column('Also known as', 240),
    column('Id', 160),
  ],
  views: [
    { title: 'Open, worst first', column: 'Who may post', hides: ['', ...LOCKED] },
    { title: 'Locked', column: 'Who may post', hides: ['', ...OPEN] },
  ],
  tints: tints('Verdict', { 'as the policy says': 'green', 'too open': 'red', 'could not check': 'orange' }),
};

/** The order of the rows. */
export const WORST_FIRST: readonly Order[] = [
  { title: 'Storm potential', descending: true },
  { title: 'Recipients', descending: true },
];

const settingsSchema = v.object({
  whoCanPostMessage: v.picklist(Object.keys(WHO_CAN_POST) as (keyof typeof WHO_CAN_POST)[]),
  messageModerationLevel: v.picklist(MODERATION_LEVELS),
  archiveOnly: v.picklist(['true', 'false']),
  membersCanPostAsTheGroup: v.picklist(['true', 'false']),
});

/** The groups as the tick before left them. A row that somebody garbled is left out; the group is then read anew. */
export function readGroups(values: Values, timeZone: string): Group[] {
  const groups = byHeader(values).rows.flatMap(({ cells }): Group[] => {
    const [address, id] = [String(cells.Group), String(cells.Id)];
    if (!address.includes('@') || id === '') return [];
    const settings = v.safeParse(settingsSchema, cells);
    const nestedIn = String(cells['Nested in'] ?? '');
    const serial = cells['Settings read'];
    const readAt = typeof serial === 'number' ? fromSerial(serial, timeZone) : undefined;
    return [
      {
        address,
        id,
        name: String(cells.Name),
        aliases: String(cells['Also known as']).split(', ').filter(Boolean),
        directMembers: Number(cells.Members) || 0,
        ...(settings.success && readAt && { settings: settings.output, readAt, replyTo: String(cells.replyTo ?? '') }),
        ...(nestedIn && { parents: nestedIn === NONE ? [] : nestedIn.split(', ') }),
      },
    ];
  });
  return [...new Map(groups.map(group => [group.address, group])).values()];
}

/**
 * The groups in the order of the rows in which they stand, so that only rows of which something changed are written. A row that is no group's, since
 * one was deleted or somebody put in a row, is taken by a new group or by the last one.
 * @param values the whole tab
 */
export function inTheirRows(groups: Group[], values: Values): Group[] {
  const column = titlesIn(values).indexOf('Id');
  const unplaced = new Map(groups.map(group => [group.id, group]));
  const rows = values.slice(1).map(row => {
    const id = String(row[column]);
    const group = unplaced.get(id);
    unplaced.delete(id);
    return group;
  });
  const others = [...unplaced.values()].reverse();
  const placed: Group[] = [];
  while (placed.length < rows.length) {
    const group = rows[placed.length] ?? others.pop() ?? rows.pop();
    if (group) placed.push(group);
  }
  return [...placed, ...others.reverse()];
}

const NONE = '-';

/** @param audience the protected audience that the group is, with the routes to it */
export const formatGroup = (
  group: Group,
  rule: Rule | undefined,
  reach: Reach | undefined,
  audience: Audience | undefined,
): Cell[] => {
  const { address, name, aliases, id, directMembers, settings, replyTo, parents, readAt } = group;
  return [
    address,
    name,
    verdictOf(group, rule),
    settings && POSTERS_IN_WORDS[postersOf(settings)],
    rule && POSTERS_IN_WORDS[rule.posters],
    reach?.posters === Number.POSITIVE_INFINITY ? 'the internet' : reach?.posters,
    reach?.recipients,
    reach?.outside,
    reach?.counted,
    reach && stormPotential(reach),
    audience && [...audience.routes.map(route => routeInWords(route, audience)), ...andMore(audience)].join('\n'),
    directMembers,
    readAt === undefined ? undefined : { moment: readAt },
    ...SETTING_NAMES.map((setting): Cell => (settings as PostingSettings | undefined)?.[setting]),
    replyTo,
    parents && (parents.length === 0 ? NONE : parents.join(', ')),
    aliases.join(', '),
    id,
  ];
};

const andMore = ({ more }: Audience): string[] => (more > 0 ? [`and ${more} more`] : []);

function verdictOf({ settings, failure }: Group, rule: Rule | undefined): string {
  if (failure) return 'could not check';
  if (!settings) return 'not read yet';
  if (!rule) return 'no policy row';
  return meets(settings, rule) ? 'as the policy says' : 'too open';
}
