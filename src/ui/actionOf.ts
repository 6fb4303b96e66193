import type { EntryPoint } from '../entryPoint';

/** What a press does; only a function that exists can be named. */
export const actionOf = (
  name: EntryPoint,
  parameters: Record<string, string> = {},
): GoogleAppsScript.Card_Service.Action =>
  CardService.newAction()
    .setFunctionName(name)
    .setParameters(parameters)
    .setLoadIndicator(CardService.LoadIndicator.SPINNER);
