import type { Reach } from '../../../src/model/reach';
import { proposed } from '../../../src/plan/proposed';
import { group, living, NOW, OPEN, posting, rule, rules, unread } from '../samples';

const reach = (recipients: number): Reach => ({ recipients, counted: 'exact' });
const LARGE = 500;

test('what is open comes first, as POST.2 tells it; then what is locked, the largest first; small and unknown ones never', () => {
  const address = (name: string) => `${name}@example.org`;
  const groups = [
    group({ address: address('small') }),
    group({ address: address('locked') }),
    group({ address: address('larger'), settings: posting({ whoCanPostMessage: 'ALL_OWNERS_CAN_POST' }) }),
    group({ address: address('open'), settings: OPEN }),
    group({ address: address('uncounted') }),
    group({ address: address('ruled') }),
    unread({ address: address('unread') }),
  ];
  const findings = [
    living({ check: 'POST.2', subject: address('open'), severity: 'high', what: 'Anyone may post to it.' }),
    living({ check: 'POST.2', subject: address('perhaps'), severity: 'low', what: 'It may be large.' }),
    living({ check: 'POST.2', subject: address('closed'), resolvedAt: NOW }),
    living({ check: 'POST.3', subject: address('other') }),
  ];
  const sizes = { small: 499, locked: 500, larger: 9000, open: 9000, unread: 700, ruled: 9000 };
  const known = new Map(Object.entries(sizes).map(([name, size]) => [address(name), reach(size)]));

  expect(proposed(findings, groups, rules([address('ruled'), rule()]), known, LARGE)).toEqual([
    { group: address('open'), posters: 'managers', what: 'Anyone may post to it.', isSure: true },
    { group: address('perhaps'), posters: 'managers', what: 'It may be large.', isSure: false },
    {
      group: address('larger'),
      posters: 'owners',
      what: 'Owners only may post to it now, no policy row keeps it so, and one post reaches 9,000 mailboxes.',
      isSure: true,
    },
    {
      group: address('unread'),
      posters: 'managers',
      what: 'Who may post to it was not read so far, and one post reaches 700 mailboxes.',
      isSure: true,
    },
    {
      group: address('locked'),
      posters: 'managers',
      what: 'Managers and owners may post to it now, no policy row keeps it so, and one post reaches 500 mailboxes.',
      isSure: true,
    },
  ]);
});

test('ten of each kind at most', () => {
  const many = Array.from({ length: 30 }, (_, index) => `class${index}@example.org`);
  const groups = many.map(address => group({ address }));
  const findings = many.map(address => living({ check: 'POST.2', subject: address, severity: 'high' }));
  const known = new Map(many.map(address => [address, reach(1000)]));
  expect(proposed(findings, groups, new Map(), known, LARGE)).toHaveLength(20);
});
