import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { CardPart } from '../../emulator/appsScript/cardBuilder';
import { execute } from '../../emulator/appsScript/execute';
import { pressableIn, pressIt } from '../../emulator/appsScript/press';
import { stillOfWorld } from '../../emulator/copyOfWorld';
import { rowsWithValues } from '../../emulator/google/sheets/spreadsheet';
import type { World } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';
import { readSpreadsheet } from '../workbookFile';
import { callOf } from './cardButtonHtml';
import { cardHtml } from './cardHtml';
import { tabHtml } from './tabHtml';

/** Rows that are read of a tab: what charts show stands in them, and nearly all of every tab but Groups. */
const MOST_ROWS = 200;

/** What people would see at a moment of the evening, as HTML. */
export interface Moment {
  at: number;
  card: string;
  /** The cards behind it, by what a press calls that brings them. */
  behind: Map<string, string>;
  /** In the order of the workbook, without hidden ones; none as long as there is no workbook. */
  tabs: { title: string; html: string }[];
}

/** What only shows another card, and changes nothing. */
const SHOWS = 'onShow';

function cardsBehind(world: World, shown: unknown, user: string, found = new Map<string, string>()) {
  for (const pressable of pressableIn(shown)) {
    const action = pressable.part.onClick as CardPart;
    const calls = callOf(action);
    if (action.functionName !== SHOWS || found.has(calls)) continue;
    const { value, outcome, error } = pressIt(world, pressable, { user });
    if (outcome !== 'done') throw new Error(`${calls} ${outcome}: ${error}`);
    found.set(calls, cardHtml(value).toString());
    cardsBehind(world, value, user, found);
  }
  return found;
}

function tabsOf(world: World, workbook: string | undefined, reader: string): Moment['tabs'] {
  if (workbook === undefined) return [];
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
 * What the admin of a world would see now, who opens the card, presses what leads to others, and looks through the workbook. The world notices
 * nothing.
 * @param workbook its id, once Postlock is installed
 * @param answer what a button of the card has just answered, if one was pressed
 */
export function momentOf(world: World, workbook?: string, answer?: unknown): Moment {
  const still = stillOfWorld(world);
  const user = installer(still);
  const { value, outcome, error } = execute(still, 'onHomepage', { user, kind: 'callback' });
  if (outcome !== 'done') throw new Error(`onHomepage ${outcome}: ${error}`);
  return {
    at: world.clock.now(),
    card: cardHtml(answer ?? value, value as CardPart).toString(),
    behind: cardsBehind(still, value, user),
    tabs: tabsOf(still, workbook, user),
  };
}
