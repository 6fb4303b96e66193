import { byText } from '../model/byText';
import type { Declared, DeclaredSetting, NamedAs, SourcePolicy, Unit, UnitDeclared } from '../model/delivery';
import { effectiveSetting, type Paths, pathsOf } from './effectiveSettings';
import { isInUnit } from './isInUnit';
import { restrictionOf, restrictionTypes } from './restrictionOf';

type Asked = Declared['asked'];
type AtUnit = Pick<UnitDeclared, 'declared' | 'allowed' | 'mail' | 'forwarding' | 'exceptions'>;

/** What policies say of the units that Settings names, and of those below them that have something else. Without policies, nothing is readable. */
export function declaredOf(
  units: Unit[],
  policies: SourcePolicy[] | undefined,
  domains: string[],
  { domainOnlyUnits, allowedOutside, unitsWithoutMail }: Asked,
): Pick<Declared, 'types' | 'units' | 'groupsSharing'> {
  const types = [...new Set(policies?.map(({ setting }) => setting))].filter(isOfGmail).sort(byText);
  const speaking = restrictionTypes(types);
  const paths = pathsOf(units);
  const known = new Map<string, AtUnit>();
  const at = (path: string): AtUnit => {
    const found = known.get(path) ?? (policies ? atUnit(policies, speaking, path, paths) : NOTHING);
    known.set(path, found);
    return found;
  };
  const [isDomainOnly, isWithoutMail] = [isInUnit(domainOnlyUnits), isInUnit(unitsWithoutMail)];
  const namedAs = (path: string): NamedAs[] => [
    ...(isNamed(path, domainOnlyUnits) ? ['domain-only' as const] : []),
    ...(isNamed(path, unitsWithoutMail) ? ['without mail' as const] : []),
  ];
  const watched = units.filter(({ path }) => isDomainOnly(path) || isWithoutMail(path));
  // What owners of groups may do is set for the whole organization. https://support.google.com/a/answer/167097
  const sharing = policies && effectiveSetting(policies, 'groups_for_business.groups_sharing', ROOT, paths).value;
  return {
    types,
    units: watched
      .map(({ path }): UnitDeclared => {
        const above = path === ROOT ? undefined : at(path.slice(0, path.lastIndexOf('/')) || ROOT);
        return {
          path,
          isDomainOnly: isDomainOnly(path),
          isWithoutMail: isWithoutMail(path),
          namedAs: namedAs(path),
          ...at(path),
          ...unexpectedIn(at(path), [
            ...domains,
            ...allowedOutside.filter(({ unit }) => isInUnit([unit])(path)).flatMap(each => each.domains),
          ]),
          overrides: above ? overrides(at(path), above) : [],
        };
      })
      .filter(({ namedAs: named, overrides }) => named.length > 0 || overrides.length > 0)
      .sort((one, other) => byText(one.path, other.path)),
    ...(sharing && {
      groupsSharing: {
        mailFromOutside: sharing.ownersCanAllowIncomingMailFromPublic === true,
        membersFromOutside: sharing.ownersCanAllowExternalMembers === true,
      },
    }),
  };
}

const ROOT = '/';
const NOTHING: AtUnit = { declared: 'not readable', exceptions: [] };
const isNamed = (path: string, units: string[]): boolean =>
  units.some(unit => unit.toLowerCase() === path.toLowerCase());
const isOfGmail = (setting: string): boolean => setting.startsWith('gmail.');

function atUnit(policies: SourcePolicy[], types: string[], path: string, paths: Paths): AtUnit {
  const { exceptions, ...restriction } = restrictionOf(policies, types, path, paths);
  const of = (setting: string, is: (value: Record<string, unknown>) => unknown) => {
    const { value, exceptions: others } = effectiveSetting(policies, setting, path, paths);
    const here = value && is(value);
    return {
      here: typeof here === 'boolean' ? here : undefined,
      exceptions: others.filter(each => is(each.value) !== here),
    };
  };
  const mail = of('gmail.service_status', ({ serviceState }) =>
    serviceState === 'ENABLED' ? true : serviceState === 'DISABLED' ? false : undefined,
  );
  const forwarding = of('gmail.auto_forwarding', ({ enableAutoForwarding }) => enableAutoForwarding);
  return {
    ...restriction,
    ...(mail.here !== undefined && { mail: mail.here }),
    ...(forwarding.here !== undefined && { forwarding: forwarding.here }),
    exceptions: [
      ...exception('restriction', exceptions),
      ...exception('mail', mail.exceptions),
      ...exception('forwarding', forwarding.exceptions),
    ],
  };
}

/** What a restriction lets in though it is in none of these domains. Without the customer's own, nothing is said. */
function unexpectedIn({ allowed }: AtUnit, domains: string[]): Pick<UnitDeclared, 'unexpected'> {
  const isExpected = (entry: string) => {
    const domain = entry.replace(/^.*@/, '');
    return domains.includes(domain);
  };
  const unexpected = domains.length > 0 ? allowed?.filter(entry => !isExpected(entry)) : undefined;
  return unexpected && unexpected.length > 0 ? { unexpected } : {};
}

function exception(setting: DeclaredSetting, policies: SourcePolicy[]): UnitDeclared['exceptions'] {
  const groups = [...new Set(policies.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  const limited = policies.some(each => each.group === undefined);
  return policies.length > 0 ? [{ setting, groups, limited }] : [];
}

function overrides(here: AtUnit, above: AtUnit): DeclaredSetting[] {
  const of = (at: AtUnit, setting: DeclaredSetting) => [
    setting === 'restriction' ? [at.declared, at.allowed] : at[setting],
    at.exceptions.filter(each => each.setting === setting),
  ];
  return (['restriction', 'mail', 'forwarding'] as const).filter(
    setting => JSON.stringify(of(here, setting)) !== JSON.stringify(of(above, setting)),
  );
}
