import fc from 'fast-check';
import { asciiJson } from '../../../src/model/asciiJson';
import { RUNS } from '../arbitraries';

test.each([
  ['plain', '{"name":"plain"}'],
  ['Zoë', '{"name":"Zo\\u00eb"}'],
  ['🔒', '{"name":"\\ud83d\\udd12"}'],
  ['\u202Egnp', '{"name":"\\u202egnp"}'],
  ['\ud800', '{"name":"\\ud800"}'],
  ['a\u007fb\n', '{"name":"a\\u007fb\\n"}'],
])('writes %j', (name, expected) => expect(asciiJson({ name })).toBe(expected));

test('reads back as it was, and holds printable ASCII only', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), loneSurrogates);
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.array(anyText)), value => {
      const json = asciiJson(value);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(json.replace(/[ -~]/g, '')).toBe('');
    }),
    RUNS,
  );
});

const loneSurrogates = fc
  .array(fc.integer({ min: 0xd700, max: 0xe0ff }), { maxLength: 8 })
  .map(units => String.fromCharCode(...units));
