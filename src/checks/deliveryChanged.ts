import type { DeliveryChange } from '../model/deliveryChange';
import type { Finding, Severity } from '../model/finding';
import { COMPLIANCE_LINK } from '../model/links';
import { dayAndTime } from '../model/localTime';
import type { Settings } from '../model/settings';

interface Given {
  settings: Pick<Settings, 'domainOnlyUnits' | 'unitsWithoutMail'>;
  timeZone: string;
  deliveryChanges: DeliveryChange[];
}

/** How the log may name "Restrict delivery", which Google does not document; Gmail itself, and what groups take from outside. */
const DECISIVE = /restrict|walled|authori[sz]ed|groups_?sharing|^gmail$/i;

/**
 * DELIV.4: a setting about the delivery of mail was changed. What is decisive, and for a unit that Settings name, for one above it or below it, is
 * worth a mail; all else stands in the Sheet.
 */
export function deliveryChanged({ settings, timeZone, deliveryChanges }: Given): Finding[] {
  const watched = [...settings.domainOnlyUnits, ...settings.unitsWithoutMail];
  return deliveryChanges.map(({ who, at, setting, rule, unit, group, how, from, to }): Finding => {
    const isDecisive = DECISIVE.test(setting);
    const severity: Severity = !touches(unit, watched) ? 'low' : isDecisive ? 'high' : 'medium';
    const where = [unit && `unit ${unit}`, group && `group ${group}`].filter(Boolean).join(', ') || 'everybody';
    const values = from !== undefined || to !== undefined ? ` (${told(from)} → ${told(to)})` : '';
    const changed = `${setting} for ${where} was ${how}`;
    return {
      check: 'DELIV.4',
      // Two changes are two findings, though they are of one setting.
      subject: `${setting}${rule ? ` "${rule}"` : ''} for ${where}, ${dayAndTime(at, timeZone)}`,
      severity,
      event: true,
      // What people call a rule may name a student, and stands in the Sheet only.
      headline: changed,
      by: [who],
      what: `The setting ${changed}${values}. Google's log does not say what it allows now${
        isDecisive ? '' : ', and it may have nothing to do with restricted delivery'
      }.`,
      todo: 'Ask whether it was meant.',
      link: COMPLIANCE_LINK,
    };
  });
}

/** A value without the names in addresses: it is mailed. */
const told = (value = 'not told'): string => value.replace(/[^\s@<>"',;:()]+@/g, '…@');

/** Whether a setting of a unit is one of watched units; a unit that the log calls by anything but a path may be any of them. */
function touches(unit: string | undefined, watched: string[]): boolean {
  if (watched.length === 0) return false;
  if (unit === undefined || !unit.startsWith('/')) return true;
  return watched.some(each => isWithin(unit, each) || isWithin(each, unit));
}

const isWithin = (unit: string, above: string): boolean =>
  above === '/' || `${unit}/`.toLowerCase().startsWith(`${above}/`.toLowerCase());
