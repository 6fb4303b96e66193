import type { Change } from '../../src/model/change';
import type { Failure } from '../../src/model/failure';
import type { Finding, LivingFinding } from '../../src/model/finding';
import type { Group } from '../../src/model/group';
import type { News } from '../../src/model/news';
import type { PolicyRow } from '../../src/model/policyRow';
import type { PostingSettings } from '../../src/model/postingSettings';
import type { Relock } from '../../src/model/relock';
import type { Rule } from '../../src/model/rule';
import type { Run } from '../../src/model/run';
import type { Settings } from '../../src/model/settings';
import { FIRST_STATE, type KnownGroup, type State } from '../../src/model/state';

/** The evening of 13 December 2023, 18:45 in California. */
export const NOW = '2023-12-14T02:45:00.000Z';

/** A moment so many minutes after NOW (ISO 8601, UTC). */
export const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

export const DAY = 24 * 60;
/** The day of NOW on the clocks of California. */
export const TODAY = '2023-12-13';

/** Posting settings; locked to managers unless said. */
export const posting = (given: Partial<PostingSettings> = {}): PostingSettings => ({
  whoCanPostMessage: 'ALL_MANAGERS_CAN_POST',
  messageModerationLevel: 'MODERATE_NONE',
  archiveOnly: 'false',
  membersCanPostAsTheGroup: 'false',
  ...given,
});

export const LOCKED = posting();
export const OPEN = posting({ whoCanPostMessage: 'ANYONE_CAN_POST' });
export const ARCHIVED = posting({ whoCanPostMessage: 'NONE_CAN_POST', archiveOnly: 'true' });

/** What a tick reads of a group: it is locked, and nested in none. */
export const READ = { settings: LOCKED, replyTo: 'REPLY_TO_IGNORE', parents: [], readAt: NOW };

/** A group of 10,000 that was read just now, is locked and nested in none. Its id is `id-` and the part before the @, unless said. */
export function group({ address = 'all@example.org', ...given }: Partial<Group> = {}): Group {
  const [name = ''] = address.split('@');
  return {
    address,
    id: `id-${name}`,
    name,
    aliases: [],
    directMembers: 10_000,
    ...READ,
    ...given,
  };
}

/** A group that was never read. */
export function unread(given: Partial<Group> = {}): Group {
  const { settings: _, readAt: __, replyTo: ___, parents: ____, ...rest } = group();
  return { ...rest, ...given };
}

export const rule = (given: Partial<Rule> = {}): Rule => ({
  posters: 'managers',
  moderated: false,
  onDrift: 're-lock',
  ...given,
});

export const rules = (...pairs: [string, Rule][]): Map<string, Rule> => new Map(pairs);

export const policyRow = (given: Partial<PolicyRow> = {}): PolicyRow => ({
  row: 2,
  group: 'all@example.org',
  posters: 'managers',
  moderated: false,
  onDrift: 're-lock',
  why: '',
  owner: '',
  ...given,
});

export const settings = (given: Partial<Settings> = {}): Settings => ({
  mode: 'enforce',
  alertRecipients: ['admin@example.org'],
  urgentRecipients: [],
  quietHours: '',
  boardRecipients: [],
  dailyDigest: 'on',
  largeGroup: 500,
  mostRelocks: 20,
  pinnedGroups: [],
  studentUnits: ['/Students'],
  sweepHours: 24,
  mailSources: ['Gmail log', 'BigQuery', 'canary'],
  bigQueryExport: '',
  stormPosts: 10,
  stormSenders: 3,
  stormRecipients: 500,
  stormWindow: 60,
  brakeHours: 6,
  domainOnlyUnits: [],
  allowedOutside: [],
  unitsWithoutMail: [],
  studentMail: 'off',
  automatedSenders: ['*noreply*@*', '*no-reply*@*', '*donotreply*@*'],
  ...given,
});

export const failure = (given: Partial<Failure> = {}): Failure => ({
  api: 'Groups Settings API',
  cause: 'role missing',
  status: 403,
  message: 'Not Authorized to access this resource/api',
  ...given,
});

export const known = (given: Partial<KnownGroup> = {}): KnownGroup => ({
  address: 'all@example.org',
  id: 'id-all',
  name: 'all',
  aliases: [],
  directMembers: 10_000,
  rule: rule(),
  ...given,
});

/** An open group put back to managers. */
export const relock = (given: Partial<Relock> = {}): Relock => ({
  at: NOW,
  group: 'all@example.org',
  id: 'id-all',
  from: OPEN,
  patch: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' },
  ...given,
});

export const finding = (given: Partial<Finding> = {}): Finding => ({
  check: 'POST.1',
  subject: 'all@example.org',
  severity: 'critical',
  what: 'Anyone on the internet may post.',
  todo: 'Set it back.',
  ...given,
});

/** A finding opened, last seen and told of NOW. */
export const living = (given: Partial<LivingFinding> = {}): LivingFinding => ({
  ...finding(),
  since: NOW,
  lastSeen: NOW,
  toldAt: NOW,
  ...given,
});

export const run = (given: Partial<Run> = {}): Run => ({
  at: NOW,
  due: 'protected groups: 1',
  requests: 4,
  seconds: 1.2,
  result: 'ok',
  told: '',
  ...given,
});

/** Somebody took a group out of the archive. */
export const change = (given: Partial<Change> = {}): Change => ({
  key: '7.1',
  at: NOW,
  group: 'all@example.org',
  setting: 'archiveOnly',
  from: 'true',
  to: 'false',
  by: 'somebody',
  outcome: 'seen',
  ...given,
});

export const news = (given: Partial<News> = {}): News => ({ id: 7, at: NOW, items: [], alsoTo: [], ...given });

export const state = (given: Partial<State> = {}): State => ({
  ...FIRST_STATE,
  number: 7,
  at: NOW,
  timeZone: 'America/Los_Angeles',
  verdict: 'The one protected group is as the policy says.',
  settings: settings(),
  listPages: 1,
  listedAt: NOW,
  ...given,
});
