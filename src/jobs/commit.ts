import { type Kept, keep, keepIntents, keepState, shortened } from '../google/kept';
import { updateSpreadsheet } from '../google/sheets';
import { cadenceInWords, nextTickInWords } from '../model/cadence';
import { type Failure, messageOf } from '../model/failure';
import { dayAndTime } from '../model/localTime';
import type { State } from '../model/state';
import { lean } from '../plan/lean';
import { openFindings } from '../plan/nextState';
import { policyStatus, settingsStatus } from '../plan/rowStatus';
import { valuesOf } from '../workbook/book';
import { commitRequests } from '../workbook/commit';
import { settingsTab } from '../workbook/settingsTab';
import type { Collected } from './collect';
import type { Evaluated } from './evaluate';

/**
 * Keeps the state in script properties, writes everything to the workbook at once, and then notes that this state holds. While the
 * workbook cannot be written, the state holds what it has missed.
 * @param until milliseconds since 1970
 */
export function commit(
  kept: Kept,
  { book, writtenIn, policy, today }: Collected,
  { state, groups, counted, watched, intents }: Evaluated,
  until: number,
): State {
  const { settings, problems } = policy;
  const keepFailed = keepWhatFits(state);
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
          writtenIn,
          state,
          groups,
          rules: watched.rules,
          changes: state.unwritten.flatMap(({ changes }) => changes),
          runs: state.unwritten.map(({ run }) => run),
          policyStatus: policyStatus(policy.rows, problems, watched.groupsOfRow, watched.overruled, today),
          settingsStatus: settingsStatus(valuesOf(book, settingsTab)?.length ?? 0, problems),
        }),
        until,
      )
    : undefined;
  if (intents.length > 0) keepIntents({ from: state.at, relocks: intents });
  keep({
    number: state.number,
    commitFailed: answer && 'failure' in answer ? shortened(answer.failure) : null,
    ...(answer && 'value' in answer && { writtenIn: state.timeZone }),
    keepFailed: keepFailed ?? null,
    running: null,
    failed: null,
  });
  return state;
}

/** Where all of the state is too much for script properties, what the lock and the alerts need is kept alone, and it is said. */
function keepWhatFits(state: State): Failure | undefined {
  try {
    keepState(state);
    return undefined;
  } catch (error) {
    keepState(lean(state));
    return { api: 'Script properties', cause: 'quota', status: 0, message: messageOf(error) };
  }
}
