import type { Posters } from '../../../src/model/posters';
import { type Audience, routeInWords } from '../../../src/model/reach';
import { whoReachesWhom } from '../../../src/reach';
import { type Domain, many, rulesOf, worldOf } from './worldOf';

/** The protected audiences of a domain; its group `all` is for managers unless said. */
export const audiencesIn = (domain: Domain, rules: Record<string, Posters> = { all: 'managers' }): Audience[] => {
  const { groups, roster } = worldOf(domain);
  return whoReachesWhom(groups, roster, rulesOf(rules)).audiences;
};

/** Every route in words, without the names of the domain. */
export const routesIn = (audiences: Audience[], of: 'routes' | 'uncertain' = 'routes'): string[] =>
  audiences.flatMap(audience =>
    audience[of].map(route => `${route.kind}: ${routeInWords(route, audience).replace(/@example\.org/g, '')}`),
  );

/** All students are in two nested groups, both open. */
export const GRADES: Domain = {
  all: { managers: ['t1'], nested: ['grade9', 'grade10'] },
  grade9: { posters: 'domain', members: many('s', 30) },
  grade10: { posters: 'domain', members: many('s', 20).map(name => `${name}b`) },
};
