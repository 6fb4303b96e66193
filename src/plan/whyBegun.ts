import type { Evidence } from '../model/evidence';

const LOST = 'what was kept of the one before in script properties is lost';

/** What decides whether a new chain begins. */
interface Found {
  /** The workbook, as far as one is known. */
  book: string;
  /** Whether rows stand in the Evidence tab. */
  hasRows: boolean;
  /** Somebody asked for it. */
  order?: { at: string; by: string };
}

/** Whether a chain begins now, and why if there was one before. */
export function whyBegun(evidence: Evidence, { book, hasRows, order }: Found): { begins: boolean; why?: string } {
  const { begunAt, anew, written } = evidence;
  if (written.number === 0 && hasRows && anew === undefined) return { begins: true, why: LOST };
  if (begunAt === '') return { begins: true };
  if (order && order.at > begunAt) return { begins: true, why: `${order.by} ran beginEvidence` };
  return evidence.book === book ? { begins: false } : { begins: true, why: 'there is a new workbook' };
}
