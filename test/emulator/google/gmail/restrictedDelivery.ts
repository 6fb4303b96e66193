import type { User, World } from '../../world';
import type { Mailing } from '../activities/activity';

/** Gmail's "Restrict delivery" for a unit: https://support.google.com/a/answer/2640542 */
export interface Restriction {
  /** The only domains that mailboxes may exchange mail with. */
  allowedDomains: string[];
  /** "Bypass this setting for internal messages". */
  bypassInternal: boolean;
}

/** What holds for a unit: its own, or that of the nearest unit above it. */
function restrictionOf({ restrictedDelivery }: World, path: string): Restriction | undefined {
  for (let unit = path; ; unit = unit.slice(0, unit.lastIndexOf('/')) || '/') {
    const found = restrictedDelivery.get(unit);
    if (found || unit === '/') return found;
  }
}

/** Whether mailboxes of a unit may have mail from an address, or write to it. */
export function mayExchange(world: World, unit: string, address: string): boolean {
  const restriction = restrictionOf(world, unit);
  if (!restriction) return true;
  const domain = address.slice(address.indexOf('@') + 1);
  const { allowedDomains, bypassInternal } = restriction;
  return allowedDomains.includes(domain) || (bypassInternal && world.domains.includes(domain));
}

/** The units of some mailboxes that reject mail from a sender, as the setting is now; undefined if none does. */
export function unitsThatReject(
  world: World,
  from: string,
  mailboxes: readonly string[],
): ReadonlySet<string> | undefined {
  if (world.restrictedDelivery.size === 0) return undefined;
  const units = new Set(mailboxes.flatMap(address => world.users.get(address)?.orgUnitPath ?? []));
  const rejecting = [...units].filter(unit => !mayExchange(world, unit, from));
  return rejecting.length > 0 ? new Set(rejecting) : undefined;
}

/** Whether the copy of an account was rejected. */
export function isRejected({ rejectedIn }: Mailing, { orgUnitPath }: User): boolean {
  return rejectedIn?.has(orgUnitPath) === true;
}

/** How many of some mailboxes take mail from a sender. */
export function deliveredAmong(world: World, from: string, mailboxes: readonly string[]): number {
  const rejecting = unitsThatReject(world, from, mailboxes);
  if (!rejecting) return mailboxes.length;
  return mailboxes.filter(address => !rejecting.has(world.users.get(address)?.orgUnitPath ?? '')).length;
}
