import { brokenEvidence } from '../../../src/checks/brokenEvidence';
import type { Facts } from '../../../src/checks/facts';
import { facts } from '../facts';
import { later, NOW } from '../samples';

const chain = { begunAt: later(-5) };
const verified = { at: NOW, rows: 12 };
const found = (evidence: Facts['evidence']) =>
  brokenEvidence(facts({ evidence })).map(({ subject, severity, what, event }) => [subject, severity, what, event]);

test.each([
  ['a tab that is intact', { chain, verified }, []],
  ['one that was not looked at yet', { chain }, []],
  [
    'one that does not fit',
    { chain, verified: { ...verified, broken: 'Row 4 (No. 3) is not as it was written.' } },
    [
      [
        'Evidence tab',
        'high',
        'The Evidence tab is not as Postlock wrote it. Row 4 (No. 3) is not as it was written.',
        undefined,
      ],
    ],
  ],
  [
    'a chain that begins anew now',
    { chain: { begunAt: NOW, anew: 'there is a new workbook' } },
    [['Evidence begun anew', 'medium', expect.stringContaining('began anew: there is a new workbook.'), true]],
  ],
  ['a chain that began anew before', { chain: { ...chain, anew: 'there is a new workbook' } }, []],
  ['the first chain', { chain: { begunAt: NOW } }, []],
])('HEALTH.4: %s', (_, evidence, expected) => expect(found(evidence)).toEqual(expected));
