import { readKept } from '../google/kept';
import { messageOf } from '../model/failure';
import type { Asked } from '../model/order';
import { notified } from '../ui/notified';
import { said } from '../ui/said';
import { INPUTS, WORDS } from '../ui/words';
import { settingFields, settingProblems } from '../workbook/settingsTab';
import { type CardEvent, parameterOf, typedIn } from './cardEvent';
import { onlyAdmins } from './onlyAdmins';
import { orderNow } from './orderNow';
import { useChat } from './useChat';

/** The button "Save" of the settings: what was changed is written into the Settings tab. What cannot be read is said, and nothing is changed. */
export function saveSettings(event?: CardEvent): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  const { state } = readKept();
  const settings = state?.settings;
  if (!settings) return notified(WORDS.notInstalled);
  const fields = settingFields(settings, {}).map(field => ({ ...field, typed: typedIn(event, field.name) }));
  const problems = settingProblems(
    fields.map(({ name, typed }) => ({ Setting: name, Value: typed })),
    settings,
  );
  if (problems.length > 0) return said(problems.join(' '));
  const changed = fields.flatMap(({ name, typed }): Asked[] =>
    parameterOf(event, name) === typed
      ? []
      : [{ what: 'type', tab: 'Settings', cells: { Setting: name, Value: typed } }],
  );
  const webhook = typedIn(event, INPUTS.webhook);
  const refused = webhook && useChat(me, webhook);
  if (refused) return said(refused);
  try {
    if (changed.length === 0) return notified(webhook ? WORDS.saved : WORDS.notChanged);
    return notified(orderNow(me, changed) ? WORDS.saved : WORDS.queued);
  } catch (error) {
    return said(messageOf(error));
  }
}
