import { EmulatorGap } from '../../emulatorGap';
import type { User, World } from '../../world';
import { orgUnitIdOf } from '../orgUnits';

/** The paths of all units that an account is in, each with those above it. */
function unitsOf(world: World): Set<string> {
  const units = new Set(['/']);
  for (const { orgUnitPath } of world.users.values()) {
    for (let path = orgUnitPath; path !== '' && !units.has(path); path = path.slice(0, path.lastIndexOf('/'))) {
      units.add(path);
    }
  }
  return units;
}

/** Who "belongs to the specified organizational unit" (`orgUnitID` in the Reports API). */
export function unitWith(world: World, id: string): (user: User) => boolean {
  const path = [...unitsOf(world)].find(each => orgUnitIdOf(world, each) === id);
  if (path === undefined) {
    throw new EmulatorGap(
      `what Google makes of the orgUnitID ${id}, which no unit has`,
      'google/activities/unitWith.ts',
    );
  }
  const below = path === '/' ? '/' : `${path}/`;
  return ({ orgUnitPath }) =>
    orgUnitPath === path || (world.unknowns.orgUnitIdHasSubUnits && orgUnitPath.startsWith(below));
}
