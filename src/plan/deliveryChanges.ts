import type { DeliveryChange } from '../model/deliveryChange';
import { byMoment } from '../model/elapsed';
import { type Activity, actorOf } from './logEvents';

/** Names of events until August 2026 and after it: https://knowledge.workspace.google.com/admin/reports/admin-log-event-changes */
const SETTING = /^(create|change|delete)_(gmail|email|application)_setting$/i;
const TOGGLE = /^toggle_service_enabled$/i;
const HOW = { create: 'made', change: 'changed', delete: 'deleted' } as const;
/** Under the new names a rule is told of twice: what it says, and whether it is on. */
const STATE = /^RuleState\b/;
const UNTOLD = 'REDACTED';

/** One event, and what its twin has in common with it. */
interface Told {
  change: DeliveryChange;
  twin: string;
  /** Whether the rule is on is all that the event tells. */
  isState: boolean;
}

/**
 * The changes of Gmail's settings, of Gmail being on or off, and of what owners of groups may allow, that the admin log tells of. How it names "Restrict
 * delivery" is not documented, so all of Gmail's settings are told, in the log's own words.
 * @returns the oldest first
 */
export function deliveryChanges(activities: Activity[]): DeliveryChange[] {
  const told = activities.flatMap(activity => activity.events.flatMap(event => toldBy(activity, event)));
  const rules = told.filter(({ isState }) => !isState);
  const states = told.filter(({ isState }) => isState);
  const isOff = new Set(states.flatMap(({ change, twin }) => (change.how === 'switched off' ? [twin] : [])));
  const hasRule = new Set(rules.map(({ twin }) => twin));
  return [
    ...rules.map(({ change, twin }): DeliveryChange => {
      if (!isOff.has(twin)) return change;
      return change.how === 'changed' ? { ...change, how: 'switched off' } : { ...change, to: 'off' };
    }),
    ...states.flatMap(({ change, twin }) => (hasRule.has(twin) ? [] : [change])),
  ].sort(byMoment);
}

/** What became of a switch; a value may be redacted, or say that the unit inherits. */
function switched(value = ''): DeliveryChange['how'] {
  if (/true|enabled/i.test(value)) return 'switched on';
  return /false|disabled/i.test(value) ? 'switched off' : 'changed';
}

function toldBy(activity: Activity, { name, parameters }: Activity['events'][number]): Told[] {
  const find = (wanted: string) => parameters.find(each => each.name.toLowerCase() === wanted);
  const text = (wanted: string) => find(wanted)?.value || undefined;
  const [, verb = '', kind = ''] = SETTING.exec(name) ?? [];
  const named = text('setting_name') ?? '';
  const isToggle = TOGGLE.test(name) && /gmail/i.test(text('service_name') ?? '');
  const isGmail =
    kind !== '' && (kind.toLowerCase() !== 'application' || /gmail/i.test(text('application_name') ?? ''));
  const [unit, group] = [text('org_unit_name'), text('group_email')];
  // What owners of groups may allow is set for units; the settings of a group have its address and no unit.
  const isGroups = kind !== '' && /groups_?sharing/i.test(named) && group === undefined;
  if (!isToggle && !isGmail && !isGroups) return [];

  const about = (wanted: string) =>
    find('setting_metadata')?.messageValue?.find(each => each.name.toLowerCase() === wanted)?.value;
  const isState = STATE.test(named);
  const setting = isToggle
    ? 'Gmail'
    : isState
      ? (about('rule_type') ?? 'a rule')
      : named.replace(/ rules\[\d+\].*$/, '');
  const rule = about('description') ?? text('user_defined_setting_name');
  const [from, to] = [text('old_value'), text('new_value')].map(value => (value === UNTOLD ? undefined : value));
  const how = isToggle ? 'changed' : HOW[verb.toLowerCase() as keyof typeof HOW];
  const change: DeliveryChange = {
    who: { ...actorOf(activity), log: 'admin', at: activity.id.time },
    at: activity.id.time,
    // A rule that a unit deletes is inherited from the unit above.
    how: (isToggle || isState) && how !== 'deleted' ? switched(to) : how,
    setting,
    ...(rule && { rule }),
    ...(unit && { unit }),
    ...(group && { group: group.toLowerCase() }),
    ...(!isToggle && !isState && from !== undefined && { from }),
    ...(!isToggle && !isState && to !== undefined && { to }),
  };
  const second = activity.id.time.slice(0, '2023-12-13T18:40:00'.length);
  const twin = [second, unit, group, about('rule_key') ?? named].join(' ');
  return [{ change, twin, isState }];
}
