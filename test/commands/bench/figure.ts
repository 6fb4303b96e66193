/** One line of the bench: what was measured, what it has to reach, and what the naive way costs in the same world. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** In words: `≤ 70`. */
  target: string;
  ok: boolean;
  naive: number | null;
  /** How many times better than the naive way; null where that says nothing. */
  ratio: number | null;
}

/** `naive`: what one call after another, or reading everything each time, comes to. */
interface Measured extends Pick<Figure, 'name' | 'value' | 'unit'> {
  naive?: number | undefined;
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** Above one if Postlock is better; null where the divisor is nothing. */
const ratioOf = (more: number | undefined, less: number | undefined): number | null =>
  more === undefined || !less ? null : rounded(more / less);

const figure = ({ name, value, unit, naive }: Measured, target: string, ok: boolean, ratio: number | null): Figure => ({
  name,
  value: rounded(value),
  unit,
  target,
  ok,
  naive: naive === undefined ? null : rounded(naive),
  ratio,
});

const inWords = (limit: number) => limit.toLocaleString('en-US');

export const atMost = (limit: number, measured: Measured): Figure =>
  figure(measured, `≤ ${inWords(limit)}`, measured.value <= limit, ratioOf(measured.naive, measured.value));

export const atLeast = (limit: number, measured: Measured): Figure =>
  figure(measured, `≥ ${inWords(limit)}`, measured.value >= limit, ratioOf(measured.value, measured.naive));
