/**
 * Text for a widget that takes some HTML, with nothing in it that would be markup. Only the three characters that cards name
 * (https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting): others might be shown as entities.
 */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
