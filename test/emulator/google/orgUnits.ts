import { createHash } from 'node:crypto';
import type { World } from '../world';

function madeFrom(text: string): string {
  return `id:03ph8a2z${createHash('sha1').update(text).digest('hex').slice(0, 10)}`;
}

/** The id of an organizational unit, in the form that the Directory gives and that `orgUnitID` of the Reports API asks for. */
export function orgUnitIdOf(world: World, path: string): string {
  return world.orgUnitIds.get(path) ?? madeFrom(`${world.customerId} ${path}`);
}

/** The unit above. */
export const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/')) || '/';

/** Whether a unit is another one, or below it. */
export function isWithin(path: string, unit: string): boolean {
  return path === unit || path.startsWith(unit === '/' ? '/' : `${unit}/`);
}

/** Paths of all organizational units in their order: those of accounts, those without any, and all above them. */
export function orgUnitsOf(world: World): string[] {
  const found = new Set(['/']);
  const paths = [...[...world.users.values()].map(user => user.orgUnitPath), ...world.orgUnits];
  for (const path of paths) for (let unit = path; !found.has(unit); unit = parentOf(unit)) found.add(unit);
  return [...found].sort();
}

function keysMoved<T>(map: Map<string, T>, moved: (path: string) => string): Map<string, T> {
  return new Map([...map].map(([path, value]) => [moved(path), value]));
}

/** Gives a unit another path. Accounts, settings and units below go with it, and ids stay. */
export function renameOrgUnit(world: World, from: string, to: string): void {
  const units = orgUnitsOf(world);
  if (from === '/' || !units.includes(from)) throw new Error(`The world has no unit ${from} that can be renamed`);
  if (units.includes(to) || isWithin(to, from)) throw new Error(`${from} cannot become ${to}`);
  const moved = (path: string) => (isWithin(path, from) ? to + path.slice(from.length) : path);

  const ids = units.filter(path => isWithin(path, from)).map(path => [path, orgUnitIdOf(world, path)] as const);
  for (const [path, id] of ids) {
    world.orgUnitIds.set(moved(path), id);
    // A unit that is made at the old path later is another one.
    world.orgUnitIds.set(path, madeFrom(`${id} was at ${path}`));
  }
  for (const [address, user] of world.users) {
    // In place of the account: worlds may share one.
    if (isWithin(user.orgUnitPath, from)) world.users.set(address, { ...user, orgUnitPath: moved(user.orgUnitPath) });
  }
  world.orgUnits = world.orgUnits.map(moved);
  world.policies = world.policies.map(policy => ({
    ...policy,
    ...(policy.orgUnit !== undefined && { orgUnit: moved(policy.orgUnit) }),
  }));
  for (const mailing of world.mailings) {
    // It keeps the units in which it was rejected, and the log is written when it is read.
    if (mailing.rejectedIn) mailing.rejectedIn = new Set([...mailing.rejectedIn].map(moved));
  }
  world.restrictedDelivery = keysMoved(world.restrictedDelivery, moved);
}
