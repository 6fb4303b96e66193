import { type Finding, isMoreSevere, type Severity } from '../model/finding';
import { counted } from '../model/numbers';
import { type Audience, type Route, routeInWords, shareInWords, type Who } from '../model/reach';
import { howMany } from '../reach/howMany';
import type { Facts } from './facts';

/** A finding names so many routes; the Groups tab has them all. */
const MOST_NAMED = 5;
/** A finding is worth making of a route to a tenth of an audience. */
const LEAST_SHARE = 0.1;

/**
 * POST.3: a protected audience can be reached by an open route. All open nested groups of an audience together are one finding. A group that
 * reaches much of several audiences is one finding too, about the one it reaches most of. Groups that each reach little are told together.
 */
export function openRoute(facts: Facts): Finding[] {
  const { audiences } = facts.reach;
  return [
    ...audiences.flatMap(audience => [
      ...LOTS.flatMap(through => union(facts, audience, through)),
      ...uncertain(facts, audience),
    ]),
    ...audiences.flatMap(audience =>
      audience.routes
        .filter(route => isAlone(facts, audience, route) && isMainAudience(facts, audience, route))
        .map(route => alone(facts, audience, route)),
    ),
  ];
}

const LOTS = ['nested groups', 'several other groups'] as const;
type Lot = (typeof LOTS)[number];

/** The routes that are told together. */
const lotOf = (facts: Facts, audience: Audience, lot: Lot): Route[] =>
  audience.routes.filter(route =>
    lot === 'nested groups' ? isChild(route) : !isChild(route) && !isAlone(facts, audience, route),
  );

const isChild = ({ kind }: Route): boolean => kind === 'child';

/** What is much of an audience: as many as a large group has, or half of it. */
const muchOf = ({ settings: { largeGroup } }: Facts, { size }: Audience): number =>
  Math.min(largeGroup, Math.ceil(size / 2));

const isAlone = (facts: Facts, audience: Audience, route: Route): boolean =>
  !isChild(route) && route.reached >= muchOf(facts, audience);

const isSmaller = (one: Audience, other: Audience): boolean =>
  one.size < other.size || (one.size === other.size && one.address < other.address);

/** Of the audiences that a group reaches much of, the one it reaches most of; of several, the smallest. */
function isMainAudience(facts: Facts, audience: Audience, { through, blocks }: Route): boolean {
  const own = howMany(blocks, facts.roster, 'mailboxes');
  return !facts.reach.audiences.some(other =>
    other.routes.some(route => {
      if (route.through.id !== through.id || !isAlone(facts, other, route)) return false;
      const reached = howMany(route.blocks, facts.roster, 'mailboxes');
      return reached > own || (reached === own && isSmaller(other, audience));
    }),
  );
}

/** How many all these routes reach: of an audience in what that is counted in, or mailboxes, in which audiences can be compared. */
const together = ({ roster }: Facts, who: Who, routes: Route[]): number =>
  howMany(new Set(routes.flatMap(({ blocks }) => blocks)), roster, who);

/** Whether routes reach enough of an audience to be told. */
const isWorthIt = (facts: Facts, audience: Audience, reached: number): boolean =>
  reached > 0 && (reached >= audience.size * LEAST_SHARE || reached >= muchOf(facts, audience));

/** Whether the same routes are told together as reaching as many of a smaller protected audience. */
const isToldElsewhere = (facts: Facts, audience: Audience, wanted: Route[], lot: Lot | 'uncertain'): boolean =>
  facts.reach.audiences.some(other => {
    if (!isSmaller(other, audience)) return false;
    const all = lot === 'uncertain' ? notAllowed(other.uncertain) : lotOf(facts, other, lot);
    const same = all.filter(({ through }) => wanted.some(route => route.through.id === through.id));
    return (
      same.length === wanted.length &&
      together(facts, 'mailboxes', same) >= together(facts, 'mailboxes', wanted) &&
      isWorthIt(facts, other, together(facts, other.who, all))
    );
  });

function union(facts: Facts, audience: Audience, lot: Lot): Finding[] {
  const { address, id } = audience;
  const routes = lotOf(facts, audience, lot);
  const reached = together(facts, audience.who, routes);
  if (!isWorthIt(facts, audience, reached) || isToldElsewhere(facts, audience, routes, lot)) return [];
  const share = shareInWords(
    reached,
    routes.every(({ exact }) => exact),
    audience,
  );
  return [
    {
      check: 'POST.3',
      subject: `${address} through ${lot}`,
      severity: reached < muchOf(facts, audience) ? 'low' : routes.map(severityOf).reduce(worse),
      what: `The lock of ${address} can be gone around through ${counted(routes.length, 'group', 'groups')}, which ${
        routes.length === 1 ? 'reaches' : 'together reach'
      } ${share}: ${named(routes, audience)}.`,
      todo:
        lot === 'nested groups'
          ? LOCK_NESTED
          : routes.length === 1
            ? todoAbout(facts, routes[0] as Route)
            : LOCK_SEVERAL,
      group: { address, id },
    },
  ];
}

function alone(facts: Facts, audience: Audience, route: Route): Finding {
  const others = facts.reach.audiences.filter(
    other => other.id !== audience.id && other.routes.some(({ through }) => through.id === route.through.id),
  ).length;
  return {
    check: 'POST.3',
    subject: route.through.address,
    severity: severityOf(route),
    what: `The lock of ${audience.address} can be gone around: ${routeInWords(route, audience)}.${
      others > 0
        ? ` It also leads to members of ${counted(others, 'other protected group', 'other protected groups')}.`
        : ''
    }`,
    todo: todoAbout(facts, route),
    group: route.through,
    ...(!route.allowed && !facts.rules.has(route.through.address) && { posters: route.posters }),
  };
}

const todoAbout = ({ rules }: Facts, { through, allowed }: Route): string => {
  if (allowed) return 'A policy row allows it. If that was not meant to open this way, narrow the row.';
  return rules.has(through.address) ? 'It is more open than its policy row says: see POST.1 about it.' : LOCK_OR_ALLOW;
};

const LOCK_NESTED = 'Lock the nested groups too.';
const LOCK_SEVERAL = 'Add rows for them to Policy.';
const LOCK_OR_ALLOW = 'Add a row for it to Policy.';

const severityOf = ({ posters, allowed }: Route): Severity =>
  allowed ? 'low' : posters === 'members' ? 'medium' : 'high';

const worse = (one: Severity, other: Severity): Severity => (isMoreSevere(one, other) ? one : other);

function named(routes: Route[], audience: Audience): string {
  const more = routes.length - MOST_NAMED;
  const words = routes.slice(0, MOST_NAMED).map(route => routeInWords(route, audience));
  return [...words, ...(more > 0 ? [`and ${more} more, in the Groups tab`] : [])].join('; ');
}

const notAllowed = (routes: Route[]): Route[] => routes.filter(({ allowed }) => !allowed);

/** Routes there would be if a nested group let through what its parent forwards, whoever sent it. */
function uncertain(facts: Facts, audience: Audience): Finding[] {
  const { address, id } = audience;
  const routes = notAllowed(audience.uncertain);
  const reached = together(facts, audience.who, routes);
  if (reached === 0 || reached < muchOf(facts, audience)) return [];
  if (isToldElsewhere(facts, audience, routes, 'uncertain')) return [];
  return [
    {
      check: 'POST.3',
      subject: `${address} perhaps through groups it is nested in`,
      severity: 'medium',
      what: `By Google's help a nested group asks its own posting permission of the sender, and then ${address} is not reached this way. Google says that only indirectly; were it otherwise, it would be ${shareInWords(
        reached,
        true,
        audience,
      )}: ${named(routes, audience)}.`,
      todo: 'Lock these groups, or try.',
      group: { address, id },
    },
  ];
}
