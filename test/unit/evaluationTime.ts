import { CHECKS } from '../../src/checks';
import type { Group } from '../../src/model/group';
import { groupPattern } from '../../src/plan/groupPattern';
import { protect } from '../../src/plan/protect';
import { whoReachesWhom } from '../../src/reach';
import { facts } from './facts';
import { roster } from './roster';
import { group, known, LOCKED, policyRow, posting, TODAY } from './samples';

/** `npm run bench` runs this: how long this machine takes to evaluate so many groups under so many policy rows. */
const [groupCount, rowCount] = process.argv.slice(2).map(Number) as [number, number];
const TIMES = 3;
const OPEN_TO_MEMBERS = posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' });

const address = (name: number) => `course-${name}@example.org`;
const courses = Array.from({ length: groupCount }, (_, i) =>
  group({
    address: address(i),
    id: `id-${i}`,
    directMembers: i % 1000,
    settings: i % 3 === 0 ? OPEN_TO_MEMBERS : LOCKED,
    parents: i % 10 === 1 ? [address(i - 1)] : [],
  }),
);
/** Half of them name one group, the others end or begin with a star. */
const patternOf = (i: number) =>
  [address(i), `*-${i}@example.org`, address(i), `course-${i}*@example.org`][i % 4] ?? '';
const rows = Array.from({ length: rowCount }, (_, i) => policyRow({ row: i + 2, group: patternOf(i) }));
const quiet = facts();
const before = courses.slice(0, rowCount).map(({ address, id }) => known({ address, id }));

function evaluate(groups: Group[]): number {
  const { byGroup, groupsOfRow } = protect(rows, groups, before, [], true, TODAY);
  const reach = whoReachesWhom(groups, roster(), byGroup);
  const policy = { ...quiet.policy, rows, groupsOfRow };
  const given = { ...quiet, groups, rules: byGroup, reach, policy, earlier: { ...quiet.earlier, known: before } };
  return CHECKS.flatMap(check => check(given)).length;
}

/** Each row made into an expression again for each group, as if there were no plan. */
const naively = (groups: Group[]): number =>
  groups.reduce((sum, each) => sum + rows.filter(row => groupPattern(row.group)(each)).length, 0);

function secondsOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}

const seconds = Math.min(...Array.from({ length: TIMES }, () => secondsOf(() => evaluate(courses))));
const naiveSeconds = secondsOf(() => naively(courses));
console.log(JSON.stringify({ seconds, naiveSeconds }));
