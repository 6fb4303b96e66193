import type { Failure } from './failure';
import type { Settings } from './settings';

/** An organizational unit. */
export interface Unit {
  /** With `id:` before it, as the Directory gives it and the Reports API asks for it. */
  id: string;
  /** `/Students/Grade 6`; the root is `/`. */
  path: string;
}

/** A policy of Google's Policy API, as somebody has set it. Ids are without what stands before them elsewhere. */
export interface SourcePolicy {
  /** `gmail.service_status` */
  setting: string;
  /** Google itself has set it. */
  isSystem: boolean;
  /** Ids of the units it is for, with those below them; none: everybody. */
  units: string[];
  /** Id of the group it is for, or WORKSPACE_ALL_ADMIN_GROUP. */
  group?: string;
  /** It is for some licenses only, or under another condition that cannot be evaluated here. */
  limited?: true;
  /** Of two policies of one setting the higher wins. Only the order means something: Google renumbers. */
  sortOrder: number;
  value: Record<string, unknown>;
}

/** Whether "Restrict delivery" is declared for a unit; not readable: Google's API does not show it, and it may be on or off. */
export type Restriction = 'restricted' | 'not restricted' | 'not readable';

export type NamedAs = 'domain-only' | 'without mail';

/** What may be set otherwise below a unit. */
export type DeclaredSetting = 'restriction' | 'mail' | 'forwarding';

/** What is declared for a unit that Settings names, or for one below it that differs from the unit above. */
export interface UnitDeclared {
  path: string;
  isDomainOnly: boolean;
  isWithoutMail: boolean;
  /** As what Settings names the unit itself. */
  namedAs: NamedAs[];
  declared: Restriction;
  /** Domains and addresses that may write to it, where the API shows them. */
  allowed?: string[];
  /** Those of them that are neither the customer's own nor allowed in Settings. */
  unexpected?: string[];
  /** Whether Gmail is on; absent: the API does not say. */
  mail?: boolean;
  /** Whether its accounts may forward all their mail by a rule; absent: the API does not say. */
  forwarding?: boolean;
  /** What differs from the unit above. */
  overrides: DeclaredSetting[];
  /** Where people of the unit may have something else: by their group (ids), or under another condition. */
  exceptions: { setting: DeclaredSetting; groups: string[]; limited: boolean }[];
}

/** A unit that Settings names and the domain does not have, or not where it was. */
export interface MissingUnit {
  path: string;
  isDomainOnly: boolean;
  /** Where the unit is that was at this path. */
  renamedTo?: string;
  /** Another unit is at this path now, and it is that one which is checked. */
  isTaken?: true;
  /** Units that are where it would be. */
  nearest: string[];
}

/** What is declared in the Admin console about the delivery of mail. Times are ISO 8601, UTC. */
export interface Declared {
  /** When it was last asked for; empty: never. */
  askedAt: string;
  /** What Settings said of units when it was. */
  asked: Pick<Settings, 'domainOnlyUnits' | 'allowedOutside' | 'unitsWithoutMail'>;
  /** When policies were last read, if what is said of them here holds. */
  readAt?: string;
  /** The customer's domains and their aliases; they are asked for only if Settings names domain-only units. */
  domains: string[];
  /** Types of Gmail settings that the API showed. */
  types: string[];
  units: UnitDeclared[];
  missing: MissingUnit[];
  /** Ids of the units that Settings names, by their paths, as long as it names them. */
  ids: Record<string, string>;
  /** What owners of groups may allow, for the domain. */
  groupsSharing?: { mailFromOutside: boolean; membersFromOutside: boolean };
  /** What could not be read. */
  unread: { list: 'policies' | 'units' | 'domains'; failure: Failure }[];
  /** When Google last said that this account may not read policies. */
  refusedAt?: string;
}

export const NO_DECLARED: Declared = {
  askedAt: '',
  asked: { domainOnlyUnits: [], allowedOutside: [], unitsWithoutMail: [] },
  domains: [],
  types: [],
  units: [],
  missing: [],
  ids: {},
  unread: [],
};
