import fc from 'fast-check';
import { whoReachesWhom } from '../../../src/reach';
import { RUNS } from '../arbitraries';
import { anyDomain } from './anyDomain';
import { groupsReached, isRead, mailboxesReached, postersOf, senderTo } from './reference';
import { accountsIn, addressOf, type Described, type Domain, worldOf } from './worldOf';

const reachIn = (domain: Domain) => {
  const { groups, roster } = worldOf(domain);
  const { reach } = whoReachesWhom(groups, roster, new Map());
  return Object.entries(domain).map(([name, described]) => {
    const found = reach.get(addressOf(name));
    if (!found) throw new Error(`${name} was left out`);
    return { name, described, found };
  });
};

const isAllRead = (domain: Domain, names: Set<string>) => [...names].every(name => isRead(domain[name] as Described));
const outsideIn = (names: Set<string>) => [...names].filter(name => name.startsWith('x')).length;

test('recipients are exact where all members were read, and never too few', () => {
  fc.assert(
    fc.property(anyDomain, domain => {
      for (const { name, described, found } of reachIn(domain)) {
        const names = mailboxesReached(domain, name, senderTo(described));
        if (isAllRead(domain, groupsReached(domain, name, senderTo(described)))) {
          expect([name, found.counted, found.recipients, found.outside]).toEqual([
            name,
            'exact',
            names.size,
            outsideIn(names),
          ]);
        } else {
          expect([name, found.counted, found.outside]).toEqual([name, 'at most', undefined]);
          expect(found.recipients).toBeGreaterThanOrEqual(names.size);
        }
      }
    }),
    RUNS,
  );
});

test('so are those there would be if all nested groups handed on', () => {
  fc.assert(
    fc.property(anyDomain, domain => {
      for (const { name, found } of reachIn(domain)) {
        const names = mailboxesReached(domain, name, undefined);
        const most = Math.max(found.recipients, found.ifAllHandOn ?? 0);
        expect(most).toBeGreaterThanOrEqual(names.size);
        if (isAllRead(domain, groupsReached(domain, name, undefined))) expect([name, most]).toEqual([name, names.size]);
        if (found.ifAllHandOn !== undefined) expect(found.ifAllHandOn).toBeGreaterThan(found.recipients);
      }
    }),
    RUNS,
  );
});

test('posters are those who may post, as far as they were read', () => {
  fc.assert(
    fc.property(anyDomain, domain => {
      for (const { name, described, found } of reachIn(domain)) {
        const isActive = (each: string) => !each.startsWith('z');
        const owners = (described.owners ?? []).filter(isActive);
        const managers = (described.managers ?? []).filter(isActive);
        const isCounted = isAllRead(domain, groupsReached(domain, name, undefined));
        const members = mailboxesReached(domain, name, undefined).size;
        switch (postersOf(described)) {
          case 'anyone':
            expect(found.posters).toBe(Number.POSITIVE_INFINITY);
            break;
          case 'domain':
            expect(found.posters).toBe(accountsIn(domain).filter(account => !account.startsWith('z')).length);
            break;
          case 'members':
            expect(found.posters).toBeGreaterThanOrEqual(members);
            if (isCounted) expect(found.posters).toBe(members);
            break;
          case 'managers':
            expect(found.posters).toBe(isRead(described) ? owners.length + managers.length : undefined);
            break;
          case 'owners':
            expect(found.posters).toBe(isRead(described) ? owners.length : undefined);
            break;
          case 'nobody':
            expect(found.posters).toBe(0);
            break;
          case undefined:
            expect(found.posters).toBe(undefined);
        }
      }
    }),
    RUNS,
  );
});

test('while it is not known of every group what it is nested in, only what is exact is said for sure', () => {
  const partly = anyDomain.chain(domain =>
    fc
      .subarray(Object.keys(domain), { minLength: 1 })
      .map(
        (names): Domain =>
          Object.fromEntries(
            Object.entries(domain).map(([name, each]) => [
              name,
              names.includes(name) ? { ...each, withoutParents: true } : each,
            ]),
          ),
      ),
  );
  fc.assert(
    fc.property(partly, domain => {
      for (const { name, described, found } of reachIn(domain)) {
        const names = mailboxesReached(domain, name, senderTo(described));
        expect(found.counted).not.toBe('at most');
        if (found.counted === 'exact') expect([name, found.recipients]).toEqual([name, names.size]);
      }
    }),
    RUNS,
  );
});
