import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../src/checks';
import { facts } from '../facts';
import { group } from '../samples';

test('every check is in the list', () => {
  const files = readdirSync(join(__dirname, '../../../src/checks')).map(file => file.replace('.ts', ''));
  const checks = files.filter(file => !['index', 'facts', 'howToStop'].includes(file));
  expect(CHECKS.map(({ name }) => name).sort()).toEqual(checks.sort());
});

test('a quiet tick finds nothing', () => {
  const quiet = group({ allowExternalMembers: 'false', spamModerationLevel: 'MODERATE' });
  expect(CHECKS.flatMap(check => check(facts({ groups: [quiet] })))).toEqual([]);
});
