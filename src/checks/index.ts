import { brokenEvidence } from './brokenEvidence';
import { canaryMissing } from './canaryMissing';
import { couldNotCheck } from './couldNotCheck';
import { deliveryChanged } from './deliveryChanged';
import type { Check } from './facts';
import { farAbove } from './farAbove';
import { fromOutside } from './fromOutside';
import { fullWorkbook } from './fullWorkbook';
import { lateTicks } from './lateTicks';
import { lostGroup } from './lostGroup';
import { loudAccount } from './loudAccount';
import { mailOnOff } from './mailOnOff';
import { missingUnit } from './missingUnit';
import { openLargeGroup } from './openLargeGroup';
import { openRoute } from './openRoute';
import { outsideMail } from './outsideMail';
import { postingLock } from './postingLock';
import { repliesToAll } from './repliesToAll';
import { restrictedDelivery } from './restrictedDelivery';
import { storm } from './storm';
import { studentLeaders } from './studentLeaders';
import { unreadableRow } from './unreadableRow';
import { weakenedPolicy } from './weakenedPolicy';

/** Every check. To add one: a file beside this one, a line here, its id in model/finding.ts and a table of samples in test/unit/checks. */
export const CHECKS: readonly Check[] = [
  storm,
  postingLock,
  openLargeGroup,
  openRoute,
  lostGroup,
  repliesToAll,
  studentLeaders,
  restrictedDelivery,
  fromOutside,
  outsideMail,
  deliveryChanged,
  mailOnOff,
  missingUnit,
  farAbove,
  loudAccount,
  unreadableRow,
  couldNotCheck,
  canaryMissing,
  lateTicks,
  fullWorkbook,
  brokenEvidence,
  weakenedPolicy,
];
