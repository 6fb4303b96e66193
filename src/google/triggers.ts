import type { EntryPoint } from '../entryPoint';
import { messageOf } from '../model/failure';

const MINUTES = 5;

/**
 * Has Apps Script call a function every 5 minutes, or every hour where it refuses: an add-on's trigger may run once an hour at most
 * (https://developers.google.com/apps-script/guides/triggers/installable). An earlier trigger of ours is replaced.
 * @returns the minutes between calls
 * @throws whatever else Apps Script has against a trigger; there is none then
 */
export function setTrigger(name: EntryPoint): number {
  removeTriggers();
  try {
    ScriptApp.newTrigger(name).timeBased().everyMinutes(MINUTES).create();
    return MINUTES;
  } catch (error) {
    if (!/at least one hour/i.test(messageOf(error))) throw error;
    ScriptApp.newTrigger(name).timeBased().everyHours(1).create();
    return 60;
  }
}

/** Removes every trigger that the current account has set; others' are not visible to it. */
export function removeTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}
