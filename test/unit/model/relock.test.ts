import { isMade, type RelockOutcome } from '../../../src/model/relock';
import { failure, LOCKED, OPEN, posting, relock } from '../samples';

test.each<[string, Partial<RelockOutcome>, boolean]>([
  ['read back as sent', { readBack: LOCKED }, true],
  ['read back as sent although the answer was lost', { readBack: LOCKED, failure: failure({ cause: 'down' }) }, true],
  ['read back, another setting is not as before', { readBack: posting({ archiveOnly: 'true' }) }, true],
  ['read back as it was', { readBack: OPEN }, false],
  ['not read back', {}, false],
  ['refused', { failure: failure() }, false],
])('is made: %s', (_, outcome, expected) => expect(isMade({ relock: relock(), ...outcome })).toBe(expected));
