import fc from 'fast-check';
import { POSTERS, type Posters } from '../../../src/model/posters';
import type { Described, Domain } from './worldOf';

const NAMES = Array.from({ length: 12 }, (_, index) => `g${index}`);
const PEOPLE = [...'123456789']
  .map(n => `s${n}`)
  .concat(
    [...'12345'].map(n => `t${n}`),
    'x1',
    'x2',
    'x3',
    'z1',
    'z2',
  );

const anyPosters = fc.constantFrom<Posters | 'unknown'>(...POSTERS, 'anyone', 'domain', 'members', 'unknown');

const anyGroup = (names: string[], members: string[]): fc.Arbitrary<Described> =>
  fc
    .record({
      posters: anyPosters,
      people: fc.subarray(PEOPLE),
      leaders: fc.tuple(fc.nat(2), fc.nat(2)),
      members: fc.subarray(members),
      nested: fc.subarray(names, { maxLength: Math.min(4, names.length) }),
      isUnread: fc.boolean(),
    })
    .map(({ posters, people, leaders: [owners, managers], members: more, nested, isUnread }) => ({
      posters,
      owners: people.slice(0, owners),
      managers: people.slice(owners, owners + managers),
      members: [...people.slice(owners + managers), ...more],
      nested,
      ...(isUnread && { unread: true as const }),
    }));

/** A domain of up to 12 groups and 19 people, with groups in each other and in themselves; of some the members were not read. */
export const anyDomain: fc.Arbitrary<Domain> = fc.integer({ min: 1, max: NAMES.length }).chain(count => {
  const names = NAMES.slice(0, count);
  // The whole domain is a member of few groups, or all would have everybody.
  const members = fc.constantFrom<string[]>([], [], [], ['*']);
  return fc
    .tuple(...names.map(() => members.chain(more => anyGroup(names, more))))
    .map(groups => Object.fromEntries(names.map((name, index) => [name, groups[index] as Described])));
});

/** Rules for some of its groups. */
export const anyRules = (domain: Domain): fc.Arbitrary<Record<string, Posters>> =>
  fc
    .subarray(Object.keys(domain))
    .chain(names => fc.tuple(...names.map(name => fc.tuple(fc.constant(name), fc.constantFrom(...POSTERS)))))
    .map(pairs => Object.fromEntries(pairs));

export const anyDomainWithRules: fc.Arbitrary<{ domain: Domain; rules: Record<string, Posters> }> = anyDomain.chain(
  domain => anyRules(domain).map(rules => ({ domain, rules })),
);
