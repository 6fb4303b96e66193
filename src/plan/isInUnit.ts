/** Whether a unit's path is one of these units or below one: /Students/Grade 9 is in /Students. Google takes upper and lower case as the same. */
export function isInUnit(units: string[]): (path: string) => boolean {
  const wanted = units.map(unit => unit.toLowerCase());
  return path => {
    const lower = path.toLowerCase();
    return wanted.some(unit => unit === '/' || lower === unit || lower.startsWith(`${unit}/`));
  };
}
