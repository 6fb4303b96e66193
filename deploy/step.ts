import type { Site } from './site';

/** It is as it has to be. */
export type Fine = { found: string };
/** A person has to do something, and the command ends. */
export type ByHand = { found: string; expected: string; byHand: string };
/** The command does it itself, unless it was told only to check. @throws Refused */
export type ToDo = { found: string; toDo: string; run: () => string };

export type Seen = Fine | ByHand | ToDo;

/** One thing that has to be so, in the order of the list. To look changes nothing. */
export type Step = { what: string; look: (site: Site) => Seen };
