import { elapsed } from './elapsed';
import type { Attribution } from './logEvent';
import type { Posters } from './posters';

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type CheckId =
  | 'POST.1'
  | 'POST.2'
  | 'POST.3'
  | 'POST.4'
  | 'POST.5'
  | 'POST.6'
  | 'DELIV.1'
  | 'DELIV.2'
  | 'DELIV.3'
  | 'DELIV.4'
  | 'DELIV.5'
  | 'MAIL.1'
  | 'MAIL.2'
  | 'MAIL.3'
  | 'HEALTH.1'
  | 'HEALTH.2'
  | 'HEALTH.3'
  | 'HEALTH.4'
  | 'HEALTH.5';

/** Checks that could not be made, or only in part. */
export type Unchecked = Partial<Record<CheckId, 'no' | 'in part'>>;

/** One thing that is wrong or could not be checked. */
export interface Finding {
  check: CheckId;
  /** What it is about: a group's address, a row, a service. Check and subject together name the finding. */
  subject: string;
  severity: Severity;
  what: string;
  todo: string;
  /** The group it is about, if it is about one. */
  group?: { address: string; id: string };
  /** Who may post to that group now, if that is what is wrong and no policy row is about it, or more than it allows. */
  posters?: Posters;
  /** Whom a post to it reaches: at most 4,300 mailboxes. */
  reach?: string;
  /** Where to look instead of at a group. */
  link?: string;
  /** What news of it begin with, where its subject and its check do not say it all. */
  headline?: string;
  /** One line a change that led to it: setting, old value, new value. */
  changes?: string[];
  /** When the old values were last read, and when the new ones first (ISO 8601, UTC): the change came in between. */
  between?: [string, string];
  /** Who or what made these changes, each once; the latest last. */
  by?: Attribution[];
  /** Nobody was in the logs between then and then (ISO 8601, UTC). */
  searched?: [string, string];
  /** Nobody knows who, since the logs could not be read. */
  untold?: true;
  /** What happened to a group as a whole. */
  loss?: 'deleted' | 'renamed' | 'made anew';
  /** The n-th time within a day that it was opened, after it had been re-locked. */
  times?: number;
  /** It happened, rather than being so: it ends by itself after a day, and its end is not news. */
  event?: true;
  /** The checks that could not be made because of it. */
  unchecked?: Unchecked;
  /** Postlock put it right in the tick that saw it; says what was done. */
  done?: string;
}

/** A finding and its life: opened, still open, resolved. Times are ISO 8601, UTC. */
export interface LivingFinding extends Finding {
  since: string;
  lastSeen: string;
  resolvedAt?: string;
  /** When it last came back after it had been resolved for a short while. */
  reopenedAt?: string;
  /** What there is now in its place. */
  ended?: string;
  /** When people were last told of it. */
  toldAt?: string;
  /** The subject of the mail that told of it: what goes on with it answers that one. */
  thread?: string;
}

export const keyOf = ({ check, subject }: Pick<Finding, 'check' | 'subject'>): string => `${check} ${subject}`;

export const isOpen = (finding: LivingFinding): boolean => finding.resolvedAt === undefined;

const JUST_MINUTES = 60;

/** Whether it is open, or was resolved within the hour: what comes and goes is one and the same. */
export const isOpenOrWasJust = ({ resolvedAt }: LivingFinding, now: string): boolean =>
  resolvedAt === undefined || elapsed(resolvedAt, now) <= JUST_MINUTES * 60_000;

export const isMoreSevere = (one: Severity, other: Severity): boolean =>
  SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);

/** Critical and high ones wake people. */
export const isUrgent = ({ severity }: Finding): boolean => severity === 'critical' || severity === 'high';

/** Low findings stand in the Sheet; the others are worth a mail. */
export const isWorthTelling = (finding: Finding): boolean => finding.severity !== 'low';
