import { constantFrom, record } from 'fast-check';
import { changeInConsole } from '../../emulator/google/changeByHand';
import { writeSettings } from '../../emulator/google/groupsSettings';
import { rosterSync } from '../../emulator/worlds/evening';
import { changeByApi } from '../../scenarios/changeByApi';
import type { Deed } from '../deed';
import { PROTECTED } from '../policy';
import { type Stage, toGroup, unharmed } from '../stage';

/** To those who may post; a group that takes no posts takes them again, or Google refuses. */
export const to = (whoCanPostMessage: string) => ({ whoCanPostMessage, archiveOnly: 'false' });

const CHANGES: Record<string, string>[] = [
  to('ANYONE_CAN_POST'),
  to('ALL_IN_DOMAIN_CAN_POST'),
  to('ALL_MEMBERS_CAN_POST'),
  { ...to('ALL_IN_DOMAIN_CAN_POST'), messageModerationLevel: 'MODERATE_ALL_MESSAGES' },
  { messageModerationLevel: 'MODERATE_ALL_MESSAGES', membersCanPostAsTheGroup: 'true' },
  { messageModerationLevel: 'MODERATE_NONE', membersCanPostAsTheGroup: 'false' },
  { archiveOnly: 'true' },
  to('ALL_MANAGERS_CAN_POST'),
  to('ALL_OWNERS_CAN_POST'),
];

/** Who makes a change, and by which way. */
export const BY: Record<string, (stage: Stage, address: string, settings: Record<string, string>) => void> = {
  'Roster Sync': ({ here: { world } }, address, settings) =>
    unharmed(world, () => changeByApi(world, rosterSync, address, settings)),
  'an admin in the console': ({ here: { world, admin } }, address, settings) =>
    changeInConsole(world, admin, address, settings),
  'somebody whom no log names': ({ here: { world } }, address, settings) => {
    const group = world.groups.get(address);
    if (group) writeSettings(group, settings);
  },
};

/** Somebody or something changes who may post. */
export const settings = record({
  address: constantFrom(...PROTECTED),
  change: constantFrom(...CHANGES),
  by: constantFrom(...Object.keys(BY)),
}).map(
  ({ address, change, by }): Deed => ({
    words: `${by} sets ${JSON.stringify(change)} on ${address}`,
    happen: stage => toGroup(stage, address, group => BY[by]?.(stage, group.address, change)),
  }),
);
