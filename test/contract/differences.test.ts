import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from '../emulator/differences';

test.each(differences)('$where: $differs', ({ where, differs, why }) => {
  expect(existsSync(join(__dirname, '../emulator', where))).toBe(true);
  for (const sentence of [differs, why]) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
});

test('no difference is told twice', () => {
  const told = differences.map(({ where, differs }) => `${where} ${differs}`);
  expect(new Set(told).size).toBe(told.length);
});
