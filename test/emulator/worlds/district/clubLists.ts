import type { Group } from '../../world';
import { group, member } from '../../worldOf';
import type { StaffMember, Student } from './people';
import { postingSettings } from './postingSettings';
import { at, schools } from './schools';

/** Names that people really give to groups, and that break programs: formulas, markup, quotes, emoji, right-to-left letters. */
const oddNames: [string, string][] = [
  ['prank', '=HYPERLINK("http://evil.example","Click")'],
  ['sum', '=1+1'],
  ['plusone', '+1 Club'],
  ['minus', '-2 Degrees (Winter Sports)'],
  ['atclub', '@risk Mentors'],
  ['robotics', 'Robotics 🤖 "Team"'],
  ['arabic', 'فريق المدرسة'],
  ['hebrew', 'חוג שחמט (Chess)'],
  ['bold', '<b>Bold</b> & Co'],
  ['script', '<script>alert(1)</script>'],
  ['oneil', "O'Neil Book Club, est. 2009; 5pm"],
  ['percent', '100% Attendance | Awards'],
  ['japanese', '日本語クラブ'],
  ['family', 'Families 👩‍👩‍👧‍👦 of Band'],
  ['long', `Parents, Guardians & Friends of the ${'Very '.repeat(6)}Long Name`],
];

const clubs = ['Chess', 'Garden', 'Debate', 'Drama', 'Coding', 'Jazz Band', 'Yearbook', 'Math League'];
const teams = ['Soccer', 'Swim', 'Track', 'Volleyball', 'Wrestling'];

/** Clubs and teams: a few dozen students, and a member of the staff who owns the list. */
export function clubLists(students: Student[], staff: StaffMember[]): Group[] {
  const older = schools.filter(school => !school.grades.includes('K'));
  const plain = older.flatMap(school => [
    ...clubs.map(club => [`${school.slug}-${club}`, `${school.name} ${club} Club`] as const),
    ...teams.map(team => [`${school.slug}-${team}`, `${school.name} ${team} Team`] as const),
  ]);
  const posting = [postingSettings.members, postingSettings.domain, postingSettings.managersOnly];
  return [...oddNames, ...plain].map(([slug, name], i) => {
    const size = 12 + ((i * 7) % 30);
    const picked = Array.from({ length: size }, (_, k) => students[(i * 311 + k * 97) % students.length] as Student);
    const sponsor = staff[(i * 13) % staff.length] as StaffMember;
    return group(at(slug.toLowerCase().replace(/\s/g, '-')), {
      name,
      adminCreated: false,
      members: [member(sponsor.address, 'OWNER'), ...new Set(picked.map(each => each.address))],
      settings: posting[i % posting.length] ?? {},
    });
  });
}
