import { constantFrom } from 'fast-check';

/** How many minutes something lasts. */
export const spanOf = constantFrom(1, 6, 20, 65);
