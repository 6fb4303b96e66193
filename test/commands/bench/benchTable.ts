import type { Figure } from './figure';

const NAME_WIDTH = 100;
const WIDTHS = [14, 10, 12, 8, 14, 10];

const line = (name: string, cells: string[]) =>
  `  ${name.padEnd(NAME_WIDTH)}${cells.map((cell, i) => cell.padStart(WIDTHS[i] ?? 0)).join('')}`;

const count = (number: number | null) => (number === null ? '–' : number.toLocaleString('en-US'));

/** The figures as a person reads them on a terminal. */
export const benchTable = (figures: Figure[]): string =>
  [
    line('', ['measured', '', 'target', 'reached', 'naive', 'ratio']),
    ...figures.map(({ name, value, unit, target, ok, naive, ratio }) =>
      line(name, [
        count(value),
        unit,
        target,
        ok ? 'yes' : 'NO',
        count(naive),
        ratio === null ? '–' : `${count(ratio)} ×`,
      ]),
    ),
  ].join('\n');
