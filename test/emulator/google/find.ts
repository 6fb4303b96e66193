import type { Group, User, World } from '../world';

/** The group that has this address, or once had it and keeps it as an alias. */
export function groupAt(world: World, address: string): Group | undefined {
  const lower = address.toLowerCase();
  const named = world.groups.get(lower);
  if (named) return named;
  for (const group of world.groups.values()) if (group.aliases.includes(lower)) return group;
  return undefined;
}

/** The group with this address, alias or id. */
export function groupByKey(world: World, key: string): Group | undefined {
  const found = groupAt(world, key);
  if (found || key.includes('@')) return found;
  for (const group of world.groups.values()) if (group.id === key) return group;
  return undefined;
}

/** The account with this address or id. */
export function userByKey(world: World, key: string): User | undefined {
  const found = world.users.get(key.toLowerCase());
  if (found || key.includes('@')) return found;
  for (const user of world.users.values()) if (user.id === key) return user;
  return undefined;
}

/** The part after the @. */
export const domainOf = (address: string) => address.slice(address.indexOf('@') + 1);
