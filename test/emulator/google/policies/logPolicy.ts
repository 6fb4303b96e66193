import { EmulatorGap } from '../../emulatorGap';
import type { Unknowns, World } from '../../world';
import type { ActivityEvent } from '../activities/activity';
import { person, somebodyInCharge } from '../activities/origin';
import { texts } from '../activities/parameter';
import { writeActivity } from '../activities/writeActivity';
import type { Policy } from './policy';
import { applicationSettingEvent, gmailSettingEvent, protoName } from './settingEvents';

type Value = Policy['setting']['value'];

const APPLICATIONS: Record<string, string> = { gmail: 'Gmail', groups_for_business: 'Groups for Business' };

const inSnakeCase = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** Lists and messages are not told: what was seen of rules in a public record. */
const told = (value: unknown) => (typeof value === 'object' ? 'REDACTED' : String(value));

const serviceState = (value: Value | undefined) =>
  value === undefined ? 'INHERIT_FROM_PARENT' : String(value.serviceState === 'ENABLED');

function eventsOf(policy: Policy, before: Value | undefined, names: Unknowns['groupEventNames']): ActivityEvent[] {
  const { setting, orgUnit: unit = '/', group } = policy;
  const { type, value } = setting;
  const [app = '', name = ''] = type.replace(/^settings\//, '').split('.');
  const application = APPLICATIONS[app];
  if (application === undefined) throw new EmulatorGap(`how the log names ${app}`, 'google/policies/logPolicy.ts');
  if (name === 'service_status') {
    const states = { OLD_VALUE: serviceState(before), NEW_VALUE: serviceState(value) };
    const where = { ORG_UNIT_NAME: unit, ...(group !== undefined && { GROUP_EMAIL: group }) };
    const parameters = texts({ SERVICE_NAME: application, ...states, ...where });
    return [{ type: 'DOMAIN_SETTINGS', name: 'TOGGLE_SERVICE_ENABLED', parameters }];
  }
  const kind = before ? 'change' : 'create';
  if (app === 'gmail' && names === 'old') return [gmailSettingEvent(kind, unit, name)];
  const changed = Object.keys(value).filter(field => JSON.stringify(value[field]) !== JSON.stringify(before?.[field]));
  return changed.map(field =>
    applicationSettingEvent(kind, {
      application,
      setting: `${protoName(name)}SettingsProto ${inSnakeCase(field)}`,
      unit,
      ...(group !== undefined && { group }),
      ...(before && field in before && { before: told(before[field]) }),
      after: told(value[field]),
    }),
  );
}

/** Writes down in the admin log what an admin has set, unless it was so before. */
export function logPolicy(world: World, policy: Policy, before: Value | undefined, by?: string): void {
  if (JSON.stringify(before) === JSON.stringify(policy.setting.value)) return;
  const origin = by === undefined ? somebodyInCharge(world) : person(world, by);
  for (const event of eventsOf(policy, before, world.unknowns.groupEventNames)) {
    writeActivity(world, 'admin', origin, event);
  }
}
