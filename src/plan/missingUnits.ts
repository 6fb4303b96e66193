import type { Declared, MissingUnit, Unit } from '../model/delivery';
import { isInUnit } from './isInUnit';

type Asked = Declared['asked'];

const MOST_NEAREST = 5;

/** Units that Settings names and the domain does not have at their paths, with where they are now or may be. */
export function missingUnits(
  units: Unit[],
  { domainOnlyUnits, unitsWithoutMail }: Asked,
  ids: Declared['ids'],
): MissingUnit[] {
  const wanted = [...new Set([...domainOnlyUnits, ...unitsWithoutMail])];
  return wanted.flatMap((path): MissingUnit[] => {
    const isDomainOnly = domainOnlyUnits.includes(path);
    const isTaken = unitAt(path, units) !== undefined;
    const moved = movedFrom(path, units, ids);
    const isNamed = moved && isInUnit(isDomainOnly ? domainOnlyUnits : unitsWithoutMail)(moved.path);
    if (isTaken && (!moved || isNamed)) return [];
    return [
      {
        path,
        isDomainOnly,
        ...(moved && { renamedTo: moved.path }),
        ...(isTaken && { isTaken }),
        nearest: isTaken ? [] : nearest(path, units),
      },
    ];
  });
}

const unitAt = (path: string, units: Unit[]): Unit | undefined =>
  units.find(unit => unit.path.toLowerCase() === path.toLowerCase());

/** The unit that was at this path when Settings came to name it, if it is at another now. */
function movedFrom(path: string, units: Unit[], ids: Declared['ids']): Unit | undefined {
  const was = units.find(({ id }) => id === ids[path]);
  return was?.path.toLowerCase() === path.toLowerCase() ? undefined : was;
}

/** Units elsewhere of the same name, and those beside which it would be. */
function nearest(path: string, units: Unit[]): string[] {
  const nameOf = (each: string) => each.slice(each.lastIndexOf('/') + 1).toLowerCase();
  const above = (each: string) => each.slice(0, each.lastIndexOf('/'));
  const paths = units.map(unit => unit.path).filter(each => each !== '/');
  let parent = above(path);
  while (parent !== '' && !paths.some(each => each.toLowerCase() === parent.toLowerCase())) parent = above(parent);
  const sameName = paths.filter(each => nameOf(each) === nameOf(path));
  const beside = paths.filter(each => above(each).toLowerCase() === parent.toLowerCase());
  return [...new Set([...sameName, ...beside])].slice(0, MOST_NEAREST);
}

/** Ids of the units that Settings names: those that were at these paths when Settings came to name them, as long as there are such. */
export const idsOf = (units: Unit[], { domainOnlyUnits, unitsWithoutMail }: Asked, before: Declared['ids']) =>
  Object.fromEntries(
    [...domainOnlyUnits, ...unitsWithoutMail].flatMap(path => {
      const id = (movedFrom(path, units, before) ?? unitAt(path, units))?.id ?? before[path];
      return id === undefined ? [] : [[path, id]];
    }),
  );
