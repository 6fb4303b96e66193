import type { Group, Member, World } from '../world';

interface Index {
  /** What the index was made of, to see when it is out of date: members are plain data that anybody may change. */
  made: { group: Group; members: Member[]; count: number }[];
  lookedAt: number;
  byMember: Map<string, Group[]>;
}

const indexes = new WeakMap<World['groups'], Index>();

function isUpToDate(groups: World['groups'], { made }: Index): boolean {
  let i = 0;
  for (const group of groups.values()) {
    const then = made[i++];
    if (then?.group !== group || then.members !== group.members || then.count !== group.members.length) return false;
  }
  return i === made.length;
}

function indexOf({ groups, clock }: World): Index {
  const known = indexes.get(groups);
  const now = clock.now();
  if (known && ((known.lookedAt === now && known.made.length === groups.size) || isUpToDate(groups, known))) {
    known.lookedAt = now;
    return known;
  }
  const index: Index = { made: [], lookedAt: now, byMember: new Map() };
  for (const group of groups.values()) {
    index.made.push({ group, members: group.members, count: group.members.length });
    for (const { address } of group.members) {
      const others = index.byMember.get(address);
      if (others) others.push(group);
      else index.byMember.set(address, [group]);
    }
  }
  indexes.set(groups, index);
  return index;
}

/**
 * The groups that have this address among their direct members. Kept as an index, since a sweep asks it of each of
 * 50,000 groups. Whether the index still holds is looked at whenever the clock has moved: who changes members by hand
 * between two requests lets a moment pass. A member that takes the place of another, with no other change, is overlooked.
 */
export function groupsWith(world: World, address: string): Group[] {
  const lower = address.toLowerCase();
  return (indexOf(world).byMember.get(lower) ?? []).filter(({ members }) =>
    members.some(each => each.address === lower),
  );
}
