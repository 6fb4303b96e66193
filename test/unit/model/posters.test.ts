import { isWider, narrower, POSTERS, POSTERS_IN_WORDS, whoPosts } from '../../../src/model/posters';

test('are ordered, the widest first', () => {
  expect(POSTERS).toEqual(['anyone', 'domain', 'members', 'managers', 'owners', 'nobody']);
  expect(Object.keys(POSTERS_IN_WORDS)).toEqual([...POSTERS]);
});

test.each([
  ['managers', 'managers', false],
  ['owners', 'managers', false],
  ['nobody', 'anyone', false],
  ['members', 'managers', true],
  ['anyone', 'domain', true],
  ['owners', 'nobody', true],
] as const)('%s is wider than %s: %s', (one, other, wider) => expect(isWider(one, other)).toBe(wider));

test.each([
  ['managers', 'managers', 'managers'],
  ['anyone', 'nobody', 'nobody'],
  ['nobody', 'anyone', 'nobody'],
  ['domain', 'members', 'members'],
] as const)('the narrower of %s and %s is %s', (one, other, expected) => expect(narrower(one, other)).toBe(expected));

test.each([
  ['anyone', undefined, 'Anyone on the internet may post'],
  ['managers', 'may', 'Managers and owners may post'],
  ['members', 'could', 'Any member could post'],
] as const)('in a sentence: %s %s', (posters, may, expected) => expect(whoPosts(posters, may)).toBe(expected));
