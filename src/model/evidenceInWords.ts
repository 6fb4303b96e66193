import type { Evidence, Verified } from './evidence';
import { dayAndTime } from './localTime';
import { counted } from './numbers';

/** intact, 12 rows when verified on 13 Dec 2023, 18:43 */
export function evidenceInWords({ begunAt, anew }: Evidence, verified: Verified | undefined, timeZone: string): string {
  const since = anew === undefined ? '' : `; begun anew on ${dayAndTime(begunAt, timeZone)}: ${anew}`;
  if (!verified?.at || verified.at < begunAt) return `not verified yet${since}`;
  const { at, rows, broken } = verified;
  const when = dayAndTime(at, timeZone);
  return broken === undefined
    ? `intact, ${counted(rows, 'row', 'rows')} when verified on ${when}${since}`
    : `broken (verified ${when}): ${broken}${since && ` ${since.slice(2)}`}`;
}
