import { cadenceInWords } from '../model/cadence';
import { elapsed } from '../model/elapsed';
import type { LivingFinding } from '../model/finding';
import { minutesLate } from '../model/lateTick';
import { dayAndTime } from '../model/localTime';
import type { State } from '../model/state';

const DAY = 24 * 3_600_000;
/** So many ticks in a row that were cut short are no accident. */
const MANY = 4;

/** What the heartbeat knows of ticks. */
interface Pulse {
  /** Minutes between ticks. */
  cadence: number;
  /** What the last whole tick left, if there was one. */
  state: Pick<State, 'at' | 'timeZone' | 'findings'> | undefined;
  /** A tick that began and did not end, and how many in a row. */
  running: { inARow: number } | undefined;
  /** A tick that ended with an error. */
  failed: { message: string } | undefined;
  /** Whether the trigger of ticks is there. */
  hasTrigger: boolean;
  /** Of the workbook. */
  link: string;
  runsAs: string;
}

/** The mail of the heartbeat; nothing while ticks come as they should. */
export function heartbeatWords(pulse: Pulse, now: string): { subject: string; text: string } | undefined {
  const { cadence, state, running, hasTrigger, link, runsAs } = pulse;
  const mail = (subject: string, ...paragraphs: string[]) => ({
    subject: `Postlock: ${subject}`,
    text: [
      ...paragraphs,
      `This is Postlock's heartbeat. It looks once a day whether ticks come, and is silent when they do. Postlock runs as ${runsAs}.\nWorkbook: ${link}`,
    ].join('\n\n'),
  });
  const isLate = state !== undefined && minutesLate(state.at, cadence, now) !== undefined;
  if (!hasTrigger || isLate || (running?.inARow ?? 0) >= MANY) {
    const last = state
      ? `The last tick that came to its end began on ${dayAndTime(state.at, state.timeZone)} (${state.timeZone})`
      : 'No tick has come to its end yet';
    return mail(
      'ticks have stopped',
      `${last}; one is due ${cadenceInWords(cadence)}. Since then nothing was watched: a group that is opened is not locked, and nobody is told.`,
      ...whyAndWhatToDo(pulse),
    );
  }
  const events = (state?.findings ?? []).filter(finding => isOfTheLastDay(finding, now));
  if (events.length === 0) return undefined;
  return mail(
    'ticks came late or were cut short in the last day',
    ...events.map(({ what }) => what),
    'Ticks come again now. What to do: nothing, unless this mail comes again tomorrow. Then look at script.google.com ▸ Executions.',
  );
}

function whyAndWhatToDo({ hasTrigger, running, failed, runsAs }: Pulse): string[] {
  const mend = `What to do: open the script at script.google.com as ${runsAs}, choose the function install and press Run. It sets the triggers anew and runs a tick; the policy and the workbook stay as they are.`;
  if (!hasTrigger) return ['The trigger that starts ticks is gone: somebody removed it, or Apps Script did.', mend];
  const found = [
    ...(running && running.inARow > 1 ? [`Ticks begin and are cut short: ${running.inARow} in a row.`] : []),
    ...(failed ? [`A tick ended with an error: ${failed.message}`] : []),
  ];
  if (found.length === 0) return ['The trigger that starts ticks is there, but Apps Script does not call it.', mend];
  return [
    ...found,
    'What to do: look at script.google.com ▸ Executions. Postlock tries again at every tick; if it goes on, report it with the words above.',
  ];
}

const isOfTheLastDay = ({ check, lastSeen }: LivingFinding, now: string): boolean =>
  check === 'HEALTH.3' && elapsed(lastSeen, now) < DAY;
