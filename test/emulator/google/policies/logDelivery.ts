import type { World } from '../../world';
import { person } from '../activities/origin';
import { writeActivity } from '../activities/writeActivity';
import type { Restriction } from '../gmail/restrictedDelivery';
import { RESTRICT_DELIVERY, ruleIdOf } from './restrictDelivery';
import { applicationSettingEvent, type ChangeKind, gmailSettingEvent, protoName } from './settingEvents';

/** What an admin does to a rule on Gmail's page of compliance or routing. */
export interface DeliveryChange {
  /** The path of the unit. */
  unit: string;
  /** What people call the rule. */
  name: string;
  kind: ChangeKind;
  /** What the log calls this kind of rule: RESTRICT_DELIVERY unless said. */
  setting?: string;
  /** The place of the rule among its kind, from 0. */
  place?: number;
  /** Whether the rule is on: it is unless said. */
  enabled?: boolean;
  /** Under RESTRICT_DELIVERY: what the unit may receive from then on, if that is what was changed. */
  to?: Restriction;
}

/** https://knowledge.workspace.google.com/admin/reports/admin-log-event-changes */
function eventsOf(world: World, change: DeliveryChange) {
  const { unit, name, kind, setting = RESTRICT_DELIVERY, place = 0, enabled = true } = change;
  if (world.unknowns.groupEventNames === 'old') return [gmailSettingEvent(kind, unit, setting, name)];
  const rule_key = ruleIdOf(world, unit, setting);
  const where = { application: 'Gmail', unit };
  return [
    applicationSettingEvent(kind, {
      ...where,
      setting: `${protoName(setting)} rules[${place}] ${setting.toLowerCase()}_info`,
      before: 'REDACTED',
      after: 'REDACTED',
      metadata: { rule_key, DESCRIPTION: name },
    }),
    applicationSettingEvent(kind, {
      ...where,
      setting: `RuleState rule_state[${place}] enabled`,
      after: String(enabled),
      metadata: { rule_key, rule_type: setting },
    }),
  ];
}

/** An admin makes, changes or deletes a rule for the mail of a unit in the Admin console; the admin log tells of it. */
export function changeDeliverySetting(world: World, by: string, change: DeliveryChange): void {
  const { unit, kind, setting = RESTRICT_DELIVERY, enabled = true, to } = change;
  if (setting === RESTRICT_DELIVERY) {
    if (kind === 'delete' || !enabled) world.restrictedDelivery.delete(unit);
    else if (to) world.restrictedDelivery.set(unit, to);
  }
  for (const event of eventsOf(world, change)) writeActivity(world, 'admin', person(world, by), event);
}
