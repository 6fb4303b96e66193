import type { User, World } from '../world';
import { group, member, user, type WorldOptions, worldOf } from '../worldOf';

const domain = 'school.example';
const at = (name: string) => `${name}@${domain}`;
const locked = { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' };

const admin = user(at('ada.quill'), { name: 'Ada Quill', orgUnitPath: '/Staff', admin: 'super' });
const sync = user(at('roster-sync'), { name: 'Roster Sync', orgUnitPath: '/Staff', admin: 'super' });
const office = user(at('office'), { name: 'School Office', orgUnitPath: '/Staff' });

function people(count: number, prefix: string, orgUnitPath: string): User[] {
  return Array.from({ length: count }, (_, i) =>
    user(at(`${prefix}${i + 1}`), { name: `${prefix} ${i + 1}`, orgUnitPath }),
  );
}

/**
 * A school of 45 students and 15 staff accounts with eight groups, every one of them in order: the ground for a scenario, which
 * changes what its story needs.
 */
export function small(options: Pick<WorldOptions, 'start' | 'seed' | 'unknowns'> = {}): World {
  const grades = [6, 7, 8].map(grade => ({
    address: at(`grade${grade}`),
    name: `Grade ${grade}`,
    students: people(15, `student${grade}-`, `/Students/Grade ${grade}`),
  }));
  const students = grades.flatMap(grade => grade.students);
  const staff = [admin, sync, office, ...people(12, 'teacher', '/Staff')];
  const managers = [member(office.address, 'MANAGER')];
  const addresses = (of: User[]) => of.map(each => each.address);

  return worldOf({
    name: 'small',
    domain,
    users: [...staff, ...students],
    groups: [
      group(at('allstudents'), {
        name: 'AllStudents',
        members: [...addresses(students), ...managers],
        settings: locked,
      }),
      group(at('allstaff'), { name: 'AllStaff', members: addresses(staff), settings: locked }),
      ...grades.map(grade =>
        group(grade.address, {
          name: grade.name,
          members: [...addresses(grade.students), ...managers],
          settings: locked,
        }),
      ),
      group(at('everyone'), {
        name: 'Everyone',
        members: [at('allstaff'), ...grades.map(grade => grade.address), ...managers],
        settings: locked,
      }),
      group(at('contact'), {
        name: 'Contact us',
        members: [member(office.address, 'OWNER'), at('teacher1')],
        settings: { whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_NON_MEMBERS' },
      }),
      group(at('yearbook2019'), {
        name: 'Yearbook 2019',
        members: [at('teacher2'), at('teacher3')],
        settings: { archiveOnly: 'true', whoCanPostMessage: 'NONE_CAN_POST' },
      }),
    ],
    ...options,
  });
}
