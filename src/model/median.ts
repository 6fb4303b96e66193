import { medianSorted } from 'simple-statistics';

/** The median of at least one number. */
export const median = (values: number[]): number => medianSorted([...values].sort((one, other) => one - other));
