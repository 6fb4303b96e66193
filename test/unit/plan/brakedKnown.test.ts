import type { PolicyRow } from '../../../src/model/policyRow';
import { withBrakes } from '../../../src/plan/brakes';
import { nextState } from '../../../src/plan/nextState';
import { protect } from '../../../src/plan/protect';
import { group, later, NOW, policyRow, state, TODAY } from '../samples';
import { brake } from '../storms';
import { tick } from './tick';

const exception = policyRow({ posters: 'anyone', until: TODAY, why: 'Drill', owner: 'Ann' });

/** What is protected after a tick in which the group was braked; its policy rows are the same in both ticks. */
function afterBrakedTick(rows: PolicyRow[], pinned: string[]) {
  const groups = [group()];
  const { byGroup, lasting } = protect(rows, groups, [], pinned, true, TODAY);
  const { known } = nextState(
    state(),
    tick({
      groups,
      rules: withBrakes(byGroup, [brake({ at: later(-5) })], groups, NOW),
      policyRules: byGroup,
      lasting,
    }),
  );
  return protect(rows, groups, known, pinned, true, TODAY);
}

test.each<[string, PolicyRow[]]>([
  ['no row', []],
  ['a row', [policyRow({ posters: 'anyone' })]],
  ['an exception alone', [exception]],
])('a brake is no policy, so its end weakens none: %s', (_, rows) => {
  const { byGroup } = protect(rows, [group()], [], [], true, TODAY);
  expect(afterBrakedTick(rows, []).weakened).toEqual([]);
  expect([...afterBrakedTick(rows, ['all@example.org']).byGroup]).toEqual([...byGroup]);
});
