import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { execute } from '../../emulator/appsScript/execute';
import { stillOfWorld } from '../../emulator/copyOfWorld';
import { rowsWithValues } from '../../emulator/google/sheets/spreadsheet';
import type { World } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';
import { readSpreadsheet } from '../workbookFile';
import { cardHtml } from './cardHtml';
import { tabHtml } from './tabHtml';

/** Rows that are read of a tab: what charts show stands in them, and nearly all of every tab but Groups. */
const MOST_ROWS = 200;

/** What people would see at a moment of the evening, as HTML. */
export interface Moment {
  at: number;
  card: string;
  /** In the order of the workbook, without hidden ones. */
  tabs: { title: string; html: string }[];
}

function tabsOf(world: World, workbook: string, reader: string): Moment['tabs'] {
  const kept = world.spreadsheets.get(workbook)?.sheets ?? [];
  const ranges = kept.map(({ properties: { title } }) => `'${title.replaceAll("'", "''")}'!1:${MOST_ROWS}`);
  const { sheets = [] } = readSpreadsheet(world, workbook, reader, ranges);
  const isShown = ({ properties }: sheets_v4.Schema$Sheet) => !properties?.hidden;
  return sheets.filter(isShown).map(sheet => {
    const title = sheet.properties?.title ?? '';
    const tab = kept.find(({ properties }) => properties.title === title);
    return { title, html: tabHtml(sheets, sheet, tab ? rowsWithValues(tab) : 0).toString() };
  });
}

/**
 * What the admin of a world would see now, who opens the card and looks through the workbook. The world notices nothing.
 * @param answer what a button of the card has just answered, if one was pressed
 */
export function momentOf(world: World, workbook: string, answer?: unknown): Moment {
  const still = stillOfWorld(world);
  const user = installer(still);
  const { value, outcome, error } = execute(still, 'onHomepage', { user, kind: 'callback' });
  if (outcome !== 'done') throw new Error(`onHomepage ${outcome}: ${error}`);
  return {
    at: world.clock.now(),
    card: cardHtml(answer ?? value, value as CardPart).toString(),
    tabs: tabsOf(still, workbook, user),
  };
}
