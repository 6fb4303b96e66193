import fc from 'fast-check';
import { isGlob } from '../../../src/model/policyRow';
import { groupPattern } from '../../../src/plan/groupPattern';
import { RUNS } from '../arbitraries';

const matches = (pattern: string, address: string, aliases: string[] = []) =>
  groupPattern(pattern)({ address, aliases });

test.each([
  ['all@example.org', 'all@example.org', true],
  ['*', 'all@example.org', true],
  ['all-*@example.org', 'all-students@example.org', true],
  ['*@example.org', 'all.students@example.org', true],
  ['*@*.example.org', 'all@north.example.org', true],
  ['grade?@example.org', 'grade5@example.org', true],
  ['grade[567]@example.org', 'grade5@example.org', true],
  ['grade[!567]@example.org', 'grade8@example.org', true],
  ['{all,every}-staff@*', 'every-staff@example.org', true],
  ['.*@example.org', '.hidden@example.org', true],
  ['*+*@example.org', 'all+north@example.org', true],
  ['!*@example.org', '!all@example.org', true],
  ["o'brien*@example.org", "o'brien-class@example.org", true],
  ['all@example.org', 'small@example.org', false],
  ['all@example.org', 'all@example.org.evil.com', false],
  ['*@example.org', 'all@example.org.evil.com', false],
  ['*@example.org', 'all@exampleXorg', false],
  ['grade?@example.org', 'grade10@example.org', false],
  ['grade[567]@example.org', 'grade8@example.org', false],
  ['grade[!567]@example.org', 'grade6@example.org', false],
  ['{all,every}-staff@*', 'some-staff@example.org', false],
  ['!*@example.org', 'all@example.org', false],
  ['[z-a]*@example.org', 'all@example.org', false],
  ['[all@*', 'all@example.org', false],
  ['{all@*', 'all@example.org', false],
  ['[]all@*', 'all@example.org', false],
])('%s means %s: %s', (pattern, address, expected) => expect(matches(pattern, address)).toBe(expected));

test.each([
  ['all@example.org', true],
  ['all-*@example.org', true],
  ['other@example.org', false],
])('%s means a group that was all@example.org once: %s', (pattern, expected) => {
  expect(matches(pattern, 'renamed@example.org', ['all-old@example.org', 'all@example.org'])).toBe(expected);
});

test.each([
  ['all@example.org', false],
  ['a+b!(c)/d@example.org', false],
  ['*', true],
  ['grade?@example.org', true],
  ['grade[5]@example.org', true],
  ['{a,b}@example.org', true],
])('%s is a glob: %s', (pattern, expected) => expect(isGlob(pattern)).toBe(expected));

/** What `*` (any letters) and `?` (one letter) mean, letter by letter. */
function means(pattern: string, address: string): boolean {
  if (pattern === '') return address === '';
  if (pattern[0] === '*')
    return means(pattern.slice(1), address) || (address !== '' && means(pattern, address.slice(1)));
  return address !== '' && [address[0], '?'].includes(pattern[0]) && means(pattern.slice(1), address.slice(1));
}

/** Patterns, and addresses that are made from them by filling in their stars, so that many match. */
const samples = (letters: string) => {
  const letter = fc.constantFrom(...letters);
  const filling = fc.array(fc.string({ unit: letter, maxLength: 3 }), { minLength: 6, maxLength: 6 });
  const pattern = fc.string({ unit: fc.constantFrom(...letters, '*', '?'), minLength: 1, maxLength: 6 });
  return fc.tuple(pattern, filling).map(([glob, fillings]) => ({
    pattern: `${glob}@example.org`,
    address: `${[...glob].map((sign, at) => ('*?'.includes(sign) ? fillings[at] : sign)).join('')}@example.org`,
  }));
};

test.each([
  ['letters, dots, dashes and plus', 'ab.-_+'],
  ['exclamation marks', 'ab.!'],
  ['brackets', 'ab+!()'],
  ['slashes', 'ab./'],
  ['quotes', `ab'"`],
  ['backslashes and other signs of expressions', 'ad\\^$|'],
])('as the reference says, with %s', (_, letters) => {
  fc.assert(
    fc.property(samples(letters), ({ pattern, address }) => {
      expect([pattern, address, matches(pattern, address)]).toEqual([pattern, address, means(pattern, address)]);
    }),
    { ...RUNS, numRuns: 2000 },
  );
});
