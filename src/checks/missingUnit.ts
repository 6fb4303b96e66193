import type { Finding } from '../model/finding';
import type { Facts } from './facts';

/** DELIV.1, DELIV.5: Settings names a unit that is not there, so nothing is checked of it. */
export function missingUnit({ declared }: Facts): Finding[] {
  return declared.missing.map(({ path, isDomainOnly, renamedTo, nearest }) => {
    const whereNow =
      renamedTo !== undefined
        ? `The unit that was there is ${renamedTo} now.`
        : nearest.length > 0
          ? `Nearest to it are ${nearest.join(', ')}.`
          : 'There are no units but the root.';
    const check = isDomainOnly ? 'DELIV.1' : 'DELIV.5';
    return {
      check,
      subject: path,
      severity: 'high',
      what: `Settings names this unit, and the domain has none at this path, so nothing is checked of it. ${whereNow}`,
      todo: 'Correct the path in Settings, as the Admin console shows it under Directory ▸ Organizational units.',
      unchecked: isDomainOnly ? { 'DELIV.1': 'in part', 'DELIV.2': 'in part' } : { 'DELIV.5': 'in part' },
    };
  });
}
