import fc from 'fast-check';
import type { Group } from '../../../src/model/group';
import type { Posters } from '../../../src/model/posters';
import type { Audience, Route } from '../../../src/model/reach';
import { whoReachesWhom } from '../../../src/reach';
import { howMany } from '../../../src/reach/howMany';
import { RUNS } from '../arbitraries';
import { anyDomainWithRules } from './anyDomain';
import { groupsReached, inBoth, isOpener, isRead, isStudent, mailboxesReached, postersOf } from './reference';
import { accountsIn, addressOf, type Described, type Domain, directMembers, rulesOf, worldOf } from './worldOf';

const nameOf = (address: string) => address.replace('@example.org', '');
const audiencesIn = (domain: Domain, rules: Record<string, Posters>) => {
  const { groups, roster } = worldOf(domain);
  return { roster, audiences: whoReachesWhom(groups, roster, rulesOf(rules)).audiences };
};

/** The people of an audience whom somebody may count: those of groups that were read, or the students among them. */
const peopleOf = (domain: Domain, { address, who }: Audience): Set<string> => {
  const names = mailboxesReached(domain, nameOf(address), undefined, isRead);
  return who === 'students' ? new Set([...names].filter(isStudent)) : names;
};

/** Every group that is open beyond the rule and reaches some of these people, with whom it reaches. */
function routesByHand(
  domain: Domain,
  audience: string,
  rule: Posters,
  people: Set<string>,
  senders: (posters: Posters) => (Posters | undefined)[],
) {
  return new Map(
    Object.entries(domain).flatMap(([name, described]): [string, Set<string>][] => {
      const posters = postersOf(described);
      if (name === audience || posters === undefined) return [];
      if (!isOpener(posters, 'managers') || !isOpener(posters, rule)) return [];
      const reached = senders(posters)
        .filter(sender => sender === undefined || isOpener(sender, rule))
        .map(sender => inBoth(mailboxesReached(domain, name, sender, isRead), people))
        .reduce((most, each) => (each.size > most.size ? each : most));
      return reached.size > 0 ? [[name, reached]] : [];
    }),
  );
}

/** Where the internet may post, people of the domain may too. */
const sendersTo = (posters: Posters): Posters[] => (posters === 'anyone' ? ['anyone', 'domain'] : [posters]);

const countsOf = (routes: Route[]) => new Map(routes.map(({ through, reached }) => [nameOf(through.address), reached]));
const sizes = (routes: Map<string, Set<string>>) => new Map([...routes].map(([name, reached]) => [name, reached.size]));

const forEachAudience = (
  check: (domain: Domain, audience: Audience, rule: Posters, union: (routes: Route[]) => number) => void,
) =>
  fc.assert(
    fc.property(anyDomainWithRules, ({ domain, rules }) => {
      const { roster, audiences } = audiencesIn(domain, rules);
      const read = Object.keys(rules).filter(name => isRead(domain[name] as Described));
      expect(audiences.map(({ address }) => nameOf(address)).sort()).toEqual(read.sort());
      for (const audience of audiences) {
        const union = (routes: Route[]) =>
          howMany([...new Set(routes.flatMap(({ blocks }) => blocks))], roster, audience.who);
        check(domain, audience, rules[nameOf(audience.address)] as Posters, union);
      }
    }),
    RUNS,
  );

test('no route is missing and none is invented, and each reaches whom it says', () => {
  forEachAudience((domain, audience, rule, union) => {
    const people = peopleOf(domain, audience);
    expect(audience.size).toBe(people.size);
    const expected = routesByHand(domain, nameOf(audience.address), rule, people, sendersTo);
    expect(countsOf(audience.routes)).toEqual(sizes(expected));
    expect(union(audience.routes)).toBe(new Set([...expected.values()].flatMap(reached => [...reached])).size);
  });
});

test('uncertain is every route that would reach more if all nested groups handed on', () => {
  forEachAudience((domain, audience, rule, union) => {
    const people = peopleOf(domain, audience);
    const sure = countsOf(audience.routes);
    const all = routesByHand(domain, nameOf(audience.address), rule, people, () => [undefined]);
    const more = new Map([...all].filter(([name, reached]) => reached.size > (sure.get(name) ?? 0)));
    expect(countsOf(audience.uncertain)).toEqual(sizes(more));
    expect(union(audience.uncertain)).toBe(new Set([...more.values()].flatMap(reached => [...reached])).size);
  });
});

test('a route says how it leads there, who may use it, and whether it is exact', () => {
  forEachAudience((domain, audience, _, __) => {
    const name = nameOf(audience.address);
    const people = peopleOf(domain, audience);
    for (const [of, routes] of [
      ['routes', audience.routes],
      ['uncertain', audience.uncertain],
    ] as const) {
      for (const { through, kind, posters, path, exact } of routes) {
        const from = nameOf(through.address);
        const own = postersOf(domain[from] as Described) as Posters;
        const sender = of === 'routes' ? posters : undefined;
        const reached = groupsReached(domain, from, sender);
        const isNested = groupsReached(domain, name, undefined).has(from);
        expect([from, of === 'routes' ? sendersTo(own) : [own]]).toEqual([from, expect.arrayContaining([posters])]);
        expect([from, kind]).toEqual([from, isNested ? 'child' : reached.has(name) ? 'parent' : 'other']);
        const isAllRead = [...reached].every(each => isRead(domain[each] as Described));
        if (exact) expect([from, isAllRead]).toEqual([from, true]);
        if (Object.values(domain).every(isRead)) expect([from, exact]).toEqual([from, true]);
        const ends = reached.has(name) ? new Set([name]) : meeting(domain, people);
        expectPath(domain, path.map(nameOf), from, sender, ends);
      }
    }
  });
});

/** The groups that have some of these people as direct members, by lists that were read. */
const meeting = (domain: Domain, people: Set<string>) => {
  const hasSome = (each: Described) =>
    directMembers(each).some(
      member => people.has(member) || (member === '*' && accountsIn(domain).some(account => people.has(account))),
    );
  return new Set(
    Object.keys(domain).filter(name => isRead(domain[name] as Described) && hasSome(domain[name] as Described)),
  );
};

function expectPath(domain: Domain, path: string[], from: string, sender: Posters | undefined, ends: Set<string>) {
  expect(path[0]).toBe(from);
  expect([path, ends.has(path[path.length - 1] as string)]).toEqual([path, true]);
  path.slice(1).forEach((child, index) => {
    const parent = path[index] as string;
    if (child.endsWith(' more') || parent.endsWith(' more')) return;
    const alone = { ...domain, [parent]: { nested: [child] } };
    expect([...groupsReached(alone, parent, sender)]).toContain(child);
    expect(domain[parent]?.nested).toContain(child);
  });
}

test('the order of the groups does not matter', () => {
  const shuffled = anyDomainWithRules.chain(({ domain, rules }) => {
    const { groups, roster } = worldOf(domain);
    const order = fc.shuffledSubarray(groups, { minLength: groups.length, maxLength: groups.length });
    return order.map(other => ({ groups, other, roster, rules: rulesOf(rules) }));
  });
  const plain = (
    all: Group[],
    { roster, rules }: Pick<ReturnType<typeof worldOf>, 'roster'> & { rules: ReturnType<typeof rulesOf> },
  ) => {
    const { reach, audiences } = whoReachesWhom(all, roster, rules);
    const outline = (routes: Route[]) =>
      routes.map(({ path, blocks, ...route }) => ({ ...route, steps: path.length, blocks: [...blocks].sort() }));
    return {
      reach: Object.fromEntries(reach),
      audiences: Object.fromEntries(
        audiences.map(({ routes, uncertain, ...audience }) => [
          audience.address,
          { ...audience, routes: outline(routes), uncertain: outline(uncertain) },
        ]),
      ),
    };
  };
  fc.assert(
    fc.property(shuffled, ({ groups, other, ...rest }) => {
      expect(plain(other, rest)).toEqual(plain(groups, rest));
    }),
    RUNS,
  );
});

test('a route leads through the group that it names', () => {
  const [audience] = audiencesIn(
    { all: { members: ['s1'] }, chess: { posters: 'anyone', members: ['s1'] } },
    { all: 'managers' },
  ).audiences;
  expect(audience?.routes.map(({ through }) => through.address)).toEqual([addressOf('chess')]);
});
