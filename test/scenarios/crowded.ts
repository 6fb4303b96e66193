import type { Unknowns, World } from '../emulator/world';
import { group } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';

/** The small school with so many class lists more, every one of them locked to its managers. */
export function crowded(unknowns: Partial<Unknowns>, lists: number): World {
  const world = small({ unknowns });
  for (let list = 1; list <= lists; list++) {
    const address = `class${list}@school.example`;
    world.groups.set(address, group(address, { settings: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' } }));
  }
  return world;
}
