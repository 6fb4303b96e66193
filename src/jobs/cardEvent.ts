/** What Google hands to a button's function, as far as it is read. https://developers.google.com/workspace/add-ons/concepts/event-objects */
export interface CardEvent {
  commonEventObject?: {
    parameters?: Record<string, string>;
    formInputs?: Record<string, { stringInputs?: { value?: string[] } }>;
  };
}

/** What the button that was pressed stands for. */
export const parameterOf = (event: CardEvent | undefined, name: string): string =>
  event?.commonEventObject?.parameters?.[name] ?? '';

/** All that was chosen, or the one text that was typed, under this name. */
export const chosenIn = (event: CardEvent | undefined, name: string): string[] =>
  event?.commonEventObject?.formInputs?.[name]?.stringInputs?.value ?? [];

export const typedIn = (event: CardEvent | undefined, name: string): string => chosenIn(event, name)[0]?.trim() ?? '';
