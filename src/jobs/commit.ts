import { type Kept, keep } from '../google/kept';
import { updateSpreadsheet } from '../google/sheets';
import { cadenceInWords, nextTickInWords } from '../model/cadence';
import { dayAndTime } from '../model/localTime';
import type { State } from '../model/state';
import { committed, notCommitted, openFindings } from '../plan/nextState';
import { policyStatus, settingsStatus } from '../plan/rowStatus';
import { valuesOf } from '../workbook/book';
import { commitRequests } from '../workbook/commit';
import { settingsTab } from '../workbook/settingsTab';
import type { Collected } from './collect';
import type { Evaluated } from './evaluate';

/** For the commit itself, after the time for new work is up. */
const EXTRA = 60_000;

/**
 * Writes everything to the workbook at once, and then a copy of the state to script properties. While the workbook cannot be written, the
 * copy runs ahead and holds what the workbook has missed.
 */
export function commit(
  kept: Kept,
  { book, before, policy, rules, groupsOfRow, overruled, today }: Collected,
  { state, groups, counted, unread }: Evaluated,
  until: number,
): State {
  const done = committed(state);
  const { settings, problems } = policy;
  const answer = book
    ? updateSpreadsheet(
        book.id,
        commitRequests(book, {
          overview: {
            verdict: state.verdict,
            locked: counted.within,
            protectedGroups: counted.all,
            open: openFindings(state.findings),
            groups: groups.length,
            lastTick: dayAndTime(state.at, state.timeZone),
            nextTick: nextTickInWords(state.at, state.timeZone, kept.cadence),
            cadence: cadenceInWords(kept.cadence),
            mode: settings.mode,
            recipients: settings.alertRecipients,
            runsAs: kept.installer ?? '',
          },
          settings,
          writtenIn: before.number > 0 ? before.timeZone : book.timeZone,
          state: done,
          groups,
          rules,
          changes: state.unwritten.changes,
          runs: state.unwritten.runs,
          policyStatus: policyStatus(policy.rows, problems, groupsOfRow, overruled, today),
          settingsStatus: settingsStatus(valuesOf(book, settingsTab)?.length ?? 0, problems),
        }),
        until + EXTRA,
      )
    : undefined;
  const after = answer && 'value' in answer ? done : answer ? notCommitted(state, answer.failure) : state;
  const intents = unread.length > 0 ? { number: state.number + 1, relocks: unread } : null;
  keep({ state: after, intents, running: null, failed: null });
  return after;
}
