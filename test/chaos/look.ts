import { readTab } from '../emulator/person';
import type { School } from '../scenarios/school';

/** What stands in a workbook and in the groups at one moment. */
export interface Look {
  tabs: { id: number; title: string; header: string[] }[];
  /** Of each group by its address then. */
  settings: Map<string, Record<string, string>>;
}

export function lookOf({ world, workbook }: School): Look {
  const sheets = world.spreadsheets.get(workbook)?.sheets ?? [];
  return {
    tabs: sheets.map(({ properties: { sheetId, title } }) => ({
      id: sheetId,
      title,
      header: readTab(world, workbook, title)[0] ?? [],
    })),
    settings: new Map([...world.groups].map(([address, { settings }]) => [address, { ...settings }])),
  };
}
