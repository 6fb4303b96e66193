/** Some of several, or one of them if it drops down. */
export function selection(
  name: string,
  title: string,
  items: { text: string; value: string; chosen: boolean }[],
  dropsDown = false,
): GoogleAppsScript.Card_Service.SelectionInput {
  const { CHECK_BOX, DROPDOWN } = CardService.SelectionInputType;
  const input = CardService.newSelectionInput()
    .setType(dropsDown ? DROPDOWN : CHECK_BOX)
    .setFieldName(name)
    .setTitle(title);
  for (const { text, value, chosen } of items) input.addItem(text, value, chosen);
  return input;
}

/** One of several words, this one chosen. */
export const dropDown = (name: string, choices: readonly string[], chosen: string) =>
  selection(
    name,
    name,
    choices.map(text => ({ text, value: text, chosen: text === chosen })),
    true,
  );
