import type { Group, User, World } from '../world';
import { group, member, user, type WorldOptions, worldOf } from '../worldOf';

const domain = 'university.example';
const at = (name: string) => `${name}@${domain}`;

const ACCOUNTS = 2000;
/** Lists of everybody in a year, a college, a house: the ones that are locked. */
export const COHORTS = 50;
const IN_A_COHORT = 200;
const IN_A_COURSE = 6;
/** Every so many courses are a part of the one that comes before these. */
const NESTED = 10;

const POSTERS = ['ALL_MEMBERS_CAN_POST', 'ALL_MEMBERS_CAN_POST', 'ALL_MANAGERS_CAN_POST', 'ALL_IN_DOMAIN_CAN_POST'];

/** The policy row of the locked lists. */
export const cohorts = at('cohort-*');

const some = (people: User[], from: number, count: number) =>
  Array.from({ length: count }, (_, i) => (people[(from + i) % people.length] as User).address);

function cohort(people: User[], nth: number): Group {
  return group(at(`cohort-${nth}`), {
    members: [...some(people, nth * IN_A_COHORT, IN_A_COHORT), member(at('registrar'), 'MANAGER')],
    settings: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' },
  });
}

function course(people: User[], nth: number): Group {
  const nested = nth % NESTED === 0 ? [member(at(`course-${nth + 1}`), 'MEMBER', 'GROUP')] : [];
  return group(at(`course-${nth}`), {
    name: `Course ${nth}`,
    members: [...some(people, nth * IN_A_COURSE, IN_A_COURSE), ...nested],
    settings: { whoCanPostMessage: POSTERS[nth % POSTERS.length] as string },
  });
}

/** An imaginary university of so many groups, 50 of them locked lists of 200 people, the others courses of six. */
export function university(groups: number, options: Pick<WorldOptions, 'start' | 'seed' | 'unknowns'> = {}): World {
  const people = Array.from({ length: ACCOUNTS }, (_, i) => user(at(`person${i + 1}`), { orgUnitPath: '/People' }));
  const staff = [
    user(at('it-admin'), { orgUnitPath: '/Staff', admin: 'super' }),
    user(at('registrar'), { orgUnitPath: '/Staff' }),
  ];
  const courses = groups - COHORTS;
  return worldOf({
    name: 'university',
    domain,
    users: [...staff, ...people],
    groups: [
      ...Array.from({ length: COHORTS }, (_, i) => cohort(people, i + 1)),
      ...Array.from({ length: courses }, (_, i) => course(people, i + 1)),
    ],
    ...options,
  });
}
