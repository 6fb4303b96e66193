/** Buttons side by side. */
export function buttons(list: GoogleAppsScript.Card_Service.TextButton[]): GoogleAppsScript.Card_Service.ButtonSet {
  const set = CardService.newButtonSet();
  for (const button of list) set.addButton(button);
  return set;
}
