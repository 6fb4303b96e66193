import type { Failure } from './failure';
import type { Unchecked } from './finding';

/** Kinds of sender, as the Student mail tab counts them. */
export const SENDER_KINDS = ['staff', 'students', 'group', 'automated', 'outside'] as const;
export type SenderKind = (typeof SENDER_KINDS)[number];

/** Who wrote it, though it came by a group. */
export type Role = Exclude<SenderKind, 'group'>;

/** A copy of a message as the log tells of it: for the moment only, and never kept. */
export interface ReceivedCopy {
  /** Google's id of the event. */
  id: string;
  /** Address of the account that received it. */
  mailbox: string;
  /** Address of the sender, empty where the log does not tell it, and that of the envelope. */
  from: string;
  envelope: string;
  /** Its Message-ID, and the addresses it was sent to, as far as the log tells. */
  message: string;
  to: string[];
  /** It was not delivered. */
  rejected: boolean;
  /** And the log says that restricted delivery did that. */
  restricted?: true;
  /** For so many it stands: 1 where all were read. */
  weight: number;
}

/** What was read of a unit's hour. */
export interface ReceivedPart {
  copies: ReceivedCopy[];
  /** Of the estimated number of all: 0 where each was read. */
  variance: number;
}

/** What the accounts of a unit, and of those below it, received in an hour. */
export interface ReceivedHour {
  /** Its begin (ISO 8601, UTC). */
  at: string;
  /** As Settings named it when it was first looked at. */
  unit: string;
  /** Copies that were read, and how many there were as far as that tells. */
  read: number;
  all: number;
  /** Of those read: delivered though from outside and not allowed; and not delivered. */
  outside: number;
  rejected: number;
  /** Of those not delivered: by restricted delivery, as the log says; absent: none is known of. */
  byRestriction?: number;
  /** Of those read: delivered, and without a sender in the log; absent: none. */
  nameless?: number;
  /** Of those from outside, by the domain of the sender: those with the most. */
  domains: Record<string, number>;
}

/** What students of a unit, and of those below it, received on a day. All but `read` is estimated where not each copy was read. */
export interface ReceivedDay {
  /** yyyy-mm-dd in the workbook's time zone. */
  day: string;
  /** As Settings names it. */
  unit: string;
  /** When it was counted last (ISO 8601, UTC). */
  countedAt: string;
  /** Hours that were read; where it has several units, of all of them on average. */
  hours: number;
  read: number;
  /** Delivered, by the kind of sender. */
  kinds: Record<SenderKind, number>;
  rejected: number;
  /** Delivered, and without a sender in the log; absent: none. */
  nameless?: number;
  variance: number;
  /** Those with the most: copies by the group's address, and by the id of the account, or the domain or address of a program. */
  groups: Record<string, number>;
  senders: Record<string, { role: Role; messages: number }>;
}

/** What was observed of mail that units received: counts, and neither messages nor names of people. */
export interface Received {
  /** The oldest first. */
  hours: ReceivedHour[];
  days: ReceivedDay[];
  /** By Google's id of a unit: begin of the hour that was last read. */
  seen: Record<string, string>;
  /** The hour that was last read of all units. */
  doneAt?: string;
  /** What could not be read when it was last asked for, and when that was. */
  failures: { subject: string; failure: Failure; unchecked: Unchecked }[];
  failedAt?: string;
}

export const NO_RECEIVED: Received = { hours: [], days: [], seen: {}, failures: [] };

/** What was observed of a domain-only unit in the last seven days. */
export interface Observed {
  /** Copies that were read. */
  messages: number;
  /** Of these: delivered though from outside and not allowed; and not delivered. */
  outside: number;
  rejected: number;
  /** Of those not delivered: by restricted delivery, as the log says. */
  byRestriction: number;
  /** Of those read: delivered, and without a sender in the log. */
  nameless: number;
  /** Whether each copy was read in each hour that was looked at; otherwise it is a sample. */
  whole: boolean;
  /** From when to when (ISO 8601, UTC). */
  since: string;
  to: string;
}

const HOUR = 3_600_000;

const WEEK = 7 * 24 * HOUR;

/** The hours of a unit, however Settings spell it now. */
export const hoursOf = (hours: ReceivedHour[], unit: string): ReceivedHour[] =>
  hours.filter(hour => hour.unit.toLowerCase() === unit.toLowerCase());

/**
 * What was observed of a unit that Settings names as domain-only; nothing if no message to it was seen in the last seven days: an empty log proves
 * nothing.
 * @param now ISO 8601, UTC
 */
export function observedIn({ hours }: Pick<Received, 'hours'>, unit: string, now: string): Observed | undefined {
  const own = hoursOf(hours, unit).filter(({ at }) => Date.parse(now) - Date.parse(at) <= WEEK);
  const [first] = own;
  const last = own[own.length - 1];
  if (!first || !last || own.every(({ read }) => read === 0)) return undefined;
  const sum = (figure: (hour: ReceivedHour) => number) => own.reduce((total, hour) => total + figure(hour), 0);
  return {
    messages: sum(({ read }) => read),
    outside: sum(({ outside }) => outside),
    rejected: sum(({ rejected }) => rejected),
    byRestriction: sum(({ byRestriction = 0 }) => byRestriction),
    nameless: sum(({ nameless = 0 }) => nameless),
    whole: own.every(({ read, all }) => read >= all),
    since: first.at,
    to: new Date(Date.parse(last.at) + HOUR).toISOString(),
  };
}
