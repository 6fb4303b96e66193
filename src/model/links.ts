import { encoded } from './encoded';

/** A group in the Admin console, by its Directory id. */
export const groupLink = (id: string): string => encoded`https://admin.google.com/ac/groups/${id}`;

export const workbookLink = (id: string): string => encoded`https://docs.google.com/spreadsheets/d/${id}/edit`;

/** An account in the Admin console, by its Directory id. */
export const accountLink = (id: string): string => encoded`https://admin.google.com/ac/users/${id}`;

/** The page of the Admin console on which Restrict delivery stands. */
export const COMPLIANCE_LINK = 'https://admin.google.com/ac/apps/gmail/compliance';
