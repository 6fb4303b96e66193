import { createHash } from 'node:crypto';
import type { Invariant } from './invariant';

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Nobody touches the Evidence tab on these days: whatever is wrong in it, Postlock did. */
export const evidenceIsAChain: Invariant = {
  name: 'Each row of evidence is bound to the one before',
  afterDay({ here }) {
    let before = '';
    return here.rows('Evidence').flatMap((row, index) => {
      const {
        'SHA-256': hash = '',
        'No.': number,
        'When (UTC)': when,
        What: what,
        About: about,
        'In words': text,
      } = row;
      const bound = createHash('sha256')
        .update(asciiJson([before, number, when, what, about, text]))
        .digest('hex');
      before = hash;
      return hash === bound && number === String(index + 1) ? [] : [`row ${index + 2} (No. ${number})`];
    });
  },
};
