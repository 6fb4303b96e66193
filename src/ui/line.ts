import { escaped } from './escaped';

/** A line with a label above it. */
export const line = (label: string, text: string): GoogleAppsScript.Card_Service.DecoratedText =>
  CardService.newDecoratedText().setTopLabel(label).setText(escaped(text)).setWrapText(true);
