import type { UnitDeclared } from '../model/delivery';
import { exceptionsInWords } from '../model/exceptionsInWords';
import type { Finding } from '../model/finding';
import type { Facts } from './facts';

const WHERE = 'Admin console ▸ Apps ▸ Google Workspace ▸ Gmail ▸ Service status';

/** DELIV.5: a unit that should have no mail has Gmail on, or a unit that Settings names for its mail has it off. */
export function mailOnOff({ declared, groups }: Facts): Finding[] {
  if (declared.readAt === undefined) return [];
  // What a unit inherits is told of the unit above.
  return declared.units
    .filter(({ namedAs, overrides }) => namedAs.length > 0 || overrides.includes('mail'))
    .flatMap(unit => ofUnit(unit, exceptionsInWords(unit, 'mail', groups)));
}

function ofUnit({ path, isDomainOnly, isWithoutMail, mail }: UnitDeclared, exceptions: string): Finding[] {
  const about = { check: 'DELIV.5' as const, subject: path };
  if (isWithoutMail && mail === true) {
    const what = 'Gmail is on, and accounts of this unit should have no mail.';
    return [{ ...about, severity: 'medium', what, todo: `Switch Gmail off for this unit: ${WHERE}.` }];
  }
  if (mail === undefined) {
    return [
      {
        ...about,
        severity: 'low',
        what: 'Could not check: the Policy API does not say whether Gmail is on in this unit.',
        todo: `Look yourself: ${WHERE}.`,
        unchecked: { 'DELIV.5': 'in part' },
      },
    ];
  }
  if (isWithoutMail && exceptions !== '') {
    const what = `Gmail is off, but ${exceptions}.`;
    return [{ ...about, severity: 'low', what, todo: `Look whether that is meant: ${WHERE}.` }];
  }
  if (!isWithoutMail && isDomainOnly && mail === false) {
    const what = 'Gmail is off, though Settings has this unit among those that get mail from your own domains.';
    return [
      {
        ...about,
        severity: 'low',
        what,
        todo: `Name it under "Units without mail" in Settings, or switch Gmail on: ${WHERE}.`,
      },
    ];
  }
  return [];
}
