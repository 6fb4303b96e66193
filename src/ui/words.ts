import type { Severity } from '../model/finding';
import { counted } from '../model/numbers';
import type { Mode } from '../model/settings';
import type { Action } from '../plan/actionsFor';

/** What the cards say, but for the longer texts, which stand on the help page, and the titles of the workbook. */
export const WORDS = {
  postlock: 'Postlock',
  begin: 'Begin',
  runNow: 'Run now',
  openWorkbook: 'Open workbook',
  verify: 'Verify',
  settings: 'Settings',
  settingsSubtitle: 'The same rows as in the Settings tab',
  save: 'Save',
  saved: 'Saved.',
  notChanged: 'Nothing was changed.',
  help: 'Help',
  notHere: ['Not here', 'The help page was not pushed with the code.'],
  asOf: (moment: string) => `As of ${moment}`,
  lastTick: 'Last tick',
  ago: (minutes: number, isLate: boolean) =>
    `${counted(minutes, 'minute', 'minutes')} ago${isLate ? ': nothing was watched since' : ''}`,
  nextTick: 'Next tick',
  overdue: (next: string) => `overdue: it should have come ${next}`,
  cadence: 'Cadence',
  protectedGroups: 'Protected groups',
  within: (within: number, all: number) => `${within} of ${all} are as the policy says`,
  deliveries: 'Deliveries',
  deliveriesToday: 'Deliveries today',
  byHour: (hours: [string, number][]) =>
    `By hour: ${hours.map(([hour, deliveries]) => `${hour} ${deliveries}`).join(', ')}`,
  coverage: 'Coverage',
  notKnown: 'not known yet',
  evidence: 'Evidence',
  mode: 'Mode',
  inMode: (mode: Mode | undefined) => (mode === 'enforce' ? 'enforce' : 'report: nothing is changed'),
  open: (count: number) => `Open findings: ${count}`,
  putRight: 'put right in the last day',
  lateTick: 'Late tick',
  mendTicks: 'If the next does not come either, run install in the script editor: it sets the triggers anew.',
  state: (severity: Severity, isOpen: boolean) => `${severity}, ${isOpen ? 'open' : 'over'}`,
  since: 'Since',
  changed: 'Changed',
  by: 'By',
  done: 'Done',
  toDo: 'To do',
  group: 'Group',
  lastDay: 'The last day, such as 2026-12-31',
  readers: 'Whoever reads the policy later will want to know',
  whomToAsk: 'Whom to ask',
  groupsToProtect: 'Groups to protect',
  onlyReport: 'Mode is report: for now nothing is changed',
  locksAtOnce: 'Mode is enforce: a group that is open is locked at once',
  addresses: 'Addresses, separated by commas',
  watchThese: 'Watch these',
  review: 'Incident review',
  address: 'The address of a group',
  time: (timeZone: string) => `A time such as 2023-12-13 18:40, ${timeZone}`,
  writeReview: 'Write review',
  missing: 'missing',
  ok: 'ok',
  subtitle: 'Who can post to your large groups',
  notInstalled: 'Postlock is not installed yet.',
  rights: 'Your rights, as Google answered just now',
  noneOpen:
    'No large group was found so far. Groups go on being read; look again in an hour, or write rows into Policy.',
  rowForEach:
    'Each that is ticked gets a row in Policy: only managers may post to it, or fewer people where fewer may post now.',
  nothing: 'Nothing is wrong as far as Postlock can see.',
  more: (count: number) => `And ${count} more, in the Findings tab of the workbook.`,
  queued: 'It is noted; the next tick does it.',
  gone: 'That is over. Here is what there is now.',
  only: (installer: string, what = 'do that') => `Only ${installer} can ${what}: Postlock runs as that account.`,
  webhook: (isKept: boolean) =>
    `The address of an incoming webhook, to be told in that space too. It is kept in script properties and shown nowhere.${isKept ? ' One is kept; none ends it.' : ''}`,
  noWebhook: 'The address of a webhook begins with https://chat.googleapis.com/v1/spaces/ and has a key and a token.',
  chatBegins: 'Postlock tells here from now on what it mails.',
  chooseGroups: 'Choose groups to protect',
};

/** The inputs of cards that are no columns or settings: what people typed is found by these names. */
export const INPUTS = {
  groups: 'Groups',
  recipients: 'Alerts go to',
  webhook: 'Google Chat webhook',
  group: 'Group',
  from: 'From',
  to: 'To',
} as const;

/** What stands on the buttons of actions; the help page has what is asked before and said after. */
export const LABELS: Record<Action, string> = {
  're-lock': 'Re-lock',
  lock: 'Lock by a policy row',
  accept: 'Accept until',
  undo: 'Undo the re-lock',
  end: 'End the brake',
  'keep locked': 'Keep locked',
};
