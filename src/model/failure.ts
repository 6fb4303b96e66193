import { type Help, saidOf } from './help';

export type Cause =
  | 'API off'
  | 'scope refused'
  | 'role missing'
  | 'quota'
  | 'not found'
  | 'refused'
  | 'down'
  | 'unreadable'
  | 'out of time';

/** Causes that mostly pass by themselves. */
export const PASSING: readonly Cause[] = ['down', 'quota', 'out of time'];

/** Something that Google did not answer, with a cause that a person can act on. */
export interface Failure {
  /** Whose answer it was, e.g. `Groups Settings API`. */
  api: string;
  cause: Cause;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Google's own words. */
  message: string;
  /** The API had no answer to anything it was asked at that time, and was not asked for more. */
  apiIsDown?: true;
  /** Addresses that cannot be mailed; all others got the mail. */
  refused?: string[];
}

/** A failure that Postlock states itself. */
export const failed = (api: string, cause: Cause, message: string, status = 0): Failure => ({
  api,
  cause,
  status,
  message,
});

export type Answer<T> = { value: T } | { failure: Failure };

/** Stands for the workbooks that old rows are moved to. */
export const ARCHIVE = 'Archive';

/** Stands for an API where Postlock leaves out what would cost too much at once. */
export const IN_TURN = 'Gmail log, in turn';

/** The Gmail log, asked of what units receive. */
export const UNIT_LOG = 'Gmail log of units';

/** Stands for all quotas that Google refills once a day. */
export const DAILY_QUOTAS = "Google's daily quotas";

/** What would make it readable, by the help page: of this API, or of any. */
export const remedyFor = ({ api, cause }: Failure, help: Help): string =>
  saidOf(help, 'Remedies', `${api}: ${cause}`)[0] ?? saidOf(help, 'Remedies', cause)[0] ?? "Look at Google's words.";

export const describeFailure = ({ api, status, message }: Failure): string =>
  `${status > 0 ? `${api} answered ${status}` : api}: ${message.replace(/\.+$/, '')}`;

/** Whether somebody was told, by what came of telling. */
export const isTold = (failure: Failure | undefined): boolean => !failure || failure.refused !== undefined;

/** The words of whatever was thrown. */
export const messageOf = (error: unknown): string => String((error as { message?: unknown })?.message ?? error);
