import { createHash } from 'node:crypto';
import type { World } from '../../world';

/** A setting for those whom it is for, as Google keeps it. */
export interface Policy {
  /** `policies/…` */
  name: string;
  /** SYSTEM for what Google itself has set. */
  type: 'ADMIN' | 'SYSTEM';
  setting: { type: string; value: Record<string, unknown> };
  /** The path of the unit it is for; Google leaves it out of some policies for the root. */
  orgUnit?: string;
  /** The address of the group it is for, in the unit. */
  group?: string;
  /** Of two policies of one setting for the same person, the one with the higher order wins. */
  sortOrder: number;
}

/** Google's name for all admins, where a policy would name a group. */
export const ALL_ADMINS = 'WORKSPACE_ALL_ADMIN_GROUP';

/** An id that belongs to this text alone. */
export function policyId(world: World, ...text: string[]): string {
  const hash = createHash('sha1').update(JSON.stringify([world.customerId, ...text]));
  return `ak${hash.digest('hex').slice(0, 15)}`;
}

const STEP = 1 / 1024;

/**
 * A place in the order of one setting: Google's own below all, then the deeper a unit the higher, groups above units.
 * `before` is how many there are of the setting, so that no two are alike.
 */
export function sortOrderOf({ type, orgUnit = '/', group }: Omit<Policy, 'sortOrder'>, before: number): number {
  if (type === 'SYSTEM') return before * STEP;
  if (group !== undefined) return 100 + before * STEP;
  return orgUnit.split('/').filter(Boolean).length + 1 + before * STEP;
}
