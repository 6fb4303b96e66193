import type { Group } from '../../world';
import { group, member } from '../../worldOf';
import { districtOffice } from './allLists';
import type { StaffMember, Student } from './people';
import { postingSettings } from './postingSettings';
import { at, schools } from './schools';

/** What each school has: its students, its staff, news for families, and an office that the public may write to. */
export function schoolLists(students: Student[], staff: StaffMember[]): Group[] {
  return schools.flatMap(school => {
    const own = staff.filter(each => each.school === school);
    const office = own.slice(0, 3).map(each => member(each.address, 'OWNER'));
    const families = Array.from({ length: 40 }, (_, i) => `${school.slug}.family${i + 1}@family.example`);
    return [
      group(at(`${school.slug}-students`), {
        name: `${school.name} Students`,
        members: [
          ...students.filter(each => each.school === school).map(each => each.address),
          ...own.slice(0, 2).map(each => member(each.address, 'MANAGER')),
          member(districtOffice, 'MANAGER'),
        ],
        settings: school.name.includes('Middle') ? postingSettings.moderated : postingSettings.managersOnly,
      }),
      group(at(`${school.slug}-staff`), {
        name: `${school.name} Staff`,
        members: own.map(each => each.address),
        settings: postingSettings.members,
      }),
      group(at(`${school.slug}-families`), {
        name: `${school.name} Family News`,
        members: [...office, ...families],
        settings: { ...postingSettings.managersOnly, allowExternalMembers: 'true' },
      }),
      group(at(`${school.slug}-office`), {
        name: `${school.name} Office`,
        members: office,
        settings: postingSettings.anyone,
      }),
    ];
  });
}
