import { constantFrom, record } from 'fast-check';
import { createGroupByApi, deleteGroup, renameGroup } from '../../emulator/google/groupLife';
import type { Deed } from '../deed';
import { PROTECTED } from '../policy';
import { firstOf, type Stage, toGroup } from '../stage';

const ACTS: Record<string, (stage: Stage, address: string) => void> = {
  'is renamed': (stage, address) =>
    toGroup(stage, address, (group, world) => {
      const now = `new-${group.address}`;
      if (world.groups.has(now)) return;
      stage.firstAddress.set(now, firstOf(stage, group.address));
      renameGroup(world, group.address, now);
    }),
  'is deleted': (stage, address) =>
    toGroup(stage, address, (group, world) => {
      stage.deleted.add(firstOf(stage, group.address));
      deleteGroup(world, group.address);
    }),
  'is deleted and made anew by a program': (stage, address) =>
    toGroup(stage, address, (group, world) => {
      const { members } = group;
      stage.deleted.add(firstOf(stage, group.address));
      deleteGroup(world, group.address);
      createGroupByApi(world, { address, members });
    }),
};

/** A group gets another address, goes, or comes again. */
export const life = record({
  address: constantFrom(...PROTECTED),
  what: constantFrom(...Object.keys(ACTS)),
}).map(
  ({ address, what }): Deed => ({
    words: `${address} ${what}`,
    happen: stage => ACTS[what]?.(stage, address),
  }),
);
