import type { Evidence, Verified } from '../../../src/model/evidence';
import { evidenceIsDue } from '../../../src/plan/evidenceIsDue';
import { chain, written } from '../evidence';
import { DAY, later, NOW, state } from '../samples';

const now = later(DAY + 60);
const at = (minutes: number): Verified => ({ at: later(minutes), rows: 1 });
const given = (verified: Verified | undefined, evidence: Evidence = written(chain('a'))) => ({
  workbookId: 'book',
  state: state({ evidence }),
  ...(verified && { verified }),
});

test.each([
  ['it was just looked at', given(at(DAY)), false],
  ['a day ago', given(at(60)), true],
  ['23 hours ago', given(at(120)), false],
  ['it did not fit, an hour ago', given({ ...at(DAY), broken: 'Row 2' }), true],
  ['it did not fit, just now', given({ ...at(DAY + 10), broken: 'Row 2' }), false],
  ['only a part was looked at', given({ ...at(DAY), upTo: { number: 1, hash: '' } }), true],
  ['never', given(undefined), true],
  ['before the chain began', given(at(-1)), true],
  ['nothing is written yet', given(at(DAY), chain('a')), true],
  ['the workbook is another', { ...given(at(DAY)), workbookId: 'other' }, true],
  ['a new chain was asked for', { ...given(at(DAY)), evidenceOrder: { at: later(1) } }, true],
  ['it was asked for before', { ...given(at(DAY)), evidenceOrder: { at: NOW } }, false],
  ['nothing is known', { workbookId: 'book' }, true],
])('whether the tab is read whole: %s', (_, found, expected) => expect(evidenceIsDue(found, now)).toBe(expected));
