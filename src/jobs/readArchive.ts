import { keep } from '../google/kept';
import { readSpreadsheet, type Spreadsheet, type Wanted } from '../google/sheets';
import type { Archive } from '../model/archive';
import type { Answer } from '../model/failure';

/** Reads in the archive workbook of a year. One that is gone is forgotten: the next rows of that year go to a new one. */
export function readArchive(known: Archive, year: string, wanted: Wanted[], until: number): Answer<Spreadsheet> {
  const { lot: _, ...archive } = known;
  const { [year]: id = '', ...books } = known.books;
  const answer = readSpreadsheet(id, () => wanted, until, 2);
  if ('failure' in answer && answer.failure.cause === 'not found') keep({ archive: { ...archive, books } });
  return answer;
}
