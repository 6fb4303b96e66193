import type { World } from '../world';
import { user, type WorldOptions, worldOf } from '../worldOf';
import { allLists, districtOffice, gradeLists } from './district/allLists';
import { classLists } from './district/classLists';
import { clubLists } from './district/clubLists';
import { staff as staffOf, students as studentsOf } from './district/people';
import { schoolLists } from './district/schoolLists';
import { at, districtDomain } from './district/schools';
import { staffLists } from './district/staffLists';

const groupCount = 1200;

/**
 * An imaginary district: 10,000 students, 900 staff and 1,200 groups of every kind seen in the wild, at 16:00 on
 * 13 December 2023.
 */
export function district(options: Pick<WorldOptions, 'start' | 'seed' | 'unknowns'> = {}): World {
  const students = studentsOf(10_000);
  const offices = [
    user(at('nora.hollis-vale'), { name: 'Nora Hollis-Vale', orgUnitPath: '/Staff/Technology', admin: 'super' }),
    // The admin for whom the roster sync acts: an API client with a consent of its own.
    user(at('roster-sync'), { name: 'Roster Sync', orgUnitPath: '/Staff/Technology', admin: 'super' }),
    user(at('helpdesk'), { name: 'Help Desk', orgUnitPath: '/Staff/Technology', admin: 'delegated' }),
    user(districtOffice, { name: 'District Office', orgUnitPath: '/Staff/District Office' }),
    user(at('superintendent'), { name: 'Superintendent', orgUnitPath: '/Staff/District Office' }),
  ];
  const staff = staffOf(900 - offices.length);
  const lists = [
    ...allLists(students, staff),
    ...gradeLists(students),
    ...schoolLists(students, staff),
    ...clubLists(students, staff),
    ...staffLists(staff),
  ];
  return worldOf({
    name: 'district',
    domain: districtDomain,
    users: [...offices, ...staff, ...students],
    groups: [...lists, ...classLists(groupCount - lists.length, students, staff)],
    ...options,
  });
}
