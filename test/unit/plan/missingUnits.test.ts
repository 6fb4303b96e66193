import { idsOf, missingUnits } from '../../../src/plan/missingUnits';
import { UNITS, unit } from '../delivery';

const asked = (domainOnlyUnits: string[], unitsWithoutMail: string[] = []) => ({
  domainOnlyUnits,
  allowedOutside: [],
  unitsWithoutMail,
});

test('units that are there, in whatever case, are not missing', () => {
  expect(missingUnits(UNITS, asked(['/students', '/'], ['/Students/Grade 6']), {})).toEqual([]);
});

test('a unit that was renamed is found by its id', () => {
  const before = idsOf(UNITS, asked(['/students']), {});
  expect(before).toEqual({ '/students': 'id:u-Students' });
  const renamed = [unit('/'), { id: 'id:u-Students', path: '/Pupils' }];
  expect(missingUnits(renamed, asked(['/students']), before)).toEqual([
    { path: '/students', isDomainOnly: true, renamedTo: '/Pupils', nearest: ['/Pupils'] },
  ]);
  // Its id is remembered as long as Settings names it.
  expect(idsOf(renamed, asked(['/students']), before)).toEqual(before);
  expect(idsOf(renamed, asked(['/Staff']), before)).toEqual({});
});

test('a unit whose old path another took is still the one that is meant', () => {
  const before = idsOf(UNITS, asked(['/Students'], ['/Students']), {});
  const now = [unit('/'), { id: 'id:u-Students', path: '/Pupils' }, { id: 'id:new', path: '/Students' }];
  const ids = idsOf(now, asked(['/Students']), before);
  expect(ids).toEqual({ '/Students': 'id:u-Students' });
  const taken = { path: '/Students', renamedTo: '/Pupils', isTaken: true, nearest: [] };
  expect(missingUnits(now, asked(['/Students']), ids)).toEqual([{ ...taken, isDomainOnly: true }]);
  expect(missingUnits(now, asked([], ['/Students']), ids)).toEqual([{ ...taken, isDomainOnly: false }]);
});

test.each([
  ['it is named too', ['/Students', '/pupils'], { '/Students': 'id:u-Students' }],
  ['a unit above it is named', ['/Students', '/'], { '/Students': 'id:u-Students' }],
  ['the path was taken out of Settings and put back', ['/Students'], {}],
  ['it is gone', ['/Students'], { '/Students': 'id:gone' }],
])('the unit that took the path is the one that is meant, since %s', (_, domainOnly, before) => {
  const now = [unit('/'), { id: 'id:u-Students', path: '/Pupils' }, { id: 'id:new', path: '/Students' }];
  const ids = idsOf(now, asked(domainOnly), before);
  expect(missingUnits(now, asked(domainOnly), ids)).toEqual([]);
});

test.each([
  ['/Schools/Grade 6', ['/Students/Grade 6', '/Staff', '/Students']],
  ['/Students/Grade 8', ['/Students/Grade 6', '/Students/Grade 7']],
  ['/Students/High/Grade 9', ['/Students/Grade 6', '/Students/Grade 7']],
  ['/Pupils', ['/Staff', '/Students']],
])('nearest to %s are %j', (path, nearest) => {
  expect(missingUnits(UNITS, asked([], [path]), {})).toEqual([{ path, isDomainOnly: false, nearest }]);
});

test('five of them at most', () => {
  const many = Array.from({ length: 9 }, (_, i) => unit(`/Unit ${i}`));
  expect(missingUnits(many, asked(['/Pupils']), {})[0]?.nearest).toHaveLength(5);
});
