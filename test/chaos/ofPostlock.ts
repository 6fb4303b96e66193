import { scriptClient } from '../emulator/token';
import type { SettingChange, World } from '../emulator/world';

const POSTING = ['whoCanPostMessage', 'messageModerationLevel', 'archiveOnly', 'membersCanPostAsTheGroup'];

/** The changes that Postlock made, as Google knows them. */
export const ofPostlock = ({ settingChanges }: World): SettingChange[] =>
  settingChanges.filter(({ clientId }) => clientId === scriptClient.clientId);

/** Each setting of them that became another: `group setting from to`. */
export const settingsOfPostlock = (world: World, addressOf: (address: string) => string): string[] =>
  ofPostlock(world).flatMap(({ address, before, after }) =>
    POSTING.filter(setting => before[setting] !== after[setting]).map(
      setting => `${addressOf(address)} ${setting} ${before[setting]} ${after[setting]}`,
    ),
  );
