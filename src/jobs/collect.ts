import type { Unread } from '../checks/facts';
import { myAddress } from '../google/account';
import { readHelp } from '../google/help';
import type { Kept } from '../google/kept';
import { NO_DECLARED } from '../model/delivery';
import { DAILY_QUOTAS, failed } from '../model/failure';
import type { Unchecked } from '../model/finding';
import { NO_LEDGER } from '../model/ledger';
import { isoDay, usableTimeZone } from '../model/localTime';
import { NO_MAIL_SEEN } from '../model/mail';
import { NO_HISTORY } from '../model/mailHistory';
import { standing } from '../model/order';
import { NO_RECEIVED } from '../model/received';
import { NO_ROSTER } from '../model/roster';
import { mailed } from '../model/settings';
import { withOrders } from '../plan/brakeEnds';
import { evidenceIsDue } from '../plan/evidenceIsDue';
import { knownGroups } from '../plan/knownGroups';
import { ledgerAt, shedding } from '../plan/ledger';
import { newestState } from '../plan/newestState';
import { policyInForce } from '../plan/policyInForce';
import { valuesOf } from '../workbook/book';
import { evidenceTab } from '../workbook/evidenceTab';
import { groupsTab, readGroups } from '../workbook/groupsTab';
import { policyTab, readPolicy } from '../workbook/policyTab';
import { defaultSettings, readSettingsTab, settingsTab } from '../workbook/settingsTab';
import { readState, stateTab } from '../workbook/stateTab';
import { typeIn } from '../workbook/typeIn';
import { whyUnsure } from './onlyAdmins';
import { readBook } from './readBook';

const SWEPT: Unchecked = { 'POST.2': 'in part', 'POST.5': 'in part' };
const OTHERS: Unchecked = {
  'POST.3': 'in part',
  'POST.6': 'in part',
  'MAIL.1': 'in part',
  'MAIL.3': 'in part',
  'DELIV.2': 'in part',
};

export type Collected = ReturnType<typeof collect>;

/**
 * Reads what a tick begins with: the workbook, and from it and script properties what the tick before left and what the policy is.
 * Whatever cannot be read is a failure among the others, and the last known stands in for it.
 * @param now ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function collect(kept: Kept, now: string, until: number) {
  const failures: Unread[] = [];
  const installer = kept.installer ?? myAddress();
  const unsure = whyUnsure();
  if (unsure) failures.push({ subject: `Whether ${installer} is an admin`, failure: unsure });
  const isEvidenceRead = evidenceIsDue(kept, now);
  const read = readBook(kept.workbookId, kept, until, tab => tab === evidenceTab && isEvidenceRead);
  if ('failure' in read)
    failures.push({
      subject: 'Workbook',
      failure: read.failure,
      unchecked: { 'HEALTH.1': 'no', 'HEALTH.4': 'no', 'HEALTH.5': 'no' },
    });
  const orders = standing(kept.orders, now);
  const { book, typed, left } =
    'value' in read ? typeIn(read.value, orders) : { book: undefined, typed: [], left: orders };

  const stateValues = valuesOf(book, stateTab);
  const inWorkbook = stateValues && readState(stateValues);
  const newest = newestState(inWorkbook, kept);
  if (kept.commitFailed) failures.push({ subject: 'Writing the workbook', failure: kept.commitFailed });
  if (kept.chatFailed)
    failures.push({ subject: 'Alerts in Google Chat', severity: 'medium', failure: kept.chatFailed });
  if (kept.archiveFailed) failures.push({ subject: 'Archive', severity: 'medium', failure: kept.archiveFailed });
  if (kept.keepFailed) failures.push({ subject: 'State in script properties', failure: kept.keepFailed });

  const ledger = ledgerAt(kept.ledger ?? NO_LEDGER, now);
  const shed = shedding(ledger, kept.cadence, now, newest.timeZone);
  if (shed) {
    const unchecked = { ...SWEPT, ...(shed.others && OTHERS) };
    const failure = failed(DAILY_QUOTAS, 'quota', shed.why);
    failures.push({ subject: 'Daily quotas', severity: 'medium', failure, unchecked });
  }

  const defaults = defaultSettings(installer);
  const before = {
    ...newest,
    // A state of an older version lacks settings that are new.
    ...(newest.settings && { settings: { ...defaults, ...newest.settings } }),
    brakes: withOrders(newest.brakes, orders, now),
  };
  const policy = policyInForce(
    book && readPolicy(valuesOf(book, policyTab)),
    book && readSettingsTab(valuesOf(book, settingsTab), defaults, newest.settings),
    { rows: before.policy, settings: before.settings ?? defaults },
  );
  const { mailFailed } = kept;
  // Who is in Settings no more is not mailed any more.
  const isOver = mailFailed?.refused?.every(address => !mailed(policy.settings).includes(address));
  if (mailFailed && !isOver) failures.push({ subject: 'Alert mail', failure: mailFailed });
  const timeZone = book?.timeZone ?? before.timeZone;
  // People may have changed the workbook's time zone since: what stands there was written in the one of its last commit.
  const writtenIn = usableTimeZone(inWorkbook?.timeZone ?? kept.writtenIn ?? timeZone);
  const inTab = readGroups(valuesOf(book, groupsTab) ?? [], writtenIn);
  return {
    help: readHelp(),
    book,
    orders,
    typed,
    left,
    isEvidenceRead,
    before,
    installer,
    roster: kept.roster ?? NO_ROSTER,
    mail: kept.mail ?? NO_MAIL_SEEN,
    history: kept.history ?? NO_HISTORY,
    declared: kept.declared ?? NO_DECLARED,
    received: kept.received ?? NO_RECEIVED,
    /** The moment of the state that the workbook has: what was counted since is not in it. */
    inWorkbookAt: inWorkbook?.at ?? '',
    ledger,
    shed,
    timeZone,
    writtenIn,
    today: isoDay(now, timeZone),
    policy,
    knownSettings: newest.settings,
    known: knownGroups(inTab, before),
    failures,
  };
}
