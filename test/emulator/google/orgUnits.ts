import { createHash } from 'node:crypto';
import type { World } from '../world';

/** The id of an organizational unit, in the form that the Directory gives and that `orgUnitID` of the Reports API asks for. */
export function orgUnitIdOf(world: World, path: string): string {
  const hash = createHash('sha1').update(`${world.customerId} ${path}`).digest('hex');
  return `id:03ph8a2z${hash.slice(0, 10)}`;
}
