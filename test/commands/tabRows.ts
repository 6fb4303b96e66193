import { readTab, typeCell } from '../emulator/person';
import type { World } from '../emulator/world';

/** A tab as a person reads it: each row below the header, its cells by the titles above them. */
export function tabRows(world: World, spreadsheetId: string, title: string): Record<string, string>[] {
  const [header = [], ...rows] = readTab(world, spreadsheetId, title);
  return rows.map(row => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** Types texts into cells of one row, each under its title. `index` counts the rows below the header from 0. */
export function typeInto(
  world: World,
  spreadsheetId: string,
  title: string,
  index: number,
  texts: Record<string, string>,
) {
  const [header = []] = readTab(world, spreadsheetId, title);
  for (const [name, text] of Object.entries(texts)) {
    const column = header.indexOf(name);
    if (column < 0) throw new Error(`The tab ${title} has no column ${name}, only ${header.join(', ')}`);
    typeCell(world, spreadsheetId, title, index + 1, column, text);
  }
}
