import { canaryMissing } from '../../../src/checks/canaryMissing';
import type { Facts } from '../../../src/checks/facts';
import { facts } from '../facts';
import { group, rule, rules } from '../samples';

const groups = Array.from({ length: 12 }, (_, index) => group({ address: `g${String(index).padStart(2, '0')}@x.org` }));
const ids = groups.map(({ id }) => id);
const everyone = new Map(groups.map(({ address }) => [address, rule()]));
const found = (canary: Partial<Facts['canary']>, given: Parameters<typeof facts>[0] = {}) =>
  canaryMissing(facts({ groups, rules: everyone, canary, ...given }));

test('it is no member of one, and there is a log', () => {
  expect(found({ missing: ['id-g03'] })).toEqual([
    {
      check: 'HEALTH.2',
      subject: 'Canary',
      severity: 'low',
      what: 'admin@example.org is no member of 1 protected group: g03@x.org. The canary sees no posts there; a storm is seen as late as the log is.',
      todo: 'Add admin@example.org to each as a member who gets each message (Admin console ▸ the group ▸ Members ▸ Add members); a filter in that mailbox may archive them. Or take canary out of "Mail sources" in Settings.',
    },
  ]);
});

test('nothing else sees mail', () => {
  expect(found({ missing: ['id-g04', 'id-g03'], isAlone: true }).map(({ severity, what }) => [severity, what])).toEqual(
    [
      [
        'medium',
        'admin@example.org is no member of 2 protected groups: g03@x.org, g04@x.org. The canary sees no posts there, and nothing else does: a storm would not be seen.',
      ],
    ],
  );
});

test.each([
  [10, 'of 10 protected groups: g00@x.org, ', 'g09@x.org. The'],
  [11, 'of 11 protected groups: g00@x.org, ', 'g09@x.org, 1 more. The'],
  [12, 'of 12 protected groups: g00@x.org, ', 'g09@x.org, 2 more. The'],
])('of %s groups at most ten are named', (count, begin, end) => {
  const [finding] = found({ missing: ids.slice(0, count) });
  expect(finding?.what).toContain(begin);
  expect(finding?.what).toContain(end);
});

test.each([
  ['it is a member of each', found({})],
  ['it is alone, and a member of each', found({ isAlone: true })],
  ['no policy row is about the group any more', found({ missing: ['id-g03'] }, { rules: rules() })],
  ['the group is gone', found({ missing: ['id-x'] })],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));
