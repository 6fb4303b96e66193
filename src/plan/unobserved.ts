import { failed, UNIT_LOG } from '../model/failure';
import { observedIn, type Received } from '../model/received';
import type { Settings } from '../model/settings';

/** What is said where domain-only units are to which no mail was seen: an empty log proves nothing. Of one that is not there DELIV.1 tells. */
export function unobserved(
  { domainOnlyUnits }: Pick<Settings, 'domainOnlyUnits'>,
  { hours, doneAt }: Pick<Received, 'hours' | 'doneAt'>,
  now: string,
): (Received['failures'][number] & { severity: 'low' })[] {
  const units = domainOnlyUnits.filter(
    unit => !observedIn({ hours }, unit, now) && (!doneAt || hours.some(hour => hour.unit === unit)),
  );
  if (units.length === 0) return [];
  const why = doneAt ? `it shows no mail to ${units.join(', ')} yet` : 'it was not looked at yet';
  return [
    {
      subject: 'Mail to domain-only units',
      failure: failed(UNIT_LOG, 'not found', why),
      severity: 'low',
      unchecked: { 'DELIV.2': 'no' },
    },
  ];
}
