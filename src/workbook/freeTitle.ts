/** People may have a tab of that title by now. */
export function freeTitle(title: string, taken: string[]): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? title : `${title} (${number})`;
    if (!taken.some(other => other.toLowerCase() === free.toLowerCase())) return free;
  }
}
