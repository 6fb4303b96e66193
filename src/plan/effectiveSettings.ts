import type { SourcePolicy, Unit } from '../model/delivery';
import { isInUnit } from './isInUnit';

export type Value = Record<string, unknown>;

export type Paths = Map<string, string>;

/** Policies name units by their ids without the `id:` of the Directory. */
export const pathsOf = (units: Unit[]): Paths => new Map(units.map(({ id, path }) => [id.replace(/^id:/, ''), path]));

/** What holds for a unit: the value for everybody in it, and policies under which some people of it may have another. */
export interface Effective {
  /** Absent: nothing was set, and no default is documented. */
  value?: Value;
  exceptions: SourcePolicy[];
}

/** How Google joins the policies of a setting. https://docs.cloud.google.com/identity/docs/concepts/policy-api-concepts */
type Reducer = (inOrder: Value[]) => Value;

/** The last wins whole. */
const max: Reducer = inOrder => inOrder[inOrder.length - 1] ?? {};

/** Of each field the last that has it wins. Google joins fields that are lists: those that are read here are none. */
const merge: Reducer = inOrder => Object.assign({}, ...inOrder) as Value;

/** Of each entry of a list, by its key, the last wins; the others stay. */
const maxMap =
  (list: string, key: string): Reducer =>
  inOrder => {
    const entries = inOrder.flatMap(value => listIn(value, list));
    return { ...merge(inOrder), [list]: [...new Map(entries.map(entry => [entry[key], entry])).values()] };
  };

const listIn = (value: Value, list: string): Value[] => (Array.isArray(value[list]) ? (value[list] as Value[]) : []);

/**
 * Settings that Google does not reduce by max. That of address lists is in Google's table; the others are as in github.com/cisagov/ScubaGoggles,
 * scubagoggles/policy_api.py, which takes max for all others.
 */
const REDUCERS: Record<string, Reducer> = {
  'groups_for_business.groups_sharing': merge,
  'gmail.email_address_lists': maxMap('emailAddressList', 'id'),
  'gmail.rule_states': maxMap('ruleStates', 'ruleId'),
  'gmail.spam_override_lists': maxMap('spamOverride', 'ruleId'),
};

/** What holds where nobody has set anything, as Google documents it: such a setting may be absent from the list. */
const DEFAULTS: Record<string, Value> = {
  'groups_for_business.groups_sharing': {
    collaborationCapability: 'DOMAIN_USERS_ONLY',
    createGroupsAccessLevel: 'USERS_IN_DOMAIN',
    newGroupsAreHidden: false,
    ownersCanAllowExternalMembers: false,
    ownersCanAllowIncomingMailFromPublic: true,
    ownersCanHideGroups: false,
    viewTopicsDefaultAccessLevel: 'DOMAIN_USERS',
  },
  'gmail.auto_forwarding': { enableAutoForwarding: true },
};

/**
 * From the policies that were set to what holds for a unit. Those of units above count, since a policy is for all below its unit; those of other
 * units, and of units that are gone, do not. A policy for a group or for some licenses is not the unit's: it is an exception.
 * @param paths of every unit of the domain, by its id
 */
export function effectiveSetting(policies: SourcePolicy[], setting: string, unit: string, paths: Paths): Effective {
  const isAbove = (id: string) => {
    const path = paths.get(id);
    return path !== undefined && isInUnit([path])(unit);
  };
  const about = policies.filter(
    each => each.setting === setting && (each.units.length === 0 || each.units.some(isAbove)),
  );
  const isException = ({ group, limited }: SourcePolicy) => group !== undefined || limited === true;
  const inOrder = about
    .filter(each => !isException(each))
    .sort((one, other) => Number(other.isSystem) - Number(one.isSystem) || one.sortOrder - other.sortOrder)
    .map(({ value }) => value);
  const defaults = DEFAULTS[setting];
  const set = inOrder.length > 0 ? (REDUCERS[setting] ?? max)(inOrder) : undefined;
  const value = set || defaults ? { ...defaults, ...set } : undefined;
  return { ...(value && { value }), exceptions: about.filter(isException) };
}
