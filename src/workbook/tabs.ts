import { changesTab } from './changesTab';
import { coverageTab } from './coverageTab';
import { deliveryTab } from './deliveryTab';
import { evidenceTab } from './evidenceTab';
import { findingsTab } from './findingsTab';
import { groupsTab } from './groupsTab';
import { mailTab } from './mailTab';
import { overviewTab } from './overviewTab';
import { policyTab } from './policyTab';
import { runsTab } from './runsTab';
import { settingsTab } from './settingsTab';
import { stateTab } from './stateTab';
import { studentMailTab } from './studentMailTab';
import type { Tab } from './tab';

/** Every tab, in their order. */
export const TABS: readonly Tab[] = [
  overviewTab,
  policyTab,
  settingsTab,
  findingsTab,
  groupsTab,
  changesTab,
  mailTab,
  deliveryTab,
  studentMailTab,
  coverageTab,
  runsTab,
  evidenceTab,
  stateTab,
];
