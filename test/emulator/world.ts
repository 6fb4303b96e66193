import type { Clock } from './clock';

/** An account of the domain. Addresses are lower case throughout the emulator. */
export interface User {
  id: string;
  address: string;
  name: string;
  /** Organizational unit, e.g. `/Students/Grade 9`. */
  orgUnitPath: string;
  admin: 'super' | 'delegated' | 'no';
}

/** An account of somebody else's Workspace, of which it may be an admin. */
export interface Outsider extends User {
  customerId: string;
}

export interface Member {
  address: string;
  role: 'OWNER' | 'MANAGER' | 'MEMBER';
  type: 'USER' | 'GROUP' | 'EXTERNAL' | 'CUSTOMER';
}

export interface Group {
  id: string;
  address: string;
  name: string;
  description: string;
  aliases: string[];
  adminCreated: boolean;
  /** The Groups Settings resource as Google keeps it: strings, booleans as 'true' and 'false'. */
  settings: Record<string, string>;
  members: Member[];
}

/** One message sent to a group. */
export interface Post {
  at: number;
  from: string;
  group: string;
  verdict: 'accepted' | 'held' | 'bounced';
  /** Copies put into mailboxes: 0 unless accepted. */
  deliveries: number;
  /** The Message-ID header, angle brackets included. */
  messageId: string;
  /** The Message-ID that it replies to. */
  inReplyTo?: string;
}

/** One e-mail that MailApp took. */
export interface Mail {
  at: number;
  to: string[];
  cc?: string[];
  bcc?: string[];
  subject: string;
  text: string;
  html: string;
  name?: string;
}

/** What nobody outside Google knows: each is a switch, and Postlock must be right under every value. */
export interface Unknowns {
  /** Whose posting permission a nested child asks for when the parent forwards a post. */
  nestedPostingAsks: 'sender' | 'parent' | 'nobody';
  /** Seconds a time-driven trigger of an add-on may run. */
  triggerSeconds: 360 | 30;
  /** Whether Apps Script refuses `everyMinutes` ("at least one hour"). */
  everyMinutesRefused: boolean;
  /** Whether Apps Script refuses an add-on a second time-driven trigger ("one trigger of each type"). */
  oneTriggerOnly: boolean;
  /** In which log a change of group settings by the API is written down. */
  apiChangesLoggedIn: import('./google/activities/logSettings').WrittenIn;
  /** Names of the admin log for a changed group setting: those until August 2026, or those after. */
  groupEventNames: 'old' | 'new';
  /** Whether an activity names the program that acted for its actor: older records do not. */
  logNamesApp: boolean;
  /** Whether a Gmail event says more of the message than what became of it: Google documents only that. */
  gmailLogHasMessageInfo: boolean;
  /** Whether a Gmail event names the rule that rejected a message: the console’s log does. */
  gmailLogHasMessageSet: boolean;
  /** Whether `orgUnitID` of a log asks for the accounts in units below that unit too. */
  orgUnitIdHasSubUnits: boolean;
  /** Whether each page of a log comes after an empty one that has a token. */
  emptyLogPages: boolean;
  /** Whether a log gives what it tells twice: Google promises no list without repetitions. */
  logRepeats: boolean;
  /** Whether each page of policies comes after an empty one that has a token. */
  emptyPolicyPages: boolean;
  /** As which setting the Policy API shows "Restrict delivery", if it shows its rules at all. */
  restrictDeliveryPolicy: 'absent' | 'gmail.restrict_delivery' | 'gmail.walled_garden';
}

export interface Trigger {
  id: string;
  handler: string;
  creator: string;
  /** 0 for a trigger that fires once: Apps Script keeps it in the list when it has. */
  everyMinutes: number;
  nextAt: number;
  /** Apps Script has stopped calling it, and says so nowhere: it stays in the list. */
  dead?: true;
}

/** What one account has used of Apps Script's daily quotas in the 24 hours since its first use. */
export interface DailyUse {
  since: number;
  urlFetches: number;
  triggerMilliseconds: number;
}

/** One run of an exported function, in the order they began. */
export interface Execution {
  id: string;
  function: string;
  user: string;
  kind: 'trigger' | 'callback' | 'editor';
  startedAt: number;
  endedAt?: number;
  outcome: 'running' | 'done' | 'failed' | 'killed';
  error?: string;
  /** Calls that reach outside or change something: requests, mails, property writes, trigger changes. */
  calls: number;
  /** What it called of Apps Script, each once, such as `Properties.getProperty`. */
  touched: Set<string>;
  /** What the script wrote with console.log and its kin, or Logger.log. */
  log: string[];
}

/** What Apps Script keeps for the script project between executions. */
export interface ScriptProject {
  properties: Map<string, string>;
  /** By account. */
  userProperties?: Map<string, Map<string, string>>;
  triggers: Trigger[];
  executions: Execution[];
  /** The next trigger run dies at its n-th call (from 1): before it takes effect, or after, before it returns. */
  killAt?: { call: number; when: 'before' | 'after' };
  /** No trigger fires before this moment: Apps Script stands still, or has switched them off. */
  asleepUntil?: number;
  /** The execution that holds the script lock, if one does. */
  lockedBy?: string;
  /** Recipients that MailApp may still address today. */
  mailQuota: number;
  /** By account. */
  dailyUse?: Map<string, DailyUse>;
}

/** A change of a group's settings by the API: that it was made, whatever the logs tell of it. */
export interface SettingChange {
  at: number;
  /** The group's id, and its address then. */
  id: string;
  address: string;
  before: Record<string, string>;
  after: Record<string, string>;
  /** The OAuth client of the program that made it, if one did. */
  clientId?: string;
}

/** One request at the door, as it is written to `--requests FILE`. */
export interface RequestRecord {
  time: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  status: number;
}

/** The imaginary Workspace: plain data that tests build, change and look at. */
export interface World {
  name: string;
  clock: Clock;
  /** 0 ≤ n < 1, the same sequence for the same seed. */
  random: () => number;
  customerId: string;
  /** The customer's domains, the primary one first. */
  domains: string[];
  timeZone: string;
  users: Map<string, User>;
  /** Accounts of other Workspaces to whom somebody has shared the script. */
  outsiders: Map<string, Outsider>;
  groups: Map<string, Group>;
  /** Organizational units without accounts, beside those of the accounts. */
  orgUnits: string[];
  /** Ids of units whose path was once another one's, and of paths that were given up; others are made from the path. */
  orgUnitIds: Map<string, string>;
  spreadsheets: Map<string, import('./google/sheets/spreadsheet').Spreadsheet>;
  script: ScriptProject;
  unknowns: Unknowns;
  faults: import('./faults').Fault[];
  posts: Post[];
  /** The logs of Google's, in the order in which things happened. */
  activities: import('./google/activities/activity').Activity[];
  /** Minutes until what happens is seen in a log. Counts for what happens from then on. */
  logLag: Record<import('./google/activities/activity').LogName, number>;
  /** The accepted posts and the mail between people, each with its mailboxes, in the order in which they were sent. */
  mailings: import('./google/activities/activity').Mailing[];
  /** Minutes until a search for groups knows of a new group or address. Counts for what happens from then on. */
  searchLagMinutes: number;
  /** What such a search still takes the address of a group (by its id) to be, and until when; without an address it does not find it. */
  foundAs: Map<string, { until: number; address?: string }>;
  /** How many copies of a post Gmail delivers in a second. Counts for posts from then on. */
  copiesASecond: number;
  /** "Restrict delivery", by organizational unit; a unit without a row has that of the unit above it. */
  restrictedDelivery: Map<string, import('./google/gmail/restrictedDelivery').Restriction>;
  /** Gmail has forgotten the history of every mailbox before this moment. */
  historyExpiredBefore?: number;
  /** Workspace's export of logs to BigQuery, where the domain has one; what happens is in it so many minutes later. */
  bigQueryExport?: { project: string; dataset: string; lagMinutes: number };
  /** What the Policy API shows, but for what it makes of restricted delivery; a setting that nobody touched is not there. */
  policies: import('./google/policies/policy').Policy[];
  mails: Mail[];
  /** Spaces of Google Chat, if there are any. */
  spaces?: import('./google/chat/webhook').Space[];
  requests: RequestRecord[];
  /** In the order in which they were made. */
  settingChanges: SettingChange[];
  /** Scopes that let a request or a call of Apps Script through: what the manifest needs, and no more. */
  scopesUsed: Set<string>;
  /** How much of each quota was used in its present window; `google/quota.ts` keeps it. */
  quotaUse: Map<string, { window: number; used: number }>;
}
