import { type Digest, type Evidence, hashOf, type Link, START } from '../model/evidence';

/** A row as it stands in the Evidence tab, whatever people made of it. */
export interface StandingRow {
  /** Its number in the tab. */
  row: number;
  number: string;
  at: string;
  what: string;
  about: string;
  text: string;
  hash: string;
}

/**
 * Compares the Evidence tab with the chain.
 * @param rows all that stand in the tab, in its order
 * @param chain its last row, and the one that the first in the tab follows on, if that is not the first of all
 * @param hashedUpTo where hashes were compared already, and how many are at most to be compared now
 * @returns how far it came, and the first row that does not fit
 */
export function verifyChain(
  rows: StandingRow[],
  { written, after = START }: Pick<Evidence, 'written'> & { after?: Link },
  digest: Digest,
  hashedUpTo: Link = after,
  most = Number.POSITIVE_INFINITY,
): { upTo: Link; broken?: string } {
  let before = after;
  const hashed = hashedUpTo.number > after.number ? hashedUpTo : after;
  for (const standing of rows) {
    const number = before.number + 1;
    if (number > hashed.number + most) return { upTo: before };
    const broken = misfit(standing, number, written) ?? altered(standing, before, digest, hashed);
    if (broken !== undefined) return { upTo: before, broken };
    before = { number, hash: standing.hash };
  }
  if (before.number < written.number) return { upTo: before, broken: missing(before.number + 1, written.number) };
  if (before.hash === written.hash) return { upTo: before };
  return {
    upTo: before,
    broken: `The last row (No. ${before.number}) is not the one that Postlock wrote, nor are some before it.`,
  };
}

function misfit({ row, number: found }: StandingRow, expected: number, written: Link): string | undefined {
  if (found !== String(expected))
    return `Row ${row}: No. ${expected} was expected, and ${found === '' ? 'none' : `"${found}"`} stands there.`;
  return expected > written.number ? `Row ${row} (No. ${expected}) is not by Postlock.` : undefined;
}

/** What was hashed before is taken as it says; that it is still the same shows where that ended. */
function altered(standing: StandingRow, before: Link, digest: Digest, hashedUpTo: Link): string | undefined {
  const number = before.number + 1;
  if (number < hashedUpTo.number) return undefined;
  const hash = number === hashedUpTo.number ? hashedUpTo.hash : hashOf(before, { ...standing, number }, digest);
  return standing.hash === hash ? undefined : `Row ${standing.row} (No. ${number}) is not as it was written.`;
}

const missing = (first: number, last: number): string =>
  first === last ? `The last row (No. ${last}) is missing.` : `The last rows (No. ${first} to ${last}) are missing.`;
