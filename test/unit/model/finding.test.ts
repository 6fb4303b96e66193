import { isMoreSevere, isOpen, isOpenOrWasJust, isWorthTelling, keyOf } from '../../../src/model/finding';
import { finding, later, living, NOW } from '../samples';

test('check and subject name a finding', () => expect(keyOf(finding())).toBe('POST.1 all@example.org'));

test('is open until it is resolved', () => {
  expect(isOpen(living())).toBe(true);
  expect(isOpen(living({ resolvedAt: NOW }))).toBe(false);
});

test.each([
  ['is open', living(), true],
  ['was resolved an hour ago', living({ resolvedAt: later(-60) }), true],
  ['was resolved longer ago', living({ resolvedAt: later(-61) }), false],
])('%s: it is one and the same if it comes again', (_, before, expected) =>
  expect(isOpenOrWasJust(before, NOW)).toBe(expected),
);

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
