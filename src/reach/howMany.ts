import type { Who } from '../model/reach';
import type { Block, Roster } from '../model/roster';

/** Students, where all others are owners or managers of these lists; whoever reaches only those reaches no student. */
export function whoIn(blocks: Set<number>, roster: Roster): Who {
  const all = [...blocks].map(block => roster.blocks[block] as Block);
  return all.some(({ students }) => students > 0) && all.every(({ others }) => others === 0) ? 'students' : 'mailboxes';
}

/** How many students, or mailboxes, there are in some blocks. */
export function howMany(blocks: Iterable<number>, roster: Roster, who: Who): number {
  let sum = 0;
  for (const place of blocks) {
    const { inside, outside, students } = roster.blocks[place] as Block;
    sum += who === 'students' ? students : inside + outside;
  }
  return sum;
}
