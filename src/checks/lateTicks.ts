import type { Finding } from '../model/finding';
import { lateInWords, minutesLate } from '../model/lateTick';
import type { Facts } from './facts';

/** HEALTH.3: ticks are late, failing, or were cut short. */
export function lateTicks({ now, ticks: { cadence, last, cutShort, failed } }: Facts): Finding[] {
  const findings: Finding[] = [];
  const minutes = last === undefined ? undefined : minutesLate(last, cadence, now);
  if (!cutShort && minutes !== undefined) {
    findings.push({
      ...event('Late tick'),
      severity: 'medium',
      what: lateInWords(minutes, cadence),
      todo: 'Look at the executions, if it happens again.',
    });
  }
  if (cutShort) {
    findings.push({
      ...event('Tick cut short'),
      severity: cutShort.inARow >= 3 ? 'high' : 'low',
      what: `${cutShort.inARow === 1 ? 'A tick was' : `${cutShort.inARow} ticks in a row were`} cut short; this one did the work again. For a day, ticks now take less on.`,
      todo: 'Nothing, unless it goes on.',
    });
  }
  if (failed) {
    findings.push({
      ...event('Failed tick'),
      severity: 'high',
      what: `A tick ended with an error: ${failed.message}`,
      todo: 'If it happens again, report it with the text above.',
    });
  }
  return findings;
}

const event = (subject: string) => ({ check: 'HEALTH.3' as const, subject, event: true as const });
