import type { Help } from '../model/help';
import { cardOf } from './cardOf';
import { line } from './line';

/** A chapter of the help page: each term, and what is said of it. */
export const helpCard = (help: Help, chapter: string): GoogleAppsScript.Card_Service.Card =>
  cardOf(chapter, 'Postlock', [
    { widgets: (help[chapter] ?? [['Not here', 'The help page was not pushed with the code.']]).map(asLine) },
  ]);

export const asLine = ([term = '', text = '']: string[]): GoogleAppsScript.Card_Service.DecoratedText =>
  line(term, text);
