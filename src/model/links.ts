/** A group in the Admin console, by its Directory id. */
export const groupLink = (id: string): string => `https://admin.google.com/ac/groups/${encodeURIComponent(id)}`;

export const workbookLink = (id: string): string =>
  `https://docs.google.com/spreadsheets/d/${encodeURIComponent(id)}/edit`;

/** An account in the Admin console, by its Directory id. */
export const accountLink = (id: string): string => `https://admin.google.com/ac/users/${encodeURIComponent(id)}`;
