import { NO_EVIDENCE } from '../../../src/model/evidence';
import { whyBegun } from '../../../src/plan/whyBegun';
import { chain, written } from '../evidence';
import { later } from '../samples';

const quiet = { book: 'book', hasRows: true };
const ours = written(chain('a'));

test.each([
  ['the first tick', NO_EVIDENCE, { ...quiet, hasRows: false }, { begins: true }],
  ['a chain that goes on', ours, quiet, { begins: false }],
  ['one whose tab was emptied', ours, { ...quiet, hasRows: false }, { begins: false }],
  ['one that is not written yet', chain('a'), { ...quiet, hasRows: false }, { begins: false }],
  ['rows of a chain that nobody knows', NO_EVIDENCE, quiet, { begins: true, why: expect.stringContaining('lost') }],
  [
    'the same, seen when the workbook is back',
    chain('a'),
    quiet,
    { begins: true, why: expect.stringContaining('lost') },
  ],
  ['the same, until they are set aside', { ...chain('a'), anew: 'lost' }, quiet, { begins: false }],
  ['a new workbook', ours, { book: 'other', hasRows: false }, { begins: true, why: 'there is a new workbook' }],
  [
    'it was asked for',
    ours,
    { ...quiet, order: { at: later(1), by: 'me' } },
    { begins: true, why: 'me ran beginEvidence' },
  ],
  ['it was asked for before', ours, { ...quiet, order: { at: later(0), by: 'me' } }, { begins: false }],
])('whether a chain begins: %s', (_, evidence, found, expected) => expect(whyBegun(evidence, found)).toEqual(expected));
