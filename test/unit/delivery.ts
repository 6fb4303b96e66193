import { type Declared, NO_DECLARED, type SourcePolicy, type Unit, type UnitDeclared } from '../../src/model/delivery';
import { NOW } from './samples';

/** A unit whose id is made of its path. */
export const unit = (path: string): Unit => ({ id: `id:${idOf(path)}`, path });

const idOf = (path: string): string => `u${path.replace(/\W/g, '-')}`;

export const UNITS: Unit[] = ['/', '/Staff', '/Students', '/Students/Grade 6', '/Students/Grade 7'].map(unit);

/** A policy for a unit, that of the root unless said; deeper ones win. */
export const source = (
  setting: string,
  value: SourcePolicy['value'],
  { unit: path = '/', ...given }: Partial<SourcePolicy> & { unit?: string } = {},
): SourcePolicy => ({
  setting,
  isSystem: false,
  units: [idOf(path)],
  sortOrder: path.split('/').filter(Boolean).length + 1,
  value,
  ...given,
});

/** /Students, domain-only, restricted, with Gmail on and no forwarding. */
export const unitDeclared = (given: Partial<UnitDeclared> = {}): UnitDeclared => ({
  path: '/Students',
  isDomainOnly: true,
  isWithoutMail: false,
  namedAs: ['domain-only'],
  declared: 'restricted',
  mail: true,
  forwarding: false,
  overrides: [],
  exceptions: [],
  ...given,
});

/** What was read just now of /Students. */
export const declared = (given: Partial<Declared> = {}): Declared => ({
  ...NO_DECLARED,
  askedAt: NOW,
  asked: { domainOnlyUnits: ['/Students'], allowedOutside: [], unitsWithoutMail: [] },
  readAt: NOW,
  domains: ['school.example'],
  types: ['gmail.auto_forwarding', 'gmail.service_status'],
  units: [unitDeclared()],
  groupsSharing: { mailFromOutside: false, membersFromOutside: false },
  ...given,
});
