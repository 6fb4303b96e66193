import type { Group } from '../../world';
import { group, member } from '../../worldOf';
import type { StaffMember, Student } from './people';
import { postingSettings } from './postingSettings';
import { at, grades, schools } from './schools';

const allStudents = at('allstudents');
export const districtOffice = at('district.office');

/** The lists that reach very many: the whole district, and an old one that nobody remembers. */
export function allLists(students: Student[], staff: StaffMember[]): Group[] {
  const addresses = (people: { address: string }[]) => people.map(each => each.address);
  const owner = member(districtOffice, 'OWNER');
  return [
    group(allStudents, {
      name: 'AllStudents',
      description: 'Every student of the district. Posting is off; the district office writes here.',
      aliases: [at('students-all')],
      members: [...addresses(students), member(districtOffice, 'MANAGER')],
      settings: postingSettings.managersOnly,
    }),
    group(at('allstaff'), {
      name: 'AllStaff',
      members: [...addresses(staff), member(districtOffice, 'MANAGER')],
      settings: postingSettings.managersOnly,
    }),
    group(at('everyone'), {
      name: 'Everyone',
      members: [allStudents, at('allstaff'), owner],
      settings: postingSettings.ownersOnly,
    }),
    group(at('emergency-alerts'), {
      name: 'Emergency Alerts',
      description: 'Closures and emergencies, to all accounts.',
      members: [member(districtOffice, 'OWNER'), member('everybody', 'MEMBER', 'CUSTOMER')],
      settings: postingSettings.ownersOnly,
    }),
    group(at('all-students-2019'), {
      name: 'All Students 2019 (old)',
      description: 'Web filter roll-out, spring 2019',
      members: addresses(students.slice(-4300)),
      settings: { ...postingSettings.domain, replyTo: 'REPLY_TO_LIST' },
    }),
    group(at('staff-social'), {
      name: 'Staff Social 🎉',
      members: addresses(staff.filter((_, i) => i % 4 !== 0)),
      settings: { ...postingSettings.members, replyTo: 'REPLY_TO_LIST' },
    }),
    group(at('class-of-2024'), {
      name: 'Class of 2024',
      members: [...addresses(students.filter(student => student.grade === '12')), owner],
      settings: postingSettings.members,
    }),
  ];
}

/** Per grade a list that nests the school's own, which are as open as Google asks of nested lists in the high schools only. */
export function gradeLists(students: Student[]): Group[] {
  const nested = grades.map(grade =>
    group(at(`grade-${grade.toLowerCase()}`), {
      name: `Grade ${grade}`,
      members: [
        ...schools.filter(school => school.grades.includes(grade)).map(school => at(`${school.slug}-grade-${grade}`)),
        member(districtOffice, 'MANAGER'),
      ],
      settings: postingSettings.managersOnly,
    }),
  );
  const ofSchools = schools.flatMap(school =>
    school.grades.map(grade =>
      group(at(`${school.slug}-grade-${grade}`), {
        name: `${school.name} Grade ${grade}`,
        members: [
          ...students.filter(each => each.school === school && each.grade === grade).map(each => each.address),
          member(districtOffice, 'MANAGER'),
        ],
        settings: school.grades.includes('12') ? postingSettings.domain : postingSettings.managersOnly,
      }),
    ),
  );
  return [...nested, ...ofSchools];
}
