import {
  type Audience,
  type Reach,
  type Route,
  recipientsInWords,
  routeInWords,
  shareInWords,
  stormPotential,
} from '../../../src/model/reach';

const reach = (given: Partial<Reach> = {}): Reach => ({ recipients: 10_000, counted: 'exact', ...given });

test.each<[string, Partial<Reach>, number | undefined]>([
  ['11,000 accounts may post', { posters: 11_000 }, 110_000_000],
  ['nobody may', { posters: 0 }, 0],
  ['nobody gets it', { posters: 11_000, recipients: 0 }, 0],
  ['the internet may: it counts as 100,000', { posters: Number.POSITIVE_INFINITY }, 1_000_000_000],
  ['more accounts than that may', { posters: 250_000 }, 1_000_000_000],
  ['nobody counted them', {}, undefined],
])('how large a storm can get: %s', (_, given, expected) => expect(stormPotential(reach(given))).toBe(expected));

test('a contact address of three that the internet may write to is not as bad as all students', () => {
  const contact = stormPotential(reach({ recipients: 3, posters: Number.POSITIVE_INFINITY }));
  expect(contact).toBeLessThan(stormPotential(reach({ posters: 10_000 })) as number);
});

test.each<[Partial<Reach>, string]>([
  [{}, '10,000 mailboxes'],
  [{ counted: 'at most', recipients: 4_300 }, 'at most 4,300 mailboxes'],
  [{ counted: 'so far', recipients: 0 }, 'so far 0 mailboxes'],
])('recipients of %j in words: %s', (given, expected) => expect(recipientsInWords(reach(given))).toBe(expected));

const audience = (given: Partial<Audience> = {}): Audience => ({
  address: 'all@example.org',
  id: 'id-all',
  size: 10_000,
  who: 'students',
  routes: [],
  more: 0,
  uncertain: [],
  ...given,
});

test.each<[number, boolean, Partial<Audience>, string]>([
  [2_512, true, {}, '2,512 of 10,000 students'],
  [2_512, false, {}, 'at least 2,512 of 10,000 students'],
  [900, true, { who: 'mailboxes', size: 900 }, '900 of 900 mailboxes'],
])('%s reached, exact: %s, of %j', (reached, exact, given, expected) =>
  expect(shareInWords(reached, exact, audience(given))).toBe(expected),
);

const route = (given: Partial<Route> = {}): Route => ({
  audience: { address: 'all@example.org', id: 'id-all' },
  through: { address: 'grade9@example.org', id: 'id-grade9' },
  kind: 'child',
  posters: 'domain',
  path: ['grade9@example.org'],
  reached: 2_512,
  exact: true,
  allowed: false,
  blocks: [0],
  ...given,
});

test.each<[Partial<Route>, string]>([
  [{}, 'anyone in the domain → grade9@example.org → 2,512 of 10,000 students'],
  [
    { posters: 'anyone', path: ['school@example.org', 'all@example.org'], reached: 10_000, exact: false },
    'anyone on the internet → school@example.org → all@example.org → at least 10,000 of 10,000 students',
  ],
])('a route %j in words: %s', (given, expected) => expect(routeInWords(route(given), audience())).toBe(expected));
