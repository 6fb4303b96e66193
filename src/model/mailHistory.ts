import type { MailHour, Volume } from './mail';

/** An account that sent fewer messages in every hour is not kept: it sent few. */
export const MANY = 20;

/** What is remembered of mail. */
export interface MailHistory {
  /** The oldest first. */
  hours: MailHour[];
  /** The most messages an account sent in an hour, estimated where only a sample was read, of those that ever sent MANY; by Google's id of the account, or its address without one. */
  heaviest: Record<string, number>;
  /** Begin of the first hour ever counted (ISO 8601, UTC). */
  since?: string;
  /** Since when groups are protected, by id: nobody counted what was posted to them before. */
  groupsSince?: Record<string, string>;
}

export const NO_HISTORY: MailHistory = { hours: [], heaviest: {} };

/** What an account sent in an hour. */
export interface Sender {
  account: string;
  /** Google's id of the account. */
  id?: string;
  /** Each once. */
  messages: number;
  /** Where these were counted in a sample of the hour: what they come to in all of it. Absent where every message was read. */
  inAll?: number;
}

/** An account that sent far more in an hour than ever before. */
export interface Loud extends Sender {
  /** Begin of the hour (ISO 8601, UTC). */
  at: string;
  /** The most it sent in an hour before; 0 if that was never MANY. */
  most: number;
}

/** How an account is known in what is kept: an id names nobody to who cannot ask Google. */
export const senderKey = ({ account, id }: Pick<Sender, 'account' | 'id'>): string => id ?? account;

/** The deliveries of all these spans of time, and two standard errors of them as a share. */
export function inAll(volumes: Volume[]): Pick<Volume, 'deliveries' | 'error'> {
  const deliveries = volumes.reduce((sum, each) => sum + each.deliveries, 0);
  const squares = volumes.reduce((sum, each) => sum + (each.error * each.deliveries) ** 2, 0);
  return { deliveries, error: Math.sqrt(squares) / Math.max(1, deliveries) };
}

/** ± 3 %, rounded up; nothing where every one was counted. */
export const errorInWords = (error: number): string => (error > 0 ? `± ${Math.ceil(error * 100)} %` : '');
