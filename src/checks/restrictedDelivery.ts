import type { Declared, UnitDeclared } from '../model/delivery';
import { exceptionsInWords } from '../model/exceptionsInWords';
import type { Finding } from '../model/finding';
import type { Facts } from './facts';

const WHERE = 'Admin console ▸ Apps ▸ Google Workspace ▸ Gmail ▸ Compliance ▸ Restrict delivery';

/**
 * DELIV.1: a domain-only unit has no restricted delivery declared, or it cannot be read whether it has
 * (https://support.google.com/a/answer/2640542). Where the API does not show it, it is neither on nor off.
 */
export function restrictedDelivery({ declared, groups }: Facts): Finding[] {
  const units = declared.units.filter(each => each.isDomainOnly && !(each.isWithoutMail && each.mail === false));
  const inWords = (unit: UnitDeclared) => exceptionsInWords(unit, 'restriction', groups);
  if (declared.readAt === undefined) return [];
  return units.flatMap(unit => [
    ...restriction(unit, declared, inWords(unit)),
    ...forwarding(unit, exceptionsInWords(unit, 'forwarding', groups)),
  ]);
}

function restriction(unit: UnitDeclared, { types }: Declared, exceptions: string): Finding[] {
  const { path, namedAs, overrides } = unit;
  const isNamed = namedAs.includes('domain-only');
  // What a unit inherits is told of the unit above.
  if (!isNamed && !overrides.includes('restriction')) return [];
  const about = { check: 'DELIV.1' as const, subject: path };
  if (unit.declared === 'not readable') {
    return [
      {
        ...about,
        severity: 'low',
        what: `Could not check: Google's API does not show Restrict delivery here, so it may be on or off. Settings of Gmail that it shows: ${types.join(', ') || 'none'}.`,
        todo: `Look yourself: ${WHERE}. What is observed in mail (DELIV.2) is checked all the same.`,
        unchecked: { 'DELIV.1': 'no' },
      },
    ];
  }
  if (unit.declared === 'not restricted') {
    return [
      {
        ...about,
        severity: 'high',
        what: isNamed
          ? 'No restriction is declared: mail from anywhere may reach this unit, which is to get mail from your own domains only.'
          : 'It overrides the restriction of the unit above with none: mail from anywhere may reach it.',
        todo: `Restrict delivery for this unit, or let it inherit: ${WHERE}.`,
      },
    ];
  }
  const but = [
    ...(exceptions === '' ? [] : [`${exceptions}, who may get mail from anywhere`]),
    ...(unit.unexpected ? [`it lets in ${unit.unexpected.join(', ')}, which Settings does not allow`] : []),
  ];
  if (but.length === 0) return [];
  return [
    {
      ...about,
      severity: 'low',
      headline: `${path}: delivery is restricted, with exceptions`,
      what: `Restricted, but ${but.join('; and ')}.`,
      todo: `Look whether that is meant: ${WHERE}. What is meant from outside belongs to "Allowed outside domains" in Settings.`,
    },
  ];
}

/** SCuBA GWS.GMAIL.11.1: a rule in a mailbox can forward all mail, past any restriction of what comes in. */
function forwarding({ path, namedAs, overrides, forwarding: isOn }: UnitDeclared, exceptions: string): Finding[] {
  const isForSome = isOn === false && exceptions !== '';
  if ((!isOn && !isForSome) || (!namedAs.includes('domain-only') && !overrides.includes('forwarding'))) return [];
  return [
    {
      check: 'DELIV.1',
      subject: `${path} auto-forwarding`,
      severity: 'low',
      headline: `${path}: mail may be forwarded elsewhere`,
      what: `Accounts of this domain-only unit may ${isForSome ? `not forward their mail elsewhere, but ${exceptions}` : 'forward all their mail elsewhere by themselves'} (SCuBA GWS.GMAIL.11.1).`,
      todo: 'Switch automatic forwarding off.',
    },
  ];
}
