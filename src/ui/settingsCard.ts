import { button } from './button';
import { cardOf } from './cardOf';
import { dropDown } from './selection';
import { textInput } from './textInput';
import { INPUTS, WORDS } from './words';

/** One setting as people see it. */
export interface Field {
  name: string;
  value: string;
  help: string;
  /** What can stand there, if it is one of few. */
  choices?: readonly string[] | undefined;
}

/** The rows of the Settings tab, to be changed here or there. What they were when the card was opened goes with the button: only what somebody changed in the card is saved. */
export const settingsCard = (fields: Field[], isChatKept: boolean): GoogleAppsScript.Card_Service.Card =>
  cardOf(
    WORDS.settings,
    WORDS.settingsSubtitle,
    [
      {
        widgets: fields.map(({ name, value, help, choices }) =>
          choices ? dropDown(name, choices, value) : textInput(name, help, value),
        ),
      },
      { widgets: [textInput(INPUTS.webhook, WORDS.webhook(isChatKept), '')] },
    ],
    button(WORDS.save, 'onSaveSettings', Object.fromEntries(fields.map(({ name, value }) => [name, value]))),
  );
