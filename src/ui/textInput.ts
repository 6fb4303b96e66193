/**
 * A text to be typed.
 * @param name its title, and the name under which the button's function gets it
 * @param hint stands below it
 */
export const textInput = (name: string, hint: string, value: string): GoogleAppsScript.Card_Service.TextInput =>
  CardService.newTextInput().setFieldName(name).setTitle(name).setHint(hint).setValue(value);
