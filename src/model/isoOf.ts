/** A moment in milliseconds since 1970, as ISO 8601 in UTC. */
export const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The moment so many milliseconds after another; before it where they are negative. */
export const later = (at: string, milliseconds: number): string => isoOf(Date.parse(at) + milliseconds);
