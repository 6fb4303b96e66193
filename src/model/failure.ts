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
}

/** A failure that Postlock states itself. */
export const failed = (api: string, cause: Cause, message: string, status = 0): Failure => ({
  api,
  cause,
  status,
  message,
});

export type Answer<T> = { value: T } | { failure: Failure };

const REMEDIES: Record<Cause, string> = {
  'API off': "Switch this API on in the script's Cloud project.",
  'scope refused': 'Open the add-on and authorise it again: a scope is missing.',
  'role missing':
    'The installing account needs an admin role that may read groups and users and change group settings.',
  quota: "Google's quota is used up for now. Postlock tries again at the next tick.",
  'not found': 'Look whether it was deleted or renamed.',
  refused: "Google refused the request. Look at the group in the Admin console and at Google's words.",
  down: 'Google did not answer properly. Postlock tries again at the next tick.',
  unreadable: "Google's answer has a value that Postlock does not know. Look for a newer version of Postlock.",
  'out of time': 'There was no time left in this tick. Postlock tries again at the next.',
};

const OF_THE_WORKBOOK: Partial<Record<Cause, string>> = {
  'role missing': 'The workbook belongs to the account that installed Postlock, and only that one can open it.',
  'not found': 'If it was deleted, run install: it makes a new workbook from the policy that was last read.',
  refused: "Look at Google's words and undo the last changes to the workbook (File ▸ Version history).",
};

const OF_THE_MAIL: Partial<Record<Cause, string>> = {
  quota: "Today's recipients are used up. What waits is mailed as soon as Google allows it.",
  refused: 'Look at the addresses in "Alert recipients" in Settings.',
};

const OF_PROPERTIES: Partial<Record<Cause, string>> = {
  quota: 'Protect fewer groups, or shorten the policy. The lock and the alerts go on.',
};

const OF_REPORTS: Partial<Record<Cause, string>> = {
  'role missing':
    'The installing account needs the admin privilege Reports. Until then Postlock locks and tells as ever, but cannot say who opened a group, nor see posts by the Gmail log.',
};

const OF_MAIL_SOURCES: Partial<Record<Cause, string>> = {
  'scope refused':
    'Run install again and allow all that it asks for, or take the source out of "Mail sources" in Settings.',
  'role missing':
    'Give the installing account the right to read it, or take the source out of "Mail sources" in Settings.',
  'not found': 'Look whether "BigQuery export" in Settings is the project and dataset of the export.',
  unreadable: 'Another of the "Mail sources" in Settings has to see the posts: a BigQuery export, or the canary.',
};

const OF_POLICIES: Partial<Record<Cause, string>> = {
  'role missing':
    'The Policy API answers super admins only. If the account that runs Postlock is to be none, look at what is declared in the Admin console yourself; what is observed in mail is checked all the same.',
};

/** Stands for an API where Postlock leaves out what would cost too much at once. */
export const IN_TURN = 'Gmail log, in turn';

/** The Gmail log, asked of what units receive. */
export const UNIT_LOG = 'Gmail log of units';

/** Stands for all quotas that Google refills once a day. */
export const DAILY_QUOTAS = "Google's daily quotas";

const OF_API: Record<string, Partial<Record<Cause, string>>> = {
  'Sheets API': OF_THE_WORKBOOK,
  Postlock: OF_THE_WORKBOOK,
  MailApp: OF_THE_MAIL,
  'Policy API': OF_POLICIES,
  'Reports API': OF_REPORTS,
  'Script properties': OF_PROPERTIES,
  'Gmail API': OF_MAIL_SOURCES,
  'BigQuery API': OF_MAIL_SOURCES,
  'Gmail log': OF_MAIL_SOURCES,
  [DAILY_QUOTAS]: {
    quota:
      'Nothing now: protected groups are watched as ever. If it comes each day, raise "Sweep hours" or protect fewer groups.',
  },
  [UNIT_LOG]: { 'not found': 'If it stays, look whether the email log search has any.' },
  [IN_TURN]: { 'out of time': 'Each unit has its turn within some hours.' },
};

/** What would make it readable. */
export const remedyFor = ({ api, cause }: Failure): string => OF_API[api]?.[cause] ?? REMEDIES[cause];

export const describeFailure = ({ api, status, message }: Failure): string =>
  `${status > 0 ? `${api} answered ${status}` : api}: ${message.replace(/\.+$/, '')}`;

/** The words of whatever was thrown. */
export const messageOf = (error: unknown): string => String((error as { message?: unknown })?.message ?? error);
