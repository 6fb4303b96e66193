import type { Group } from '../../../src/model/group';
import type { Audience } from '../../../src/model/reach';
import { whoReachesWhom } from '../../../src/reach';
import { block, list, roster } from '../roster';
import { group, OPEN, posting, rule } from '../samples';

const GROUPS = 50_000;
/** Of these, each thousandth is protected and its members were read: 200 students each. */
const isProtected = (place: number): boolean => place % 1000 === 0;
const LISTS = GROUPS / 1000;
const STUDENTS = 200;

const name = (place: number): string => `g${place}@example.org`;
const domain = posting({ whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' });
const places = Array.from({ length: GROUPS }, (_, place) => place);

/** Groups with one member each, but the protected ones, and what they are nested in. All let the domain post. */
const groupsWith = (parentsOf: (place: number) => number[]): Group[] =>
  places.map(place =>
    group({
      address: name(place),
      directMembers: isProtected(place) ? STUDENTS : 1,
      settings: domain,
      parents: parentsOf(place).map(name),
    }),
  );

const lists = places.filter(isProtected);
const read = roster({
  accounts: LISTS * STUDENTS,
  students: LISTS * STUDENTS,
  lists: lists.map(place => list({ id: `id-g${place}` })),
  blocks: lists.map((_, index) => block(STUDENTS, { lists: [index] })),
});
/** All protected groups, and 150 more, are for managers. */
const rules = new Map([...lists, ...places.slice(1, 151)].map(place => [name(place), rule()]));

const lookAt = (groups: Group[]) => {
  const { reach, audiences } = whoReachesWhom(groups, read, rules);
  expect([rules.size, reach.size, audiences.length]).toEqual([200, GROUPS, LISTS]);
  // So many routes are told one by one.
  expect(audiences.filter(({ routes, more }) => routes.length > 200 || (more > 0 && routes.length < 200))).toEqual([]);
  return { of: (place: number) => reach.get(name(place)), audiences };
};

const routesTo = (audiences: Audience[]) => audiences.map(({ routes, more }) => routes.length + more);

/** More groups than are followed: every member there is, and every account. */
const MOST = LISTS * STUDENTS + (GROUPS - LISTS) + LISTS * STUDENTS;
const membersOf = (all: Iterable<number>): number =>
  [...all].reduce((sum, place) => sum + (isProtected(place) ? STUDENTS : 1), 0);

test('a chain of 50,000, each nested in the one before', () => {
  const { of, audiences } = lookAt(groupsWith(place => (place > 0 ? [place - 1] : [])));
  for (const [place, nested] of [
    [49_999, 0],
    [49_998, 1],
    [49_900, 99],
    [49_799, 200],
  ] as const) {
    expect(of(place)).toMatchObject({ recipients: nested + 1, counted: 'at most' });
  }
  expect(of(49_798)).toMatchObject({ recipients: MOST, counted: 'at most' });
  // All down to the last protected group reach its people, who are in every audience.
  expect(routesTo(audiences)).toEqual(lists.map(() => 49_000));
  const { routes } = audiences[7] as Audience;
  expect(routes.every(({ reached, kind }) => reached === (LISTS - 7) * STUDENTS && kind === 'parent')).toBe(true);
});

test('a group that is nested in all others that are not protected', () => {
  const { of, audiences } = lookAt(groupsWith(place => (place === 0 ? places.filter(each => !isProtected(each)) : [])));
  expect([of(0), of(1), of(1000)].map(found => [found?.recipients, found?.counted])).toEqual([
    [STUDENTS, 'exact'],
    [STUDENTS + 1, 'at most'],
    [STUDENTS, 'exact'],
  ]);
  expect(routesTo(audiences)).toEqual([GROUPS - LISTS, ...Array.from({ length: LISTS - 1 }, () => 0)]);
  expect(audiences[0]?.routes.every(({ reached, kind }) => reached === STUDENTS && kind === 'parent')).toBe(true);
});

test('a group in which all others are nested', () => {
  const { of, audiences } = lookAt(groupsWith(place => (place > 0 ? [0] : [])));
  expect([of(0), of(1), of(1000)].map(found => [found?.recipients, found?.counted])).toEqual([
    [MOST, 'at most'],
    [1, 'at most'],
    [STUDENTS, 'exact'],
  ]);
  // Those that are protected are open too, and so is what contains them all.
  expect(routesTo(audiences)).toEqual([LISTS - 1, ...Array.from({ length: LISTS - 1 }, () => 1)]);
});

test('5,000 rings of ten, each group in itself and in three others', () => {
  const ring = (place: number, steps: number) => place - (place % 10) + ((place + steps) % 10);
  const { of, audiences } = lookAt(groupsWith(place => [place, ring(place, 1), ring(place, 2), ring(place, 5)]));
  for (const place of [0, 9, 17, 1005, 49_999]) {
    const first = place - (place % 10);
    const recipients = membersOf(places.slice(first, first + 10));
    expect(of(place)).toMatchObject({ recipients, counted: 'at most', posters: LISTS * STUDENTS });
  }
  expect(audiences.every(({ routes }) => routes.length === 9 && routes.every(({ kind }) => kind === 'child'))).toBe(
    true,
  );
});

const parentsOf = (given: Pick<Group, 'parents'> | undefined): Set<number> =>
  new Set((given?.parents ?? []).map(parent => Number(parent.slice(1, parent.indexOf('@')))));

/** Numbers that look random and are the same on every run. */
const scattered = (place: number, nth: number, below: number): number =>
  Math.floor(((Math.imul(place * 4 + nth + 1, 2_654_435_761) >>> 0) / 2 ** 32) * below);

test('200,000 edges to groups anywhere before', () => {
  const groups = groupsWith(place =>
    [0, 1, 2, 3].map(nth => scattered(place, nth, place)).filter(parent => parent !== place),
  );
  const children = places.map((): number[] => []);
  groups.forEach(({ parents = [] }, child) => {
    for (const parent of parentsOf({ parents })) children[parent]?.push(child);
  });
  const { of, audiences } = lookAt(groups);
  const reachedFrom = (place: number) => {
    const reached = new Set([place]);
    for (const each of reached) for (const child of children[each] as number[]) reached.add(child);
    return reached;
  };
  const countedByHand = places
    .filter(place => place % 500 === 0 || place > GROUPS - 500)
    .map(place => [place, reachedFrom(place).size > 201 ? MOST : membersOf(reachedFrom(place))]);
  expect(countedByHand.map(([place = 0]) => [place, of(place)?.recipients])).toEqual(countedByHand);

  for (const index of [1, 20, LISTS - 1]) {
    const place = lists[index] as number;
    const nested = [...reachedFrom(place)].filter(isProtected);
    const leading = new Set(nested);
    for (const each of leading) for (const parent of parentsOf(groups[each])) leading.add(parent);
    leading.delete(place);
    const { size, routes, more } = audiences[index] as Audience;
    expect([size, routes.length + more]).toEqual([nested.length * STUDENTS, leading.size]);
    const isWay = new Set([...leading].map(name));
    expect(routes.filter(({ through }) => !isWay.has(through.address))).toEqual([]);
  }
});

test('a chain where the protected groups let managers post only is cut there', () => {
  const groups = groupsWith(place => (place > 0 ? [place - 1] : [])).map((each, place) =>
    isProtected(place) ? group({ ...each, settings: posting() }) : { ...each, settings: OPEN },
  );
  const { of, audiences } = lookAt(groups);
  expect(of(999)).toMatchObject({ recipients: 1, ifAllHandOn: MOST });
  expect(audiences.map(({ routes, uncertain }) => [routes.length, uncertain.length])).toEqual(
    lists.map(() => [0, 200]),
  );
});
