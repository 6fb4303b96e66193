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
  const off = rulesOff(effectiveSetting(policies, 'gmail.rule_states', unit, paths).value);
  const found = types.map(type => effectiveSetting(policies, type, unit, paths));
  const isUnderstood = (type: string) => policies.some(({ setting, value }) => setting === type && isOfRules(value));
  const declared = widest(
    found.map(({ value = {} }, index) => restricts(value, off, isUnderstood(types[index] as string))),
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
      .filter(({ value }) => declared !== 'not restricted' && restricts(value, off) !== 'restricted'),
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
function restricts(value: Value, off: Set<string>, isUnderstood = false): Restriction {
  const isEmpty = Object.keys(value).length === 0;
  if (!isOfRules(value) && !(isEmpty && isUnderstood)) return 'not readable';
  const rules = Object.values(value).flat() as Value[];
  const isOn = ({ ruleId, enabled }: Value) => enabled !== false && !off.has(String(ruleId));
  return rules.some(isOn) ? 'restricted' : 'not restricted';
}

/** Lists of rules, as Gmail's other compliance settings have, and nothing else. */
function isOfRules(value: Value): boolean {
  const fields = Object.entries(value);
  const areRules = (list: unknown) => Array.isArray(list) && list.every(rule => rule === Object(rule));
  return fields.length > 0 && fields.every(([name, list]) => /rules$/i.test(name) && areRules(list));
}

const rulesOff = (states: Value | undefined): Set<string> =>
  new Set(entries(states?.ruleStates).flatMap(({ ruleId, enabled }) => (enabled === false ? [String(ruleId)] : [])));

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
