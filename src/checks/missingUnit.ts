import type { MissingUnit } from '../model/delivery';
import type { Finding } from '../model/finding';
import type { Facts } from './facts';

/** DELIV.1, DELIV.5: Settings names a unit that is not there, or no longer the one that was there, so nothing is checked of it. */
export function missingUnit({ declared }: Facts): Finding[] {
  const { missing, asked } = declared;
  const read = (units: string[], gone: MissingUnit[]) =>
    gone.filter(({ isTaken }) => !isTaken).length < units.length ? 'in part' : 'no';
  const domainOnly = read(
    asked.domainOnlyUnits,
    missing.filter(each => each.isDomainOnly),
  );
  // Whether Gmail is as it should be is asked of both kinds of unit.
  const mail = read([...new Set([...asked.domainOnlyUnits, ...asked.unitsWithoutMail])], missing);
  return missing.map(({ path, isDomainOnly, renamedTo, isTaken, nearest }) => {
    const whereNow =
      renamedTo !== undefined
        ? `The unit that was there is ${renamedTo} now.`
        : nearest.length > 0
          ? `Nearest to it are ${nearest.join(', ')}.`
          : 'There are no units but the root.';
    const check = isDomainOnly ? 'DELIV.1' : 'DELIV.5';
    return {
      check,
      // The path itself may have findings too: those of the unit that took it.
      subject: isTaken ? `${path} renamed` : path,
      severity: 'high',
      what: isTaken
        ? `The unit that was at this path is ${renamedTo} now, and nothing is checked of it: another unit has taken the path, and is checked in its place.`
        : `Settings names this unit, and the domain has none at this path, so nothing is checked of it. ${whereNow}`,
      todo: isTaken
        ? `Name ${renamedTo} in Settings too. If it is not meant, take ${path} out of Settings, run Postlock, and put it back.`
        : 'Correct the path in Settings.',
      unchecked: { ...(isDomainOnly && { 'DELIV.1': domainOnly, 'DELIV.2': domainOnly }), 'DELIV.5': mail },
    };
  });
}
