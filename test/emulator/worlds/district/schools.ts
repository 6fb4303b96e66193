export interface School {
  name: string;
  /** The school in addresses. */
  slug: string;
  grades: string[];
}

const school = (kind: string, grades: string[]) => (name: string) => ({
  name: `${name} ${kind}`,
  slug: name.toLowerCase(),
  grades,
});

export const districtDomain = 'district.example';

/** An address of the district. */
export const at = (name: string) => `${name}@${districtDomain}`;

/** The grades of the district, kindergarten first. */
export const grades = ['K', ...Array.from({ length: 12 }, (_, i) => String(i + 1))];

/** The imaginary schools of the district. */
export const schools: School[] = [
  ...['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Hazel', 'Juniper', 'Larch', 'Maple', 'Rowan', 'Willow'].map(
    school('Elementary', grades.slice(0, 6)),
  ),
  ...['Heron', 'Kestrel', 'Osprey', 'Plover'].map(school('Middle School', grades.slice(6, 9))),
  ...['Anchor', 'Compass', 'Lantern'].map(school('High School', grades.slice(9))),
];
