/** A log of Google's that the emulator keeps; the Reports API calls it `applicationName`. */
export type LogName = 'admin' | 'groups' | 'groups_enterprise' | 'token' | 'gmail';

/** One thing said of an event, in the shape of the Reports API. */
export interface Parameter {
  name: string;
  value?: string;
  /** An int64 is text in JSON. */
  intValue?: string;
  boolValue?: boolean;
  multiValue?: string[];
  messageValue?: { parameter: Parameter[] };
  multiMessageValue?: { parameter: Parameter[] }[];
}

export interface ActivityEvent {
  type: string;
  name: string;
  parameters: Parameter[];
}

export interface Actor {
  callerType?: 'USER' | 'KEY';
  email?: string;
  profileId?: string;
  key?: string;
  applicationInfo?: { applicationName?: string; oauthClientId: string; impersonation: boolean };
}

/** Who did it, and from where. */
export interface Origin {
  actor: Actor;
  ipAddress?: string;
  networkInfo?: { ipAsn: number[]; regionCode: string; subdivisionCode?: string };
}

/** One entry of a log. */
export interface Activity extends Origin {
  application: LogName;
  time: number;
  /** A signed int64 as text, as Google's. */
  uniqueQualifier: string;
  /** From when on the Reports API shows it. */
  visibleAt: number;
  events: ActivityEvent[];
}

/** A message that was taken, and where its copies went: the Gmail log has one received event for each mailbox. */
export interface Mailing {
  at: number;
  /** From when on the Reports API shows the first copy; each other as much later as it came later. */
  visibleAt: number;
  messageId: string;
  inReplyTo?: string;
  /** What its sender wrote as its Date, if not when it was sent. */
  date?: number;
  from: string;
  /** Whom it was written to: one group, or people. */
  to: readonly string[];
  /** The group that was written to; absent if people were. */
  group?: string;
  subject: string;
  /** Mailings to the same people may share one list. */
  mailboxes: readonly string[];
  copiesASecond: number;
  /** Place in the list of the mailbox that gets its copy last; those after it in the list get it before. */
  last: number;
  /** The units whose mailboxes reject it. */
  rejectedIn?: ReadonlySet<string>;
  /** Those of `to` whom its sender may not write to. */
  bounced?: readonly string[];
  /** Whether a program wrote it and says so. */
  automated?: true;
}
