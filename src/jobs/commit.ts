import {
  type Kept,
  keep,
  keepDeclared,
  keepHistory,
  keepIntents,
  keepMail,
  keepReceived,
  keepRoster,
  keepState,
  shortened,
} from '../google/kept';
import { dropOrders } from '../google/orders';
import { cadenceInWords, nextTickInWords } from '../model/cadence';
import type { Change } from '../model/change';
import { coverageOf, readInWords } from '../model/coverage';
import { NO_DECLARED } from '../model/delivery';
import type { Verified } from '../model/evidence';
import { evidenceInWords } from '../model/evidenceInWords';
import { type Failure, failed, messageOf } from '../model/failure';
import { dayAndTime } from '../model/localTime';
import { NO_MAIL_SEEN } from '../model/mail';
import { NO_HISTORY } from '../model/mailHistory';
import { NO_RECEIVED } from '../model/received';
import { NO_ROSTER } from '../model/roster';
import type { State } from '../model/state';
import { lean } from '../plan/lean';
import { openFindings } from '../plan/nextState';
import { policyStatus, settingsStatus } from '../plan/rowStatus';
import { weekInWords } from '../plan/weekInWords';
import { withoutOldGroups } from '../plan/withHours';
import { trimmed } from '../plan/withReceived';
import { valuesOf } from '../workbook/book';
import { changesTab } from '../workbook/changesTab';
import { commitLots } from '../workbook/commit';
import { groupsTab, inTheirRows } from '../workbook/groupsTab';
import { mailTab } from '../workbook/mailTab';
import { largeTabs } from '../workbook/oldRows';
import { settingsTab } from '../workbook/settingsTab';
import { studentMailTab } from '../workbook/studentMailTab';
import type { Collected } from './collect';
import type { Evaluated } from './evaluate';
import { readTab } from './readTab';
import { writeLots } from './writeLots';

/** Of the groups and senders of a day the Student mail tab shows so many. */
const SHOWN = 5;

/**
 * Keeps the state in script properties, writes everything to the workbook at once, and then notes that this state holds. While the
 * workbook cannot be written, the state holds what it has missed.
 * @param until milliseconds since 1970
 */
export function commit(
  kept: Kept,
  { help, book, typed, left, writtenIn, policy, today, knownSettings }: Collected,
  {
    state,
    groups,
    reach,
    roster,
    declared,
    mail,
    history,
    isCounted,
    hoursToWrite,
    received,
    studentDays,
    daysToWrite,
    delivery,
    counted,
    watched,
    intents,
    verified,
  }: Evaluated & { verified?: Verified },
  until: number,
): State {
  const { settings, problems } = policy;
  const coverage = coverageOf(state.findings, settings);
  const keepFailed = [
    keepWhatFits(state),
    keepIfItFits([mail, NO_MAIL_SEEN], keepMail),
    roster && keepIfItFits([roster, NO_ROSTER], keepRoster),
    declared && keepIfItFits([declared, NO_DECLARED], keepDeclared),
    received &&
      keepIfItFits(
        [
          received,
          { ...received, days: received.days.map(day => trimmed(day, SHOWN)) },
          { ...received, days: [] },
          NO_RECEIVED,
        ],
        keepReceived,
      ),
    isCounted ? keepIfItFits([history, withoutOldGroups(history, state.at), NO_HISTORY], keepHistory) : undefined,
  ].find(failure => failure !== undefined);
  const { changes, explained } = changesToWrite(state);
  // Where changes that stand in the workbook are to be filled in, the tab is read first; without it the whole commit waits for the next tick.
  const standing = book && explained.length > 0 ? readTab(book.id, changesTab, until) : { value: [] };
  // Rows of hours are filled in again as logs come late: those that cannot be written now come with the next count.
  const mailStanding = book && hoursToWrite.length > 0 ? readTab(book.id, mailTab, until) : { value: [] };
  const hours = 'value' in mailStanding ? hoursToWrite : [];
  const studentStanding = book && daysToWrite.length > 0 ? readTab(book.id, studentMailTab, until) : { value: [] };
  const days = 'value' in studentStanding ? daysToWrite : [];
  const answer =
    book && 'value' in standing
      ? writeLots(
          book.id,
          commitLots(book, {
            help,
            typed,
            overview: {
              verdict: state.verdict,
              week: weekInWords(state),
              locked: counted.within,
              protectedGroups: counted.all,
              open: openFindings(state.findings),
              groups: groups.length,
              lastTick: dayAndTime(state.at, state.timeZone),
              nextTick: nextTickInWords(state.at, state.timeZone, kept.cadence),
              cadence: cadenceInWords(kept.cadence),
              mode: settings.mode,
              recipients: settings.alertRecipients,
              studentUnits: settings.studentUnits,
              coverage: `${readInWords(coverage)}.`,
              delivery: delivery.map(({ unit, verdict }) => `${unit}: ${verdict}`),
              evidence: evidenceInWords(state.evidence, verified, state.timeZone),
              archives: kept.archive?.books ?? {},
              runsAs: kept.installer ?? '',
              used: state.unwritten[state.unwritten.length - 1]?.run.used ?? '',
            },
            coverage,
            delivery,
            settings,
            knownSettings,
            writtenIn,
            state,
            groups: inTheirRows(groups, valuesOf(book, groupsTab) ?? []),
            rules: watched.rules,
            reach,
            changes,
            explained,
            changesBefore: standing.value,
            mail: { hours, history, before: 'value' in mailStanding ? mailStanding.value : [] },
            studentMail: {
              days,
              history: studentDays,
              before: 'value' in studentStanding ? studentStanding.value : [],
            },
            runs: state.unwritten.map(({ run }) => run),
            policyStatus: policyStatus(policy.rows, problems, watched.groupsOfRow, watched.overruled, today),
            settingsStatus: settingsStatus(valuesOf(book, settingsTab)?.length ?? 0, problems),
          }),
          until,
        )
      : 'failure' in standing
        ? standing
        : undefined;
  const large = book ? largeTabs(book) : [];
  if (intents.length > 0) keepIntents({ from: state.at, relocks: intents });
  keep({
    number: state.number,
    commitFailed: answer && 'failure' in answer ? shortened(answer.failure) : null,
    ...(answer && 'value' in answer && { writtenIn: state.timeZone, writtenAt: state.at }),
    keepFailed: keepFailed ?? null,
    verified: verified ?? null,
    large: large.length > 0 || kept.archive?.lot || kept.archiveFailed ? large : null,
    running: null,
    failed: null,
  });
  if (answer && 'value' in answer) dropOrders(kept.orders.filter(({ at }) => !left.some(order => order.at === at)));
  return state;
}

/** The changes to add, and those written before of which it is known now who made them. */
function changesToWrite({ unwritten }: State): { changes: Change[]; explained: Change[] } {
  const explained = new Map(unwritten.flatMap(batch => batch.explained).map(change => [change.key, change]));
  const changes = unwritten.flatMap(batch => batch.changes).map(change => explained.get(change.key) ?? change);
  for (const { key } of changes) explained.delete(key);
  return { changes, explained: [...explained.values()] };
}

/** Keeps the first of these that there is room for, the whole first: what is lost is read or counted again in time. */
function keepIfItFits<T>([whole, ...others]: T[], keepIt: (value: T) => void): Failure | undefined {
  try {
    keepIt(whole as T);
    return undefined;
  } catch (error) {
    if (others.length > 0) keepIfItFits(others, keepIt);
    return failed('Script properties', 'quota', messageOf(error));
  }
}

/** Where all of the state is too much for script properties, what the lock and the alerts need is kept alone, and it is said. */
function keepWhatFits(state: State): Failure | undefined {
  try {
    keepState(state);
    return undefined;
  } catch (error) {
    keepState(lean(state));
    return failed('Script properties', 'quota', messageOf(error));
  }
}
