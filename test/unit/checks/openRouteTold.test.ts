import fc from 'fast-check';
import { openRoute } from '../../../src/checks/openRoute';
import type { Finding } from '../../../src/model/finding';
import type { Audience, Route } from '../../../src/model/reach';
import { RUNS } from '../arbitraries';
import { facts } from '../facts';
import { anyDomainWithRules } from '../reach/anyDomain';
import { rulesOf, worldOf } from '../reach/worldOf';
import { settings } from '../samples';

const UNIONS = ['nested groups', 'several other groups'];
const MORE = /; and \d+ more, in the Groups tab\.$/;

/** Whether a finding names the route, or counts it among those that it leaves unnamed. */
const isTold = ({ through }: Route, findings: Finding[], audiences: Audience[]): boolean => {
  const reached = audiences.filter(({ routes }) => routes.some(route => route.through.id === through.id));
  const unions = reached.flatMap(({ address }) => UNIONS.map(lot => `${address} through ${lot}`));
  return findings.some(
    ({ subject, what }) =>
      subject === through.address ||
      what.includes(` ${through.address} →`) ||
      (unions.includes(subject) && MORE.test(what)),
  );
};

const anyFacts = fc
  .tuple(anyDomainWithRules, fc.integer({ min: 1, max: 12 }))
  .map(([{ domain, rules }, largeGroup]) => ({
    largeGroup,
    looked: facts({ ...worldOf(domain), rules: rulesOf(rules), settings: settings({ largeGroup }) }),
  }));

test('every route that reaches much of some audience is told, whatever the audiences are', () => {
  let routesSeen = 0;
  fc.assert(
    fc.property(anyFacts, ({ largeGroup, looked }) => {
      const { audiences } = looked.reach;
      const findings = openRoute(looked);
      for (const audience of audiences) {
        const much = Math.min(largeGroup, Math.ceil(audience.size / 2));
        const large = audience.routes.filter(({ reached }) => reached >= much);
        routesSeen += large.length;
        const untold = large.filter(route => !isTold(route, findings, audiences));
        expect([audience.address, untold.map(({ through }) => through.address)]).toEqual([audience.address, []]);
      }
    }),
    RUNS,
  );
  expect(routesSeen).toBeGreaterThan(500);
});

test('a finding names five groups at most, and no two findings have the same subject', () => {
  fc.assert(
    fc.property(anyFacts, ({ looked }) => {
      const findings = openRoute(looked);
      expect(findings.filter(({ what }) => what.split('; ').filter(each => each.includes(' → ')).length > 5)).toEqual(
        [],
      );
      const subjects = findings.map(({ subject }) => subject);
      expect([...new Set(subjects)]).toEqual(subjects);
    }),
    RUNS,
  );
});
