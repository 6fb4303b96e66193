import type { Brake } from '../model/brake';
import type { Change } from '../model/change';
import type { Declared } from '../model/delivery';
import type { DeliveryChange } from '../model/deliveryChange';
import type { Evidence, Verified } from '../model/evidence';
import type { Failure } from '../model/failure';
import type { Finding, LivingFinding, Severity, Unchecked } from '../model/finding';
import type { Group } from '../model/group';
import type { Help } from '../model/help';
import type { LogEvent } from '../model/logEvent';
import type { Loud, MailHistory } from '../model/mailHistory';
import type { PolicyRow } from '../model/policyRow';
import type { PostingSettings } from '../model/postingSettings';
import type { Received } from '../model/received';
import type { RelockOutcome, Settled } from '../model/relock';
import type { Roster } from '../model/roster';
import type { RowProblem } from '../model/rowProblem';
import type { Rule } from '../model/rule';
import type { Settings } from '../model/settings';
import type { KnownGroup, State } from '../model/state';
import type { WhoReachesWhom } from '../reach';

/** Everything a check may look at. Times are ISO 8601, UTC. */
export interface Facts {
  /** Where longer texts stand. */
  help: Help;
  now: string;
  /** Today in the workbook's time zone (yyyy-mm-dd). */
  today: string;
  /** The workbook's. */
  timeZone: string;
  settings: Settings;
  /** Every group known, with the settings as found, before any re-lock. */
  groups: Group[];
  /** Whether `groups` is all there is: the list was read whole in this tick. */
  listed: boolean;
  /** What the policy says of each protected group. */
  rules: Map<string, Rule>;
  /** Who reaches whom, as the groups are set now. */
  reach: WhoReachesWhom;
  roster: Roster;
  /** What changed in this tick, and by whom. */
  changes: Change[];
  /** What Google's logs told of groups lately. */
  events: LogEvent[];
  /** What it told of settings about the delivery of mail. */
  deliveryChanges: DeliveryChange[];
  /** The settings as the tick before left them. */
  before: Map<string, PostingSettings>;
  relocks: {
    outcomes: RelockOutcome[];
    /** Re-locks that were not made because there were too many at once. */
    held: number;
    /** What became of re-locks that a tick which was cut short had begun. */
    settled: Settled[];
  };
  brakes: {
    /** Storms of the last day and what was done about them. */
    all: Brake[];
    /** The PATCHes of brakes, and of their ends, in this tick. */
    outcomes: RelockOutcome[];
  };
  /** Mail hour by hour, and accounts that sent far more than ever. */
  mail: { history: MailHistory; loud: Loud[] };
  /** What is declared in the Admin console about the delivery of mail. */
  declared: Declared;
  /** What units received, as far as it was observed. */
  received: Received;
  /** Ids of protected groups that the canary is no member of, and whether nothing else sees mail. */
  canary: { missing: string[]; isAlone: boolean };
  policy: {
    rows: PolicyRow[];
    problems: (RowProblem & { held: boolean })[];
    emptied: boolean;
    /** Groups of each row, by row number. */
    groupsOfRow: Map<number, string[]>;
    overruled: { row: number; group: string; by: number }[];
    weakened: { group: Pick<Group, 'address' | 'id'>; was: Rule; now?: Rule; pinned: boolean }[];
  };
  /** The chain of evidence, and how the Evidence tab was found when it was last compared with it. */
  evidence: { chain: Pick<Evidence, 'begunAt' | 'anew'>; verified?: Verified };
  /** Cells of the workbook, if it could be read. */
  cells?: number;
  /** The account Postlock runs as. */
  runsAs: string;
  /** What else could not be read or done; of high severity unless said. */
  failures: Unread[];
  ticks: {
    /** Minutes between ticks, as asked of Apps Script. */
    cadence: number;
    /** Begin of the tick before that came to its end; absent in the first tick. */
    last?: string;
    /** Start of a tick that never ended, and how many in a row. */
    cutShort?: { startedAt: string; inARow: number };
    /** A tick that ended with an error. */
    failed?: { at: string; message: string };
  };
  earlier: {
    known: KnownGroup[];
    findings: LivingFinding[];
    /** Re-locks of the last day. */
    relocked: State['relocked'];
    listedAt?: string;
    settings?: Settings;
  };
}

/** Something that could not be read or done, and the checks that could not be made because of it. */
export interface Unread {
  subject: string;
  failure: Failure;
  severity?: Severity;
  unchecked?: Unchecked;
}

export type Check = (facts: Facts) => Finding[];
