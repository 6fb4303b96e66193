import type { Stage } from './stage';

/** Something that happens on a day: in words, and in the world. */
export interface Deed {
  words: string;
  happen: (stage: Stage) => void;
}
