import type { PostersSpan } from '../../../src/model/mail';
import { rulesFor } from '../../../src/plan/rulesFor';
import { postersSpans } from '../../../src/plan/whoCouldPost';
import { group, NOW, OPEN, policyRow, TODAY } from '../samples';

/** Work is counted, not timed: what grows with the product of two things is far above these. */
const MANY = 2000;
const ROWS = 200;
const groups = Array.from({ length: MANY }, (_, i) =>
  group({ address: `course-${i}@example.org`, id: `id-${i}`, settings: OPEN }),
);

test('an expression is only tried on the addresses that have the letters of its glob', () => {
  const rows = Array.from({ length: ROWS }, (_, i) => policyRow({ row: i + 2, group: `*-${1000 + i}@example.org` }));
  const tried = jest.spyOn(RegExp.prototype, 'test');
  const { byGroup } = rulesFor(rows, groups, TODAY);
  const { length } = tried.mock.calls;
  tried.mockRestore();
  expect(byGroup.size).toBe(ROWS);
  expect(length).toBeLessThan(MANY);
});

test('who could post when is looked up group by group, and not all of it for each group', () => {
  let looks = 0;
  const earlier = groups.map(
    ({ id }): PostersSpan => ({
      get id() {
        looks += 1;
        return id;
      },
      posters: 'managers',
      from: '',
    }),
  );
  expect(postersSpans(earlier, new Map(), groups, groups, [], NOW)).toHaveLength(2 * MANY);
  expect(looks).toBeLessThan(10 * MANY);
});
