import type { MissingUnit, UnitDeclared } from '../../../src/model/delivery';
import type { ReceivedHour } from '../../../src/model/received';
import type { UnitDelivery } from '../../../src/model/unitDelivery';
import { deliveryVerdicts } from '../../../src/plan/deliveryVerdicts';
import { later, NOW, settings } from '../samples';

const unit = (given: Partial<UnitDeclared> = {}): UnitDeclared => ({
  path: '/Students',
  isDomainOnly: true,
  isWithoutMail: false,
  namedAs: ['domain-only'],
  declared: 'restricted',
  overrides: [],
  exceptions: [],
  ...given,
});
const hour = (given: Partial<ReceivedHour> = {}): ReceivedHour => ({
  at: later(-120),
  unit: '/Students',
  read: 1240,
  all: 1240,
  outside: 0,
  rejected: 0,
  domains: {},
  ...given,
});
const of = (units: UnitDeclared[], hours: ReceivedHour[], missing: MissingUnit[] = [], types: string[] = []) =>
  deliveryVerdicts(settings({ domainOnlyUnits: ['/Students'] }), { units, missing, types, unread: [] }, { hours }, NOW);

test.each<[string, UnitDeclared['declared'], ReceivedHour[], string, string]>([
  [
    'declared and confirmed',
    'restricted',
    [hour()],
    'declared and confirmed',
    'Delivery to /Students is restricted, and none of 1,240 messages that were observed in the last seven days came from outside.',
  ],
  [
    'declared, but mail came in',
    'restricted',
    [hour({ outside: 7 })],
    'declared, but mail came in',
    'Delivery to /Students is restricted, and 7 of 1,240 messages that were observed in the last seven days came from outside.',
  ],
  [
    'declared, and the log does not tell who wrote some of it',
    'restricted',
    [hour({ nameless: 40 })],
    'declared, not observed',
    'Delivery to /Students is restricted, and none of 1,240 messages, 40 without sender, that were observed in the last seven days came from outside.',
  ],
  [
    'not readable, and the log does not tell who wrote some of it',
    'not readable',
    [hour({ nameless: 40 })],
    'not checkable',
    'Google does not show whether delivery to /Students is restricted, and none of 1,240 messages, 40 without sender, that were observed in the last seven days came from outside.',
  ],
  [
    'declared, and nothing is known of its mail',
    'restricted',
    [],
    'declared, not observed',
    'Delivery to /Students is restricted, and no mail to it could be observed.',
  ],
  [
    'not readable, but nothing came in',
    'not readable',
    [hour({ rejected: 3 })],
    'not readable, but nothing came in',
    'Google does not show whether delivery to /Students is restricted, and none of 1,240 messages that were observed in the last seven days came from outside; 3 from outside were turned away.',
  ],
  [
    'not readable, but the restriction turned mail away',
    'not readable',
    [hour({ rejected: 3, byRestriction: 2 }), hour({ at: later(-60), rejected: 1 })],
    'not readable, but nothing came in',
    'Google does not show whether delivery to /Students is restricted, and none of 2,480 messages that were observed in the last seven days came from outside; 4 from outside were turned away, 2 of them by a restriction of delivery itself, so one was on for those they were sent to.',
  ],
  [
    'declared, and seen to act',
    'restricted',
    [hour({ rejected: 3, byRestriction: 3 })],
    'declared and confirmed',
    'Delivery to /Students is restricted, and none of 1,240 messages that were observed in the last seven days came from outside; 3 from outside were turned away, 3 of them by a restriction of delivery itself.',
  ],
  [
    'not readable, and mail came in, of a sample',
    'not readable',
    [hour({ outside: 1, all: 9000 })],
    'not readable, and mail came in',
    'Google does not show whether delivery to /Students is restricted, and 1 of 1,240 messages that were sampled and observed in the last seven days came from outside.',
  ],
  [
    'not checkable at all',
    'not readable',
    [],
    'not checkable',
    'Google does not show whether delivery to /Students is restricted, and no mail to it could be observed.',
  ],
  [
    'no restriction, and nothing came in so far',
    'not restricted',
    [hour({ read: 1, all: 1 })],
    'not declared',
    'No restriction of delivery to /Students is declared, and none of 1 message that were observed in the last seven days came from outside.',
  ],
  [
    'no restriction, and mail came in',
    'not restricted',
    [hour({ outside: 7 }), hour({ at: later(-60) })],
    'not declared, and mail came in',
    'No restriction of delivery to /Students is declared, and 7 of 2,480 messages that were observed in the last seven days came from outside.',
  ],
])('a domain-only unit: %s', (_, declared, hours, verdict, sentence) => {
  const [found] = of([unit({ declared })], hours);
  expect([found?.declared, found?.verdict, found?.sentence]).toEqual([declared, verdict, sentence]);
});

test('a unit below for which it does not hold is named', () => {
  const below = unit({ path: '/Students/Grade 12', namedAs: [], declared: 'not restricted' });
  const beside = unit({ path: '/Students of old', namedAs: [], declared: 'not restricted' });
  const [found] = of([unit({ allowed: ['example.org'] }), below, beside], [hour()]);
  expect(found).toMatchObject({
    verdict: 'declared, but with exceptions',
    allowed: ['example.org'],
    sentence: expect.stringMatching(/^Delivery to \/Students is restricted but for \/Students\/Grade 12, and none of/),
  });
});

test.each<[string, UnitDeclared[], ReceivedHour[], string, RegExp]>([
  [
    'alone',
    [],
    [hour()],
    'declared, but not readable for all in it',
    /^Delivery to \/Students is restricted \(whether to \/Students\/Grade 11 too, Google does not show\), and none of/,
  ],
  [
    'beside one that is not restricted',
    [unit({ path: '/Students/Grade 12', namedAs: [], declared: 'not restricted' })],
    [hour()],
    'declared, but with exceptions',
    /restricted but for \/Students\/Grade 12 \(whether to \/Students\/Grade 11 too, Google does not show\), and none of/,
  ],
  ['and mail came in', [], [hour({ outside: 1 })], 'declared, but mail came in', /Google does not show\), and 1 of/],
  ['and nothing observed', [], [], 'declared, but not readable for all in it', /Google does not show\), and no mail/],
])('a unit below of which Google does not show it: %s', (_, more, hours, verdict, sentence) => {
  const unclear = unit({ path: '/Students/Grade 11', namedAs: [], declared: 'not readable' });
  const [found] = of([unit(), unclear, ...more], hours);
  expect([found?.verdict, found?.sentence]).toEqual([verdict, expect.stringMatching(sentence)]);
});

test('groups for which it does not hold are said', () => {
  const exceptions = [{ setting: 'restriction' as const, groups: ['id-all'], limited: false }];
  const [found] = of([unit({ exceptions })], [hour()]);
  expect(found?.verdict).toBe('declared, but with exceptions');
  expect(found?.sentence).toMatch(/^Delivery to \/Students is restricted but for some groups, and none of/);
});

test('a unit that is not there, and one of which nothing was read', () => {
  const missing = { path: '/students', isDomainOnly: true, nearest: [] };
  const gone: UnitDelivery = {
    ...{ unit: '/Students', declared: 'no such unit', declaredBy: [], verdict: 'no such unit' },
    sentence: 'The domain has no unit /Students.',
  };
  expect(of([], [hour()], [missing])).toEqual([gone]);
  expect(of([], [])[0]?.verdict).toBe('not checkable');
});

test('a unit that took the path of another is told as it is', () => {
  const missing: MissingUnit = {
    path: '/Students',
    isDomainOnly: true,
    renamedTo: '/Pupils',
    isTaken: true,
    nearest: [],
  };
  expect(of([unit()], [hour()], [missing])[0]?.verdict).toBe('declared and confirmed');
});

test('by which settings it was recognised is said, whatever they say', () => {
  const types = ['gmail.auto_forwarding', 'gmail.walled_garden'];
  const by = (declared: UnitDeclared['declared']) => of([unit({ declared })], [], [], types)[0]?.declaredBy;
  expect([by('restricted'), by('not restricted'), by('not readable')]).toEqual(Array(3).fill(['gmail.walled_garden']));
});

test('declared, and it lets in whom Settings does not allow', () => {
  const [found] = of([unit({ unexpected: ['gmail.com'] })], [hour()]);
  expect([found?.verdict, found?.sentence]).toEqual([
    'declared, but with exceptions',
    expect.stringContaining('is restricted but for senders whom Settings does not allow, and none of'),
  ]);
});

test('a unit below that has no mail takes nothing away', () => {
  const below = unit({ path: '/Students/Grade 1', namedAs: [], declared: 'not restricted', mail: false });
  expect(of([unit(), below], [hour()])[0]?.verdict).toBe('declared and confirmed');
});

test('what was read before is not confirmed while it cannot be read', () => {
  const unread = [
    { list: 'policies' as const, failure: { api: 'Policy API', cause: 'refused' as const, status: 403, message: '' } },
  ];
  const [found] = deliveryVerdicts(
    settings({ domainOnlyUnits: ['/Students'] }),
    { units: [unit()], missing: [], types: [], unread },
    { hours: [hour()] },
    NOW,
  );
  expect([found?.verdict, found?.sentence]).toEqual([
    'declared, but not readable now',
    expect.stringContaining('Delivery to /Students is restricted (as it was last read), and none of'),
  ]);
});
