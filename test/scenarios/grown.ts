import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Cell, Sheet } from '../emulator/google/sheets/spreadsheet';
import type { World } from '../emulator/world';
import { open, type School, STUDENTS, school } from './school';

/** A value as a workbook keeps it. */
const cellOf = (value: string | number): Cell | undefined =>
  value === ''
    ? undefined
    : { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };

const findSheet = (world: World, spreadsheetId: string, title: string): Sheet | undefined =>
  world.spreadsheets.get(spreadsheetId)?.sheets.find(({ properties }) => properties.title === title);

export function sheetOf(world: World, spreadsheetId: string, title: string): Sheet {
  const found = findSheet(world, spreadsheetId, title);
  if (!found) throw new Error(`There is no tab ${title}`);
  return found;
}

/** Puts rows in the place of all that stands in a tab's table; what stands beside it stays. */
export function fill({ world, workbook }: School, title: string, rows: (string | number)[][]): void {
  const sheet = sheetOf(world, workbook, title);
  const beside = sheet.rows;
  const filled = rows.map((row, index) => [...row.map(cellOf), ...(beside[index + 1] ?? []).slice(row.length)]);
  sheet.rows = [beside[0], ...filled];
  sheet.properties.gridProperties.rowCount = rows.length + 100;
}

/** How spreadsheets count days. */
const serialOf = (moment: number): number => moment / 86_400_000 + 25_569;

/** Since shortly before the new year, so that the first 785 of every 22 minutes are of the year before. */
const SINCE = Date.UTC(2022, 11, 20);
const EVERY = 22 * 60_000;

/** Runs of a year of ticks, numbered in their result. */
export const runs = (count: number): (string | number)[][] =>
  Array.from({ length: count }, (_, index) => [
    serialOf(SINCE + index * EVERY),
    'protected groups: 1',
    7,
    1.2,
    `run ${index + 1}`,
    '',
    'requests 1 %',
  ]);

/** Hours of mail, of a year too, numbered in their source. */
export const hours = (count: number): (string | number)[][] =>
  Array.from({ length: count }, (_, index) => {
    const at = serialOf(SINCE + index * EVERY);
    return [at, 'the whole domain', 30, '', 300, 'exact', '', '', '', '', `hour ${index + 1}`, at, `key ${index + 1}`];
  });

export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A chain of evidence of a year, in place of the one that stands there, known to Postlock as its own. */
export function growEvidence(here: School, count: number): void {
  let before = '';
  const rows = Array.from({ length: count }, (_, index) => {
    const cells = [new Date(SINCE + index * EVERY).toISOString(), 'mailed', here.admin, `mail ${index + 1}`];
    before = createHash('sha256')
      .update(asciiJson([before, String(index + 1), ...cells]))
      .digest('hex');
    return [index + 1, ...cells, before];
  });
  fill(here, 'Evidence', rows);
  const { properties } = here.world.script;
  for (const slot of ['even', 'odd']) {
    const pieces = Number(properties.get(`${slot}.pieces`) ?? 0);
    const packed = Array.from({ length: pieces }, (_, index) => properties.get(`${slot}.${index}`) ?? '').join('');
    if (packed === '') continue;
    const state = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
    state.evidence = { ...state.evidence, written: { number: count, hash: before }, waiting: [] };
    const again =
      gzipSync(asciiJson(state))
        .toString('base64')
        .match(/.{1,9000}/g) ?? [];
    for (const [index, piece] of again.entries()) properties.set(`${slot}.${index}`, piece);
    properties.set(`${slot}.pieces`, String(again.length));
  }
  properties.delete('verified');
}

/** A school with Postlock, where nothing happens. */
export const quiet = (unknowns: Parameters<typeof school>[0] = {}): School => school(unknowns, [{ group: STUDENTS }]);

/** Opens a group, which makes evidence. */
export const disturb = (here: School): void => open(here.group(STUDENTS));

/** The archive workbooks that there are, by title. */
export const archives = ({ world }: School): Map<string, string> =>
  new Map(
    [...world.spreadsheets.values()]
      .filter(({ properties }) => properties.title.startsWith('Postlock archive '))
      .map(({ id, properties }) => [properties.title.slice('Postlock archive '.length), id]),
  );

/** The numbers of the runs, hours or mails that stand in a tab, in its order. */
export const numbersIn = (world: World, spreadsheetId = '', title: string): number[] =>
  (findSheet(world, spreadsheetId, title)?.rows ?? []).flatMap(row =>
    (row ?? []).flatMap(cell => {
      const [, number] = /^(?:run|hour|mail) (\d+)$/.exec(cell?.userEnteredValue?.stringValue ?? '') ?? [];
      return number === undefined ? [] : [Number(number)];
    }),
  );
