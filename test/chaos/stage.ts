import type { Group, World } from '../emulator/world';
import type { School } from '../scenarios/school';

/** A change that somebody or something other than Postlock made to a group. */
export interface Doing {
  at: number;
  address: string;
}

/** Where a day is played, and what is known of it that neither Google nor Postlock may know. */
export interface Stage {
  here: School;
  doings: Doing[];
  /** The address that a group had in the beginning, by each that it got later. */
  firstAddress: Map<string, string>;
  /** Addresses at which a group was deleted, in the words of the beginning. */
  deleted: Set<string>;
  /** Tabs that people changed. */
  touched: Set<string>;
  /** Formulas that people typed. */
  typed: Set<string>;
  /** How often something was lost that says what was told already: a kill, or a property. */
  forgotten: number;
  /** What was lost that Postlock cannot mend by itself: with everything also who the alert recipients are. */
  lost?: 'the workbook' | 'everything';
}

export const stageOf = (here: School): Stage => ({
  here,
  doings: [],
  firstAddress: new Map(),
  deleted: new Set(),
  touched: new Set(),
  typed: new Set(),
  forgotten: 0,
});

/** The address by which a group was known in the beginning. */
export const firstOf = ({ firstAddress }: Stage, address: string): string => firstAddress.get(address) ?? address;

/** What stands in a tab; nothing where somebody deleted it and no tick has come since. */
export const rowsOf = ({ here: { world, workbook, rows } }: Stage, tab: string): Record<string, string>[] =>
  world.spreadsheets.get(workbook)?.sheets.some(({ properties }) => properties.title === tab) ? rows(tab) : [];

/** Does something to the group that has this address, if one has, and notes it. */
export function toGroup(stage: Stage, address: string, act: (group: Group, world: World) => void): void {
  const { world } = stage.here;
  const found = [...world.groups.values()].find(group => group.address === address || group.aliases.includes(address));
  if (!found) return;
  stage.doings.push({ at: world.clock.now(), address: found.address });
  act(found, world);
}

/** Faults are meant for Postlock: others get what they ask for. */
export function unharmed(world: World, act: () => void): void {
  const { faults } = world;
  world.faults = [];
  try {
    act();
  } finally {
    world.faults = faults;
  }
}
