import type { EntryPoint } from '../entryPoint';

/** A button's action; only a function that exists can be named. */
export const actionOf = (name: EntryPoint): GoogleAppsScript.Card_Service.Action =>
  CardService.newAction().setFunctionName(name).setLoadIndicator(CardService.LoadIndicator.SPINNER);
