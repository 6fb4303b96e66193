import type { Declared, MissingUnit, Unit } from '../model/delivery';

type Asked = Declared['asked'];

const MOST_NEAREST = 5;

/** Units that Settings names and the domain does not have, with where they may be now. */
export function missingUnits(
  units: Unit[],
  { domainOnlyUnits, unitsWithoutMail }: Asked,
  ids: Declared['ids'],
): MissingUnit[] {
  const paths = new Set(units.map(({ path }) => path.toLowerCase()));
  const wanted = [...new Set([...domainOnlyUnits, ...unitsWithoutMail])];
  return wanted
    .filter(path => !paths.has(path.toLowerCase()))
    .map(path => {
      const renamedTo = units.find(({ id }) => id === ids[path])?.path;
      return {
        path,
        isDomainOnly: domainOnlyUnits.includes(path),
        ...(renamedTo !== undefined && { renamedTo }),
        nearest: nearest(path, units),
      };
    });
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

/** Ids of the units that Settings names: those there are now, and those that were at these paths when last seen. */
export const idsOf = (units: Unit[], { domainOnlyUnits, unitsWithoutMail }: Asked, before: Declared['ids']) =>
  Object.fromEntries(
    [...domainOnlyUnits, ...unitsWithoutMail].flatMap(path => {
      const id = units.find(unit => unit.path.toLowerCase() === path.toLowerCase())?.id ?? before[path];
      return id === undefined ? [] : [[path, id]];
    }),
  );
