/** Milliseconds from one moment to another (ISO 8601). */
export const elapsed = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** Sorts by time, the earliest first. */
export const byMoment = (one: { at: string }, other: { at: string }): number => elapsed(other.at, one.at);
