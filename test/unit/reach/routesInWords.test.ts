import { audiencesIn, routesIn } from './audiencesIn';
import { type Domain, many } from './worldOf';

test.each<[string, Domain, string[]]>([
  [
    'the path ends where students are, not at a nearer group that has their manager only',
    {
      all: { managers: ['t1'], members: ['s1', 's2'] },
      town: { posters: 'domain', nested: ['staff', 'hall'] },
      staff: { posters: 'domain', members: ['t1'] },
      hall: { posters: 'domain', nested: ['grade9'] },
      grade9: { posters: 'domain', members: ['s1'] },
    },
    [
      'other: anyone in the domain → grade9 → 1 of 2 students',
      'other: anyone in the domain → hall → grade9 → 1 of 2 students',
      'other: anyone in the domain → town → hall → grade9 → 1 of 2 students',
    ],
  ],
  [
    'people of the domain may post where the internet may, and more hand that on',
    {
      all: { posters: 'domain', members: many('s', 4) },
      town: { posters: 'anyone', members: ['s1'], nested: ['all'] },
    },
    ['parent: anyone in the domain → town → all → 4 of 4 students'],
  ],
  [
    'the internet is named where it reaches as many',
    { all: { posters: 'anyone', members: ['s1'] }, town: { posters: 'anyone', nested: ['all'] } },
    ['parent: anyone on the internet → town → all → 1 of 1 students'],
  ],
  [
    'a leader of another list is no member among others',
    {
      all: { members: [...many('s', 3), 't1'] },
      staff: { posters: 'domain', owners: ['t1'], members: ['t2'] },
      chess: { posters: 'domain', members: ['s1'] },
    },
    ['other: anyone in the domain → chess → 1 of 3 students'],
  ],
  [
    'by address, in whatever order the groups are',
    {
      d: { posters: 'domain', members: ['s1'] },
      b: { posters: 'domain', members: ['s1'] },
      all: { members: ['s1'] },
      c: { posters: 'domain', members: ['s1'] },
    },
    ['b', 'c', 'd'].map(name => `other: anyone in the domain → ${name} → 1 of 1 students`),
  ],
])('how a route is told: %s', (_, domain, expected) => expect(routesIn(audiencesIn(domain))).toEqual(expected));

test.each([200, 501, 900])(
  'with %s groups nested beside it, an audience is reached all the same, and whole',
  nested => {
    const clubs = many('g', nested);
    const [audience] = audiencesIn({
      town: { posters: 'domain', nested: [...clubs, 'all'], unread: true },
      ...Object.fromEntries(clubs.map(name => [name, { posters: 'domain' as const, unread: true as const }])),
      all: { posters: 'domain', members: many('s', 9) },
    });
    expect(routesIn(audience ? [audience] : [])).toEqual([
      'parent: anyone in the domain → town → all → at least 9 of 9 students',
    ]);
  },
);

test('the people of an audience with 600 nested groups are all counted', () => {
  const grades = many('g', 600);
  const [audience] = audiencesIn({
    all: { nested: grades },
    ...Object.fromEntries(grades.map((name, index) => [name, { members: [`s${index}`] }])),
    town: { posters: 'domain', members: ['s0', 's599'] },
  });
  expect([audience?.size, audience?.routes.map(({ reached }) => reached)]).toEqual([600, [2]]);
});

test.each([
  [200, 200, 0],
  [201, 200, 1],
  [450, 200, 250],
])('of %s routes %s are told one by one', (clubs, told, more) => {
  const names = many('g', clubs);
  const [audience] = audiencesIn({
    all: { members: ['s1', 's2'] },
    ...Object.fromEntries(names.map(name => [name, { posters: 'domain' as const, members: ['s1'] }])),
    zoo: { posters: 'domain' as const, members: names.length > 200 ? ['s1', 's2'] : [] },
  });
  expect([audience?.routes.length, audience?.more]).toEqual([told, more + (clubs > 200 ? 1 : 0)]);
  if (clubs > 200) expect(audience?.routes[0]?.through.id).toBe('id-zoo');
});
