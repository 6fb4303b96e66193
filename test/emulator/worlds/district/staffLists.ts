import type { Group, Member } from '../../world';
import { group, member } from '../../worldOf';
import type { StaffMember } from './people';
import { postingSettings } from './postingSettings';
import { at, schools } from './schools';

const departments = ['Math', 'Science', 'English', 'History', 'Arts', 'PE', 'Library', 'Counseling'];
const contacts = [
  'Enrollment',
  'Press',
  'Transportation',
  'Nutrition',
  'Volunteers',
  'Facilities',
  'Jobs',
  'Special Education',
];
const news = ['Board News', 'Payroll Notices', 'Bus Delays', 'Weather Closures', 'Benefits', 'Safety Bulletin'];

const slugOf = (name: string) => name.toLowerCase().replace(/\s/g, '-');

/** Lists of the staff: departments that talk, announcements that are read, and contact addresses open to the public. */
export function staffLists(staff: StaffMember[]): Group[] {
  const some = (i: number, count: number) =>
    Array.from({ length: count }, (_, k) => (staff[(i * 53 + k * 7) % staff.length] as StaffMember).address);
  const ledBy = (role: Member['role'], [leader = '', ...others]: string[]) => [member(leader, role), ...others];

  const ofDepartments = schools.flatMap((school, i) =>
    departments.map((department, k) =>
      group(at(`${school.slug}-${slugOf(department)}-dept`), {
        name: `${school.name} ${department}`,
        members: some(i * departments.length + k, 4 + ((i + k) % 14)),
        settings: postingSettings.members,
      }),
    ),
  );
  const announcements = news.map((name, i) =>
    group(at(slugOf(name)), {
      name,
      members: ledBy('MANAGER', some(i, 120)),
      settings: postingSettings.managersOnly,
    }),
  );
  const open = contacts.map((name, i) =>
    group(at(slugOf(name)), {
      name,
      members: ledBy('OWNER', some(i * 12, 4)),
      settings: i % 3 === 0 ? { whoCanPostMessage: 'ANYONE_CAN_POST' } : postingSettings.anyone,
    }),
  );
  return [...ofDepartments, ...announcements, ...open];
}
