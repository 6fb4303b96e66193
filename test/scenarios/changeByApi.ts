import { answer } from '../emulator/door';
import { type Client, robotToken, tokenFor } from '../emulator/token';
import type { World } from '../emulator/world';

const SCOPES = ['apps.groups.settings', 'admin.directory.group', 'admin.directory.user.readonly'].map(
  scope => `https://www.googleapis.com/auth/${scope}`,
);

/** The account that the school's roster sync acts for, and the manager of its lists. */
export const SYNC = 'roster-sync@school.example';
export const OFFICE = 'office@school.example';

export const TO_DOMAIN = { whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' };

function patch(world: World, token: string, group: string, settings: Record<string, string>): void {
  const { status, body } = answer(world, {
    method: 'PATCH',
    url: `https://www.googleapis.com/groups/v1/groups/${encodeURIComponent(group)}?alt=json`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'another-program' },
    body: JSON.stringify(settings),
  });
  if (status !== 200) throw new Error(`The PATCH of ${group} answered ${status}: ${body}`);
}

/** A program changes settings of a group through the API, in the name of an account: it opens it unless said. */
export const changeByApi = (
  world: World,
  client: Client,
  group: string,
  settings: Record<string, string> = TO_DOMAIN,
  account = SYNC,
): void => patch(world, tokenFor(account, SCOPES, client), group, settings);

/** A service account with an admin role of its own opens a group. */
export const openByRobot = (world: World, key: string, group: string): void =>
  patch(world, robotToken(key, SCOPES), group, TO_DOMAIN);
