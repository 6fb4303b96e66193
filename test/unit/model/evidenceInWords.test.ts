import { evidenceInWords } from '../../../src/model/evidenceInWords';
import { chain, written } from '../evidence';
import { later, NOW } from '../samples';

const ours = written(chain('a', 'b'));
const anew = { ...ours, anew: 'there is a new workbook' };
const verified = { at: later(5), rows: 2 };

test.each([
  ['intact', ours, verified, 'intact, 2 rows when verified on 13 Dec 2023, 18:50'],
  ['never verified', ours, undefined, 'not verified yet'],
  ['a part so far', ours, { at: '', rows: 0, upTo: ours.written }, 'not verified yet'],
  ['broken', ours, { ...verified, broken: 'Row 2.' }, 'broken (verified 13 Dec 2023, 18:50): Row 2.'],
  [
    'begun anew',
    anew,
    verified,
    'intact, 2 rows when verified on 13 Dec 2023, 18:50; begun anew on 13 Dec 2023, 18:45: there is a new workbook',
  ],
  [
    'verified before it began',
    anew,
    { ...verified, at: later(-1) },
    'not verified yet; begun anew on 13 Dec 2023, 18:45: there is a new workbook',
  ],
])('%s', (_, evidence, found, expected) =>
  expect(evidenceInWords({ ...evidence, begunAt: NOW }, found, 'America/Los_Angeles')).toBe(expected),
);
