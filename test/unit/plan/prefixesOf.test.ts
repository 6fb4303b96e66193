import fc from 'fast-check';
import { prefixesOf } from '../../../src/plan/prefixesOf';

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_.'";
/** Few letters make long beginnings that many share. */
const localPart = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
const domain = fc.constantFrom('x.example', 'y.example');
const addressOf = (local: fc.Arbitrary<string>) => fc.tuple(local, domain).map(parts => parts.join('@'));
const anyAddress = addressOf(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter(s => !s.includes('@')));
const known = fc.uniqueArray(fc.oneof(addressOf(localPart("ab-'")), addressOf(localPart(LETTERS)), anyAddress), {
  maxLength: 60,
});

const ofAddress = (prefixes: string[], address: string) => prefixes.filter(prefix => address.startsWith(prefix));

test('each address, known or of the letters that Google allows, has one beginning and no other', () => {
  fc.assert(
    fc.property(known, addressOf(localPart(LETTERS)), fc.integer({ min: 1, max: 10 }), (addresses, other, most) => {
      const prefixes = prefixesOf(addresses, most);
      for (const address of [...addresses, other]) expect(ofAddress(prefixes, address)).toHaveLength(1);
    }),
  );
});

test('no beginning is shared by more than that many known addresses, but for one that is a whole name', () => {
  fc.assert(
    fc.property(known, fc.integer({ min: 1, max: 10 }), (addresses, most) => {
      for (const prefix of prefixesOf(addresses, most)) {
        const shared = addresses.filter(address => address.startsWith(prefix));
        expect(shared.length <= most || prefix.endsWith('@')).toBe(true);
      }
    }),
  );
});

test('few addresses need no beginnings', () => expect(prefixesOf(['a@x.example'], 1)).toEqual(['']));

test('a name that is in several domains is asked for as a whole', () => {
  const prefixes = prefixesOf(['a@x.example', 'a@y.example', 'ab@x.example'], 1);
  expect(prefixes.filter(prefix => prefix.startsWith('a')).slice(0, 3)).toEqual(['aa', 'ab', 'ac']);
  expect(prefixes).toContain('a@');
});
