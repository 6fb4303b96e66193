import { elapsed } from '../model/elapsed';
import type { Verified } from '../model/evidence';
import type { State } from '../model/state';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What was kept in script properties. */
interface Found {
  workbookId?: string;
  state?: State;
  verified?: Verified;
  evidenceOrder?: { at: string };
}

/**
 * Whether the Evidence tab is to be read whole: to be compared with the chain once a day, and once an hour while it does not fit; or because a new
 * chain begins, and what stands there is to be set aside.
 * @param now ISO 8601, UTC
 */
export function evidenceIsDue({ workbookId, state, verified, evidenceOrder }: Found, now: string): boolean {
  const { begunAt = '', book, written } = state?.evidence ?? {};
  const isNew = !written || written.number === 0 || book !== workbookId || (evidenceOrder?.at ?? '') > begunAt;
  if (isNew || !verified || verified.at < begunAt || verified.upTo) return true;
  return elapsed(verified.at, now) >= (verified.broken === undefined ? DAY : HOUR);
}
