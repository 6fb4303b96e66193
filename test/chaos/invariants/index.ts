import { changesAreAChain } from './changesAreAChain';
import { evidenceIsAChain } from './evidenceIsAChain';
import { findingsTold } from './findingsTold';
import type { Invariant } from './invariant';
import { lockedInTheEnd } from './lockedInTheEnd';
import { lossTold } from './lossTold';
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
  findingsTold,
  evidenceIsAChain,
  unknownIsNotOk,
  sheetWhole,
  ticksOnce,
  noFormula,
  onlyRecipientsMailed,
  noTickFails,
  lossTold,
];
