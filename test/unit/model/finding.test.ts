import { isMoreSevere, isOpen, isWorthTelling, keyOf } from '../../../src/model/finding';
import { finding, living, NOW } from '../samples';

test('check and subject name a finding', () => expect(keyOf(finding())).toBe('POST.1 all@example.org'));

test('is open until it is resolved', () => {
  expect(isOpen(living())).toBe(true);
  expect(isOpen(living({ resolvedAt: NOW }))).toBe(false);
});

test.each([
  ['critical', 'high', true],
  ['high', 'low', true],
  ['high', 'high', false],
  ['low', 'medium', false],
] as const)('%s is more severe than %s: %s', (one, other, expected) => expect(isMoreSevere(one, other)).toBe(expected));

test.each([
  ['critical', true],
  ['high', true],
  ['medium', true],
  ['low', false],
] as const)('%s is worth a mail: %s', (severity, expected) =>
  expect(isWorthTelling(finding({ severity }))).toBe(expected),
);
