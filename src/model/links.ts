/** A group in the Admin console, by its Directory id. */
export const groupLink = (id: string): string => `https://admin.google.com/ac/groups/${encodeURIComponent(id)}`;

export const workbookLink = (id: string): string =>
  `https://docs.google.com/spreadsheets/d/${encodeURIComponent(id)}/edit`;

/** An account in the Admin console, by its Directory id. */
export const accountLink = (id: string): string => `https://admin.google.com/ac/users/${encodeURIComponent(id)}`;

/** The page of the Admin console on which Restrict delivery stands. */
export const COMPLIANCE_LINK = 'https://admin.google.com/ac/apps/gmail/compliance';
