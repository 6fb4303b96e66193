import type { Letter } from '../../mailing';
import type { User, World } from '../../world';
import { mornings, programs, type Rhythm, schoolday, workday } from './schoolDay';

/** A kind of mail that a district has every day. */
export interface Kind {
  /** Messages on a weekday in a district of 10,900 accounts. */
  aDay: number;
  rhythm: Rhythm;
  letter: (random: () => number) => Letter;
}

const CLASS_SIZE = 25;
/** Families outside who write to the school, and are written to. */
const FAMILIES = 4000;

type Lists = readonly (readonly string[])[];

function addressesByUnit(users: User[]): string[][] {
  const units = new Map<string, string[]>();
  for (const { address, orgUnitPath } of users) {
    const unit = units.get(orgUnitPath) ?? [];
    unit.push(address);
    units.set(orgUnitPath, unit);
  }
  return [...units.values()];
}

const inLotsOf = (size: number, addresses: string[]) =>
  Array.from({ length: Math.ceil(addresses.length / size) }, (_, i) => addresses.slice(i * size, (i + 1) * size));

const alone = (addresses: string[]): Lists => addresses.map(address => [address]);

const oneOf = <T>(things: readonly T[], random: () => number): T => things[Math.floor(random() * things.length)] as T;

/** One to `most` of the same unit, who are not all different: the list may be shorter. */
function some(units: Lists, most: number, random: () => number): string[] {
  const unit = oneOf(units, random);
  const count = 1 + Math.floor(random() * most);
  return [...new Set(Array.from({ length: count }, () => oneOf(unit, random)))];
}

/** Who writes to whom on an ordinary day. Lists of recipients are made once and shared by all letters to them. */
export function everydayLetters(world: World): Kind[] {
  const domain = world.domains[0];
  const below = (unit: string) => [...world.users.values()].filter(each => `${each.orgUnitPath}/`.startsWith(unit));
  const [staff, students] = ['/Staff/', '/Students/'].map(below) as [User[], User[]];
  const [schools, grades] = [addressesByUnit(staff), addressesByUnit(students)];
  const classes = grades.flatMap(grade => inLotsOf(CLASS_SIZE, grade));
  const [eachOfStaff, eachStudent] = [alone(schools.flat()), alone(grades.flat())];
  const families = alone(Array.from({ length: FAMILIES }, (_, i) => `family${i + 1}@home.example`));

  const byOne = (writers: Lists, to: Lists) => (random: () => number) => ({
    from: oneOf(oneOf(writers, random), random),
    to: oneOf(to, random),
  });
  const toSome = (writers: Lists, units: Lists, most: number) => (random: () => number) => ({
    from: oneOf(oneOf(writers, random), random),
    to: some(units, most, random),
  });
  const byProgram = (from: string, to: Lists) => (random: () => number) => ({
    from,
    to: oneOf(to, random),
    automated: true,
  });

  return [
    { aDay: 3600, rhythm: workday, letter: toSome(eachOfStaff, schools, 3) },
    { aDay: 700, rhythm: workday, letter: byOne(eachOfStaff, classes) },
    { aDay: 900, rhythm: workday, letter: byOne(eachOfStaff, eachStudent) },
    { aDay: 800, rhythm: workday, letter: byOne(eachOfStaff, families) },
    { aDay: 900, rhythm: schoolday, letter: byOne(families, eachOfStaff) },
    { aDay: 2300, rhythm: schoolday, letter: byOne(eachStudent, eachOfStaff) },
    { aDay: 3200, rhythm: schoolday, letter: toSome(eachStudent, grades, 3) },
    { aDay: 1700, rhythm: programs, letter: byProgram('no-reply@lms.example', eachStudent) },
    { aDay: 500, rhythm: programs, letter: byProgram(`library@${domain}`, eachStudent) },
    { aDay: 300, rhythm: programs, letter: byProgram(`roster@${domain}`, eachOfStaff) },
    { aDay: 100, rhythm: mornings, letter: byProgram('news@teaching.example', schools) },
  ];
}
