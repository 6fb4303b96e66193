import type { Colour } from './tab';

const rgb = (hex: string) => ({
  red: Number.parseInt(hex.slice(0, 2), 16) / 255,
  green: Number.parseInt(hex.slice(2, 4), 16) / 255,
  blue: Number.parseInt(hex.slice(4, 6), 16) / 255,
});

/** Pale enough for black text to stay readable. */
export const COLOURS: Record<Colour | 'header', ReturnType<typeof rgb>> = {
  header: rgb('e8eaed'),
  red: rgb('f4c7c3'),
  orange: rgb('fce8b2'),
  yellow: rgb('fef7e0'),
  green: rgb('ceead6'),
};

/** Of a chart, strong enough for thin lines. */
export const CHART_COLOURS = {
  open: rgb('c5221f'),
  critical: rgb('c5221f'),
  high: rgb('f29900'),
  medium: rgb('fde293'),
  low: rgb('9aa0a6'),
  locked: rgb('9aa0a6'),
  deliveries: rgb('1a73e8'),
  staff: rgb('1a73e8'),
  students: rgb('34a853'),
  group: rgb('a142f4'),
  automated: rgb('9aa0a6'),
  outside: rgb('f29900'),
};
