import type { Use } from '../model/ledger';

const sent = { requests: 0, queries: 0 };
let noted = { ...sent, at: 0 };

/** Requests sent in this execution, retries included. */
export const requestsSent = (): number => sent.requests;

/** Counts a request before it is sent, with so many questions in it. */
export function countRequest(api: string, questions = 1): void {
  sent.requests += 1;
  if (api === 'Groups Settings API') sent.queries += questions;
}

/**
 * What this execution has used that is not in the ledger yet.
 * @param begun when it began (milliseconds since 1970)
 */
export const unnoted = (begun: number): Use => ({
  queries: sent.queries - noted.queries,
  requests: sent.requests - noted.requests,
  seconds: (Date.now() - (noted.at || begun)) / 1000,
});

export function markNoted(): void {
  noted = { ...sent, at: Date.now() };
}
