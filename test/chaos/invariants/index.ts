import { changesAreAChain } from './changesAreAChain';
import { evidenceIsAChain } from './evidenceIsAChain';
import type { Invariant } from './invariant';
import { lockedInTheEnd } from './lockedInTheEnd';
import { neverWidened } from './neverWidened';
import { noFormula } from './noFormula';
import { noTickFails } from './noTickFails';
import { onlyRecipientsMailed } from './onlyRecipientsMailed';
import { openingsTold } from './openingsTold';
import { recordedOnce } from './recordedOnce';
import { sheetWhole } from './sheetWhole';
import { ticksOnce } from './ticksOnce';
import { unknownIsNotOk } from './unknownIsNotOk';

/** All that holds on any day. */
export const INVARIANTS: Invariant[] = [
  lockedInTheEnd,
  neverWidened,
  recordedOnce,
  changesAreAChain,
  openingsTold,
  evidenceIsAChain,
  unknownIsNotOk,
  sheetWhole,
  ticksOnce,
  noFormula,
  onlyRecipientsMailed,
  noTickFails,
];
