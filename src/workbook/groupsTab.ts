import * as v from 'valibot';
import type { Group } from '../model/group';
import { fromSerial } from '../model/localTime';
import { POSTERS_IN_WORDS } from '../model/posters';
import {
  MODERATION_LEVELS,
  type PostingSettings,
  postersOf,
  SETTING_NAMES,
  WHO_CAN_POST,
} from '../model/postingSettings';
import { meets, type Rule } from '../model/rule';
import { byHeader } from './header';
import type { Values } from './rows';
import type { Cell, Tab } from './tab';

export const groupsTab: Tab = {
  id: 105,
  title: 'Groups',
  writtenBy: 'Postlock',
  columns: [
    { title: 'Group', width: 280 },
    { title: 'Name', width: 240 },
    { title: 'Verdict', width: 130 },
    { title: 'Who may post', width: 160, note: 'The four settings to the right, read together.' },
    { title: 'Policy allows', width: 160, note: 'The most people who may post, by the Policy tab.' },
    { title: 'Members', width: 90, as: 'count', note: 'Direct members. Members of nested groups are not counted.' },
    { title: 'Settings read', width: 140, as: 'moment' },
    { title: 'whoCanPostMessage', width: 200 },
    { title: 'messageModerationLevel', width: 200 },
    { title: 'archiveOnly', width: 100 },
    { title: 'membersCanPostAsTheGroup', width: 200 },
    { title: 'Also known as', width: 240 },
    { title: 'Id', width: 160 },
  ],
  tints: [
    { column: 'Verdict', text: 'as the policy says', colour: 'green' },
    { column: 'Verdict', text: 'too open', colour: 'red' },
    { column: 'Verdict', text: 'could not check', colour: 'orange' },
  ],
};

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
    const serial = cells['Settings read'];
    const readAt = typeof serial === 'number' ? fromSerial(serial, timeZone) : undefined;
    return [
      {
        address,
        id,
        name: String(cells.Name),
        aliases: String(cells['Also known as']).split(', ').filter(Boolean),
        directMembers: Number(cells.Members) || 0,
        ...(settings.success && readAt && { settings: settings.output, readAt }),
      },
    ];
  });
  return [...new Map(groups.map(group => [group.address, group])).values()];
}

export const formatGroup = (group: Group, rule: Rule | undefined): Cell[] => {
  const { address, name, aliases, id, directMembers, settings, readAt } = group;
  return [
    address,
    name,
    verdictOf(group, rule),
    settings && POSTERS_IN_WORDS[postersOf(settings)],
    rule && POSTERS_IN_WORDS[rule.posters],
    directMembers,
    readAt === undefined ? undefined : { moment: readAt },
    ...SETTING_NAMES.map((setting): Cell => (settings as PostingSettings | undefined)?.[setting]),
    aliases.join(', '),
    id,
  ];
};

function verdictOf({ settings, failure }: Group, rule: Rule | undefined): string {
  if (failure) return 'could not check';
  if (!settings) return 'not read yet';
  if (!rule) return 'no policy row';
  return meets(settings, rule) ? 'as the policy says' : 'too open';
}
