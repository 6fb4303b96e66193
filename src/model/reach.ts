import { grouped } from './numbers';
import { POSTERS_IN_WORDS, type Posters } from './posters';

/** What one post to a group reaches, and how many accounts may write it. */
export interface Reach {
  /** Distinct mailboxes, through nested groups too. */
  recipients: number;
  /** exact: counted. at most: members of some group were not read. so far: it is not known yet of every group what it is nested in. */
  counted: 'exact' | 'at most' | 'so far';
  /** Those of them outside the domain, where that was counted. */
  outside?: number;
  /** Recipients if every nested group let every post through; where that is more. */
  ifAllHandOn?: number;
  /** Accounts that may post without approval: Infinity is the internet; absent if nobody counted them. */
  posters?: number;
}

/** So many posters the internet counts as: more than most domains have, and not so many that a contact address of three would be the worst of all. */
const INTERNET = 100_000;

/** Posters × recipients: how large a storm can get. Absent where the posters were not counted. */
export const stormPotential = ({ recipients, posters }: Reach): number | undefined =>
  posters === undefined ? undefined : Math.min(posters, INTERNET) * recipients;

/** A way to a protected audience that does not go through the protected group's own lock. */
export interface Route {
  audience: { address: string; id: string };
  /** The group that is posted to. */
  through: { address: string; id: string };
  /** child: nested in the audience's group. parent: the audience's group is nested in it. other: it has some of the same members or groups. */
  kind: 'child' | 'parent' | 'other';
  /** Who may use it. */
  posters: Posters;
  /** Addresses from the group that is posted to, to the one whose members get it. */
  path: string[];
  /** How many of the audience it reaches. */
  reached: number;
  /** false: at least so many; members of a group on the way were not counted. */
  exact: boolean;
  /** Whether a policy row says that the group may be as open as it is. */
  allowed: boolean;
  /** Blocks of the roster that it reaches, to count several routes together. */
  blocks: number[];
}

/** Whom an audience is counted in. */
export type Who = 'students' | 'mailboxes';

/** A protected group's students or, where it has others too, its mailboxes. */
export interface Audience {
  address: string;
  id: string;
  size: number;
  who: Who;
  /** The open routes to it that reach most, and how many there are besides. */
  routes: Route[];
  more: number;
  /** Routes there would be if Google asked nobody's permission of a nested group. */
  uncertain: Route[];
}

/** anyone in the domain → grade9@example.org → 2,512 of 10,000 students */
export const routeInWords = (route: Route, audience: Audience): string =>
  [POSTERS_IN_WORDS[route.posters], ...route.path, shareInWords(route.reached, route.exact, audience)].join(' → ');

/** 2,512 of 10,000 students */
export const shareInWords = (reached: number, exact: boolean, { size, who }: Audience): string =>
  `${exact ? '' : 'at least '}${grouped(reached)} of ${grouped(size)} ${who}`;

export const LABEL_OF_REACH = 'A post reaches';

/** at most 4,300 mailboxes */
export const recipientsInWords = ({ recipients, counted }: Reach): string =>
  `${counted === 'exact' ? '' : counted === 'at most' ? 'at most ' : 'so far '}${grouped(recipients)} mailboxes`;
