import type { Restriction, SourcePolicy } from '../model/delivery';
import { effectiveSetting, type Paths, type Value } from './effectiveSettings';

/**
 * Names that the setting "Restrict delivery" may have: no public record tells under which one the Policy API shows it, if at all. Google's own
 * logs call it "walled garden". https://support.google.com/a/answer/2640542
 */
const NAMES = /restrict.?delivery|delivery.?restrict|walled|[._]authorized/i;

/** The types among these that speak of restricted delivery. */
export const restrictionTypes = (types: string[]): string[] => types.filter(type => NAMES.test(type));

/**
 * What is declared for a unit, as far as a type was found that shows it. Without one it is not readable, and never off: a type counts for one
 * only if some policy of it, of whatever unit, has the shape that is understood.
 */
export function restrictionOf(
  policies: SourcePolicy[],
  types: string[],
  unit: string,
  paths: Paths,
): { declared: Restriction; allowed?: string[]; exceptions: SourcePolicy[] } {
  const states = ruleStates(effectiveSetting(policies, 'gmail.rule_states', unit, paths).value);
  const found = types.map(type => effectiveSetting(policies, type, unit, paths));
  const isUnderstood = (type: string) => policies.some(({ setting, value }) => setting === type && isOfRules(value));
  const declared = widest(
    found.map(({ value = {} }, index) => restricts(value, states, isUnderstood(types[index] as string))),
  );
  const lists = effectiveSetting(policies, 'gmail.email_address_lists', unit, paths).value;
  const allowed = addressesIn(
    lists,
    found.flatMap(({ value }) => textsIn(value)),
  );
  return {
    declared,
    ...(declared === 'restricted' && allowed.length > 0 && { allowed }),
    // Whoever is in such a group may get other mail than the unit: that it may open it is what matters.
    exceptions: found
      .flatMap(({ exceptions }) => exceptions)
      .filter(({ value }) => declared !== 'not restricted' && restricts(value, states) !== 'restricted'),
  };
}

/** One type that restricts is enough; one that is not understood leaves it open. */
function widest(each: Restriction[]): Restriction {
  if (each.includes('restricted')) return 'restricted';
  return each.length > 0 && each.every(one => one === 'not restricted') ? 'not restricted' : 'not readable';
}

/**
 * What a value says. Google's JSON leaves out lists without entries, so where rules are understood an empty value has none; of another shape nothing
 * is guessed.
 */
function restricts(value: Value, states: Map<string, unknown>, isUnderstood = false): Restriction {
  const isEmpty = Object.keys(value).length === 0;
  if (!isOfRules(value) && !(isEmpty && isUnderstood)) return 'not readable';
  const rules = Object.values(value).flat() as Value[];
  const on = rules.map(rule => isOn(rule, states));
  if (on.includes(true)) return 'restricted';
  return on.includes(undefined) ? 'not readable' : 'not restricted';
}

/** Fields that may say whether a rule is on. */
const SWITCH = /able|stat|activ|mode/i;

/** Whether a rule is on, as it is where nothing says otherwise; undefined: something may, and is not understood. */
function isOn(rule: Value, states: Map<string, unknown>): boolean | undefined {
  const flags = Object.keys(rule)
    .filter(name => SWITCH.test(name))
    .map(name => (name === 'enabled' ? rule[name] : undefined));
  const id = String(rule.ruleId);
  if (states.has(id)) flags.push(states.get(id));
  if (flags.includes(false)) return false;
  return flags.every(flag => flag === true) || undefined;
}

/** Lists of rules, as Gmail's other compliance settings have, and nothing else. */
function isOfRules(value: Value): boolean {
  const fields = Object.entries(value);
  const areRules = (list: unknown) => Array.isArray(list) && list.every(rule => rule === Object(rule));
  return fields.length > 0 && fields.every(([name, list]) => /rules$/i.test(name) && areRules(list));
}

const ruleStates = (states: Value | undefined): Map<string, unknown> =>
  new Map(entries(states?.ruleStates).map(({ ruleId, enabled }) => [String(ruleId), enabled]));

/** The addresses of the shared lists that are named: https://support.google.com/a/answer/7381367 */
const addressesIn = (lists: Value | undefined, names: string[]): string[] =>
  entries(lists?.emailAddressList)
    .filter(({ id }) => names.includes(String(id)))
    .flatMap(({ addressList }) => entries((addressList as Value | undefined)?.address))
    .map(({ address }) => String(address).toLowerCase());

const entries = (list: unknown): Value[] => (Array.isArray(list) ? (list as Value[]) : []);

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
