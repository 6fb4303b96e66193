import type { Help } from '../model/help';
import { cardOf } from './cardOf';
import { line } from './line';
import { WORDS } from './words';

/** A chapter of the help page: each term, and what is said of it. */
export const helpCard = (help: Help, chapter: string): GoogleAppsScript.Card_Service.Card =>
  cardOf(chapter, WORDS.postlock, [{ widgets: (help[chapter] ?? [WORDS.notHere]).map(asLine) }]);

export const asLine = ([term = '', text = '']: string[]): GoogleAppsScript.Card_Service.DecoratedText =>
  line(term, text);
