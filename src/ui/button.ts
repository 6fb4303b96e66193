import type { EntryPoint } from '../entryPoint';
import { actionOf } from './actionOf';

/**
 * @param does the function that a press calls
 * @param parameters what it is called with
 */
export const button = (
  text: string,
  does: EntryPoint,
  parameters: Record<string, string> = {},
): GoogleAppsScript.Card_Service.TextButton =>
  CardService.newTextButton().setText(text).setOnClickAction(actionOf(does, parameters));
