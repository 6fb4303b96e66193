import type { Group } from '../../world';
import { group, member } from '../../worldOf';
import type { StaffMember, Student } from './people';
import { postingSettings } from './postingSettings';
import { at, schools } from './schools';

const courses =
  'Reading Algebra Biology Spanish Ceramics Civics Chemistry Music Geometry Drama Economics Physics Writing Dance'.split(
    ' ',
  );
const archivedOf2021 = 60;

/** Class lists, one teacher and up to 32 students each; the first of them are archived ones of a school year that is over. */
export function classLists(count: number, students: Student[], staff: StaffMember[]): Group[] {
  const posting = [
    postingSettings.managersOnly,
    postingSettings.members,
    postingSettings.managersOnly,
    postingSettings.members,
    postingSettings.domain,
  ];
  const bySchool = schools.map(school => ({
    school,
    students: students.filter(each => each.school === school),
    teachers: staff.filter(each => each.school === school),
  }));
  return Array.from({ length: count }, (_, i) => {
    const of = bySchool[i % bySchool.length] as (typeof bySchool)[number];
    const section = Math.floor(i / bySchool.length) + 1;
    const course = of.school.grades.includes('K') ? 'Room' : (courses[section % courses.length] as string);
    const isOver = i < archivedOf2021;
    const first = (i * 29) % (of.students.length - 32);
    return group(at(`${isOver ? '2021-' : ''}${of.school.slug}-${course.toLowerCase()}-${section}`), {
      name: `${isOver ? '2021 ' : ''}${course} ${section} (${of.school.name})`,
      adminCreated: false,
      members: [
        member((of.teachers[i % of.teachers.length] as StaffMember).address, 'OWNER'),
        ...of.students.slice(first, first + 18 + (i % 15)).map(each => each.address),
      ],
      settings: isOver ? postingSettings.archived : (posting[i % posting.length] ?? {}),
    });
  });
}
