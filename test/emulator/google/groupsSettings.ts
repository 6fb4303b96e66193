import { groupsSettingsApi, schemaOf } from '../discovery';
import { EmulatorGap } from '../emulatorGap';
import type { Group } from '../world';
import { logSettings } from './activities/logSettings';
import { originOf } from './activities/origin';
import { coupled } from './coupled';
import { groupAt } from './find';
import { GoogleError } from './googleError';
import { type Call, handlersIn } from './handler';
import { A_DAY, spend } from './quota';

const FILE = 'google/groupsSettings.ts';

/** https://developers.google.com/workspace/admin/groups-settings/limits */
const QUERIES = { metric: 'Queries', per: A_DAY, limit: 100_000 };
const LONGEST: Record<string, number> = {
  customFooterText: 1000,
  defaultMessageDenyNotificationText: 10_000,
  description: 300,
  name: 75,
};
const MAX_MESSAGE_BYTES = 26_214_400;

/** Google says "updates are ignored" of the one, and the other repeats what the resource is. */
const IGNORED = ['customRolesEnabledForSettingsToBeMerged', 'kind'];

/** The values that Google's description lists for each setting; settings it lists none for take any text. */
const LISTED = new Map(
  Object.entries(schemaOf(groupsSettingsApi, 'Groups').properties ?? {}).map(([name, { description = '' }]) => [
    name,
    [...description.matchAll(/- `?([A-Z][A-Z_]+|true|false)\b/g)].map(([, value]) => value),
  ]),
);

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'invalid', message);
}

/** The group whose settings are asked for. It is named by an address: the API does not take an id (GAM, mapGroupEmailForSettings). */
function groupOf({ world, caller, parameters: { groupUniqueId = '' } }: Call): Group {
  if (!spend(world, QUERIES, `Groups Settings API by the project of ${caller.user.address}`)) {
    throw new GoogleError(403, 'quotaExceeded', 'Quota exceeded.', { domain: 'usageLimits' });
  }
  const group = groupAt(world, groupUniqueId);
  if (!group) throw new GoogleError(404, 'notFound', 'Resource Not Found');
  return group;
}

function resourceOf({ address, name, description, settings }: Group) {
  const about = { kind: 'groupsSettings#groups', email: address, name, description };
  const { defaultMessageDenyNotificationText, ...others } = settings;
  const filled = defaultMessageDenyNotificationText === '' ? others : settings;
  return { ...about, ...filled, maxMessageBytes: MAX_MESSAGE_BYTES };
}

function check(setting: string, value: string) {
  const listed = LISTED.get(setting) ?? [];
  if (listed.length > 0 && !listed.includes(value)) {
    throw invalid(`Invalid Value: ${value} is not a valid value for ${setting}`);
  }
  if (value.length > (LONGEST[setting] ?? Number.POSITIVE_INFINITY)) {
    throw invalid(`Invalid Value: ${setting} is longer than ${LONGEST[setting]} characters`);
  }
}

/** Writes some settings of a group as the API does, with all that Google changes or refuses along with them. */
export function writeSettings(group: Group, asked: Record<string, unknown>): void {
  const { email, name = group.name, description = group.description, maxMessageBytes, ...rest } = asked;
  if (typeof name !== 'string' || typeof description !== 'string')
    throw new EmulatorGap('a name that is no text', FILE);
  if (email !== undefined && email !== group.address) throw new EmulatorGap('a change of address by settings', FILE);
  if (maxMessageBytes !== undefined && maxMessageBytes !== MAX_MESSAGE_BYTES) {
    throw new EmulatorGap('a change of maxMessageBytes', FILE);
  }
  const changes: Record<string, string> = {};
  for (const [setting, value] of Object.entries(rest)) {
    if (typeof value !== 'string') throw new EmulatorGap(`a ${setting} that is no text`, FILE);
    check(setting, value);
    if (!IGNORED.includes(setting)) changes[setting] = value;
  }
  check('name', name);
  check('description', description);
  Object.assign(group.settings, coupled(group.settings, changes));
  group.name = name;
  group.description = description;
}

function get(call: Call) {
  return resourceOf(groupOf(call));
}

/** Changes a group as a call asks, and writes down what became of it. */
function change({ world, caller, body }: Call, group: Group) {
  const before = { ...group.settings };
  writeSettings(group, body);
  logSettings(world, originOf(world, caller), group, before, world.unknowns.apiChangesLoggedIn);
  world.settingChanges.push({
    ...{ at: world.clock.now(), id: group.id, address: group.address, before, after: { ...group.settings } },
    ...(caller.client && { clientId: caller.client.clientId }),
  });
  return resourceOf(group);
}

function patch(call: Call) {
  return change(call, groupOf(call));
}

function update(call: Call) {
  const group = groupOf(call);
  const left = Object.keys(resourceOf(group)).find(setting => !IGNORED.includes(setting) && !(setting in call.body));
  if (left !== undefined) throw new EmulatorGap(`what becomes of ${left} when a PUT leaves it out`, FILE);
  return change(call, group);
}

/** Groups Settings API. https://developers.google.com/workspace/admin/groups-settings/v1/reference/groups */
export const groupsSettings = handlersIn(FILE, {
  'groupsSettings.groups.get': { parameters: [], answer: get },
  'groupsSettings.groups.patch': { parameters: [], answer: patch },
  'groupsSettings.groups.update': { parameters: [], answer: update },
});
