/** JSON in plain ASCII: one character is one byte, and it can be cut anywhere without splitting a letter. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
