import type { User } from '../../world';
import { user } from '../../worldOf';
import { at, grades, type School, schools } from './schools';

export interface Student extends User {
  grade: string;
  school: School;
}

export interface StaffMember extends User {
  school: School | undefined;
}

// 61 and 89 names: the lengths have no common factor, so 5,429 people in a row have 5,429 different full names.
const firstNames =
  `Ada Amir Ana Anouk Asha Ben Bo Cai Carmen Chidi Clara Dara Diego Ebo Elif Emi Esra Faye Femi Gia Hana Hugo Ida Ines
  Iris Ivo Jada Jun Kai Kofi Lan Leah Leo Lila Luz Mads Maya Mei Milo Mina Nadia Nia Noor Omar Otis Paz Priya Quinn Rafa
  Rhea Rui Sami Sana Sol Suri Tao Tess Uma Vera Yara Zoe`.split(/\s+/);
const lastNames =
  `Abara Acker Alba Amsel Arden Bai Barrow Bell Birdsong Blum Bora Brook Cade Calder Castel Chaya Corvin Dahl Dell Demir
  Dove Ekwe Ember Faro Fenn Finch Flint Frost Gale Garza Glenn Grove Hale Haru Heath Hollis Ito Jarrah Kade Kerr Kite
  Koval Lark Leal Linden Lowe Lund Mace Marsh Mbeki Meadow Mora Nakai Nash Nilsen Oduya Okoro Orr Osei Pace Park Penn
  Pike Pond Quill Rai Reed Rios Rook Rowe Sable Salt Sato Sharma Silva Stone Storm Sun Tamm Teal Thorn Tran Vale Vega Wells
  Wolf Wren Yoon Zell`.split(/\s+/);

function fullName(i: number): { name: string; address: string } {
  const [first, last] = [firstNames[i % firstNames.length], lastNames[i % lastNames.length]];
  return { name: `${first} ${last}`, address: `${first}.${last}`.toLowerCase() };
}

/** The students, grade by grade, spread evenly over the schools that teach the grade. */
export function students(count: number): Student[] {
  return Array.from({ length: count }, (_, i) => {
    const gradeIndex = Math.floor((i * grades.length) / count);
    const grade = grades[gradeIndex] ?? 'K';
    const teaching = schools.filter(school => school.grades.includes(grade));
    const { name, address } = fullName(i);
    // School addresses end in the year of graduation, as they do in many districts.
    const classOf = 24 + grades.length - 1 - gradeIndex;
    const also = { name, orgUnitPath: `/Students/Grade ${grade}` };
    return { ...user(at(`${address}${classOf}`), also), grade, school: teaching[i % teaching.length] as School };
  });
}

/** The staff: one in twelve works for the district office, all others in a school. */
export function staff(count: number): StaffMember[] {
  return Array.from({ length: count }, (_, i) => {
    const { name, address } = fullName(i);
    const school = i % 12 === 0 ? undefined : schools[i % schools.length];
    const orgUnitPath = `/Staff/${school ? school.name : 'District Office'}`;
    return { ...user(at(address), { name, orgUnitPath }), school };
  });
}
