import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';

type Generator = ReturnType<typeof mersenne>;

const generators = new WeakMap<() => number, Generator>();

function drawnFrom(generator: Generator): () => number {
  const random = () => uniformFloat64(generator);
  generators.set(random, generator);
  return random;
}

/** 0 ≤ n < 1, the same sequence for the same seed. */
export const chanceOf = (seed: number): (() => number) => drawnFrom(mersenne(seed));

/** A sequence of its own that goes on as another will. */
export function sameChance(random: () => number): () => number {
  const generator = generators.get(random);
  if (!generator) throw new Error('Nobody knows how this sequence goes on');
  return drawnFrom(generator.clone());
}
