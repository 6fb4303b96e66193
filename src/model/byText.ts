/** Sorts text the same everywhere, whatever the locale. */
export const byText = (one: string, other: string): number => Number(one > other) - Number(one < other);
