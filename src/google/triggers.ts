import type { EntryPoint } from '../entryPoint';
import { messageOf } from '../model/failure';

const MINUTES = 5;

/**
 * Has Apps Script call one function every 5 minutes, or every hour where it refuses: an add-on's trigger may run once an hour at most
 * (https://developers.google.com/apps-script/guides/triggers/installable); and another once a day. Earlier triggers of ours are replaced.
 * @returns the minutes between calls of the first, and what Apps Script has against the second: an add-on may perhaps have one time-driven
 * trigger only (https://developers.google.com/workspace/add-ons/concepts/editor-triggers)
 * @throws whatever else Apps Script has against the first; there is none then
 */
export function setTriggers(often: EntryPoint, daily: EntryPoint): { cadence: number; refused?: string } {
  removeTriggers();
  const cadence = setOften(often);
  try {
    ScriptApp.newTrigger(daily).timeBased().everyDays(1).create();
    return { cadence };
  } catch (error) {
    return { cadence, refused: messageOf(error) };
  }
}

function setOften(name: EntryPoint): number {
  try {
    ScriptApp.newTrigger(name).timeBased().everyMinutes(MINUTES).create();
    return MINUTES;
  } catch (error) {
    if (!/at least one hour/i.test(messageOf(error))) throw error;
    ScriptApp.newTrigger(name).timeBased().everyHours(1).create();
    return 60;
  }
}

/** Whether the current account has a trigger that calls this function. Whether Apps Script does so is not told. */
export const hasTrigger = (name: EntryPoint): boolean =>
  ScriptApp.getProjectTriggers().some(trigger => trigger.getHandlerFunction() === name);

/** Whether the current account has any trigger here. Others' are not visible to it. */
export const hasTriggers = (): boolean => ScriptApp.getProjectTriggers().length > 0;

/** Removes every trigger that the current account has set; others' are not visible to it. */
export function removeTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}
