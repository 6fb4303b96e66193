import { EmulatorGap } from '../emulatorGap';
import type { World } from '../world';
import { directoryMethods, etagOf, isOurCustomer } from './directory';
import { GoogleError } from './googleError';
import type { Call } from './handler';
import { isWithin, orgUnitIdOf, orgUnitsOf, parentOf } from './orgUnits';

const FILE = 'google/directoryOrgUnits.ts';

function resourceOf(world: World, path: string) {
  const parent = parentOf(path);
  const unit = {
    name: path === '/' ? world.domains[0] : path.slice(path.lastIndexOf('/') + 1),
    description: '',
    orgUnitId: orgUnitIdOf(world, path),
    orgUnitPath: path,
    ...(path !== '/' && { parentOrgUnitId: orgUnitIdOf(world, parent), parentOrgUnitPath: parent }),
    blockInheritance: false,
  };
  return { kind: 'admin#directory#orgUnit', etag: etagOf(unit), ...unit };
}

/** The unit that a path or an id names: the root where none is asked for. */
function unitAsked(world: World, units: string[], key = '/'): string {
  if (!/^(\/|id:)/.test(key)) throw new EmulatorGap(`what Google makes of orgUnitPath=${key}`, FILE);
  const found = units.find(path => path === key || orgUnitIdOf(world, path) === key);
  if (found === undefined) throw new GoogleError(404, 'notFound', 'Org unit not found');
  return found;
}

function list({ world, parameters }: Call) {
  const { customerId, orgUnitPath, type = 'children' } = parameters;
  if (!isOurCustomer(world, customerId)) throw new EmulatorGap('the units of another customer', FILE);
  const units = orgUnitsOf(world);
  const asked = unitAsked(world, units, orgUnitPath || undefined);
  const isMeant = (path: string) => {
    if (path === asked) return type === 'allIncludingParent';
    return type === 'children' ? path !== '/' && parentOf(path) === asked : isWithin(path, asked);
  };
  const found = units.filter(isMeant).map(path => resourceOf(world, path));
  return {
    kind: 'admin#directory#orgUnits',
    etag: etagOf(found),
    ...(found.length > 0 && { organizationUnits: found }),
  };
}

/** Units in the Directory API. https://developers.google.com/workspace/admin/directory/reference/rest/v1/orgunits/list */
export const directoryOrgUnits = directoryMethods(FILE, {
  'directory.orgunits.list': { parameters: ['type', 'orgUnitPath'], answer: list },
});
