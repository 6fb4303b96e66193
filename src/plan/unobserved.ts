import { failed, UNIT_LOG } from '../model/failure';
import { counted, grouped } from '../model/numbers';
import { observedIn, type Received } from '../model/received';
import type { Settings } from '../model/settings';

/** What is said where domain-only units are to which no mail was seen, since an empty log proves nothing, or mail without a sender. */
export function unobserved(
  { domainOnlyUnits }: Pick<Settings, 'domainOnlyUnits'>,
  { hours, doneAt }: Pick<Received, 'hours' | 'doneAt'>,
  now: string,
): (Received['failures'][number] & { severity: 'low' })[] {
  const told = (subject: string, why: string, read: 'in part' | 'no') => ({
    ...{ subject, failure: failed(UNIT_LOG, 'not found', why), severity: 'low' as const },
    unchecked: { 'DELIV.2': read },
  });
  const unseen = domainOnlyUnits.filter(unit => !observedIn({ hours }, unit, now));
  const why = doneAt ? `it shows no mail to ${unseen.join(', ')} yet` : 'it was not looked at yet';
  const ofNobody = domainOnlyUnits.flatMap(unit => {
    const { messages = 0, nameless = 0 } = observedIn({ hours }, unit, now) ?? {};
    if (nameless === 0) return [];
    const of = `of ${counted(messages, 'message', 'messages')}, ${grouped(nameless)} without sender`;
    return [told(`Mail without sender to ${unit}`, of, 'in part')];
  });
  return [...(unseen.length > 0 ? [told('Mail to domain-only units', why, 'no')] : []), ...ofNobody];
}
