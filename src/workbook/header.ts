import type { Values } from './rows';

/** Reads a tab by the titles in its header, so that people may reorder columns. Row numbers are those people see. */
export function byHeader(values: Values): {
  titles: string[];
  rows: { row: number; cells: Record<string, unknown> }[];
} {
  const titles = (values[0] ?? []).map(title => String(title).trim());
  const rows = values.slice(1).map((line, index) => ({
    row: index + 2,
    cells: Object.fromEntries(titles.map((title, column) => [title, line[column] ?? ''])),
  }));
  return { titles, rows };
}

export const isEmpty = (cells: Record<string, unknown>): boolean =>
  Object.values(cells).every(value => String(value).trim() === '');
