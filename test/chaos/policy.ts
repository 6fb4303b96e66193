import type { Row } from '../scenarios/school';

const at = (name: string) => `${name}@school.example`;

/** Who may post at most, by the address that a group had in the beginning. */
export const ALLOWED: Record<string, 'managers' | 'domain'> = {
  [at('allstudents')]: 'managers',
  [at('grade6')]: 'managers',
  [at('grade7')]: 'managers',
  [at('grade8')]: 'managers',
  [at('everyone')]: 'managers',
  [at('allstaff')]: 'domain',
  [at('notices')]: 'domain',
};

/** If it is opened, that is only told: it may stand wider than its policy until a storm. */
export const REPORTED = at('notices');

/** The same as an admin types it. */
export const POLICY: Row[] = [
  { group: at('allstudents') },
  { group: at('grade*') },
  { group: at('everyone') },
  { group: at('allstaff'), posters: 'domain' },
  { group: REPORTED, posters: 'domain', onDrift: 'report' },
];

export const PROTECTED = Object.keys(ALLOWED);

const WIDTHS: Record<string, number> = {
  NONE_CAN_POST: 0,
  ALL_OWNERS_CAN_POST: 1,
  ALL_MANAGERS_CAN_POST: 2,
  ALL_MEMBERS_CAN_POST: 3,
  ALL_IN_DOMAIN_CAN_POST: 4,
  ANYONE_CAN_POST: 5,
};

const MOST = { managers: 2, domain: 4 };

/** How wide a group stands open: 0 for nobody, 5 for the internet. */
export function widthOf(settings: Record<string, string>): number {
  const { whoCanPostMessage = '', messageModerationLevel, membersCanPostAsTheGroup, archiveOnly } = settings;
  if (archiveOnly === 'true') return 0;
  const width = WIDTHS[whoCanPostMessage] ?? Number.NaN;
  const isModerated = messageModerationLevel === 'MODERATE_ALL_MESSAGES' && membersCanPostAsTheGroup !== 'true';
  return isModerated ? Math.min(width, MOST.managers) : width;
}

/** How wide the policy lets the group stand open that had this address in the beginning; undefined without a row. */
export const mostOf = (address: string): number | undefined => {
  const allowed = ALLOWED[address];
  return allowed && MOST[allowed];
};
