import type { Change } from '../model/change';
import type { Covered } from '../model/coverage';
import { expectedDeliveries, expectedPosts } from '../model/expected';
import type { Group } from '../model/group';
import type { Help } from '../model/help';
import type { MailHour } from '../model/mail';
import type { MailHistory } from '../model/mailHistory';
import type { PolicyRow } from '../model/policyRow';
import type { Audience, Reach } from '../model/reach';
import type { ReceivedDay } from '../model/received';
import type { Rule } from '../model/rule';
import type { Run } from '../model/run';
import type { Settings } from '../model/settings';
import type { State } from '../model/state';
import type { UnitDelivery } from '../model/unitDelivery';
import { addEvidence } from './addEvidence';
import type { Book, Standing } from './book';
import { changesTab, fillIn, formatChange } from './changesTab';
import { coverageTab, formatCoverage } from './coverageTab';
import { deliveryTab, formatDelivery } from './deliveryTab';
import { evidenceTab } from './evidenceTab';
import { findingsTab, formatFindings } from './findingsTab';
import { freeTitle } from './freeTitle';
import { formatGroup, groupsTab, WORST_FIRST } from './groupsTab';
import { byHeader } from './header';
import { inLots } from './inLots';
import { FIRST_ROWS, look } from './look';
import { hourRows, mailChart } from './mailChart';
import { formatMail, mailTab, upsertMail } from './mailTab';
import { mendHeader } from './mendHeader';
import { HOURS, overviewNumbers } from './overviewCharts';
import { formatOverview, type Overview, overviewCharts, overviewTab } from './overviewTab';
import { FIRST_POLICY, formatPolicy, isRemark, policyTab } from './policyTab';
import { append, moveMoments, type Place, rewrite, rewriteChanged, rewriteColumn, type Values } from './rows';
import { formatRun, runsTab } from './runsTab';
import { formatSettings, newSettings, settingChoices, settingsTab } from './settingsTab';
import { sorted } from './sorted';
import { formatState, stateTab } from './stateTab';
import { studentMailChart } from './studentMailChart';
import { formatStudentMail, studentMailTab } from './studentMailTab';
import type { Cell, Tab } from './tab';
import { TABS } from './tabs';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Everything a tick has to write. */
export interface Content {
  help: Help;
  /** What people typed into a card: requests that write it. */
  typed: Request[];
  overview: Overview;
  coverage: Covered[];
  delivery: UnitDelivery[];
  settings: Settings;
  /** Those of the tick before, as they were kept. */
  knownSettings: Partial<Settings> | undefined;
  /** The time zone in which moments were written before. */
  writtenIn: string;
  state: State;
  groups: Group[];
  rules: Map<string, Rule>;
  reach: { reach: Map<string, Reach>; audiences: Audience[] };
  changes: Change[];
  /** Changes of which it is known now who made them, and the Changes tab as it stands, if there are any. */
  explained: Change[];
  changesBefore: Values;
  /** Hours of mail to write, all that are remembered, and the Mail tab as it stands, if there are any. */
  mail: { hours: MailHour[]; history: MailHistory; before: Values };
  /** Days of what students received: those to write, all that are remembered, and the Student mail tab as it stands, if there are any. */
  studentMail: { days: ReceivedDay[]; history: ReceivedDay[]; before: Values };
  runs: Run[];
  /** How the rows of Policy and Settings were read, by row number. */
  policyStatus: Map<number, string>;
  settingsStatus: Map<number, string>;
}

/**
 * The whole commit of a tick, for one `spreadsheets.batchUpdate`, which Google applies whole or not at all
 * (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate). Tabs that are gone are made again.
 */
export function commitRequests(book: Book, content: Content): Request[] {
  const { timeZone } = book;
  const mended = TABS.filter(tab => !book.tabs.has(tab.id));
  const place = (tab: Tab): Place => placeOf(tab, timeZone, book.tabs.get(tab.id));
  const { help, state, groups, rules, reach } = content;
  const audiences = new Map(reach.audiences.map(audience => [audience.id, audience]));
  const groupRows = groups.map(group =>
    formatGroup(group, rules.get(group.address), reach.reach.get(group.address), audiences.get(group.id)),
  );
  const { hours } = content.mail.history;
  const numbers = overviewNumbers(
    hourRows(HOURS, hours, at => expectedDeliveries(hours, at, timeZone), timeZone),
    state.days,
    reach.reach,
  );

  return [
    ...mended.flatMap(tab => look(tab, help, freeTitle(tab.title, book.titles))),
    ...mended.flatMap(tab => firstContent(place(tab), help, state.policy, content.settings)),
    ...TABS.filter(tab => tab.writtenBy === 'Postlock').flatMap(tab => mendHeader(place(tab), help)),
    ...rewriteChanged(place(overviewTab), formatOverview(content.overview)),
    ...rewrite(place(findingsTab), formatFindings(state.findings)),
    ...rewriteChanged(place(groupsTab), groupRows),
    ...sorted(place(groupsTab), groupRows, WORST_FIRST),
    ...moveMoments(place(changesTab), content.writtenIn),
    ...fillIn(place(changesTab), content.changesBefore, content.explained),
    ...append(
      place(changesTab),
      content.changes.map(change => formatChange(change, timeZone)),
    ),
    ...moveMoments(place(mailTab), content.writtenIn),
    ...mailRequests(place(mailTab), content),
    ...moveMoments(place(studentMailTab), content.writtenIn),
    ...studentMailRequests(place(studentMailTab), content),
    ...rewriteChanged(place(deliveryTab), formatDelivery(content.delivery)),
    ...rewriteChanged(place(coverageTab), formatCoverage(content.coverage, help)),
    ...moveMoments(place(runsTab), content.writtenIn),
    ...append(place(runsTab), content.runs.map(formatRun)),
    ...addEvidence(place(evidenceTab), state.evidence.waiting, book.titles),
    ...content.typed,
    ...append(place(settingsTab), newSettings(content.settings, content.knownSettings, help)),
    ...statusColumn(place(policyTab), content.policyStatus),
    ...statusColumn(place(settingsTab), content.settingsStatus),
    ...rewriteChanged(place(stateTab), formatState(state, numbers)),
    ...(mended.includes(overviewTab) ? overviewCharts(help) : []),
  ];
}

/** The commit of a tick in as many requests as it takes: one, unless thousands of groups were read. */
export function commitLots(book: Book, content: Content): Request[][] {
  const hasChanged = new Set(content.changes.map(({ group }) => group));
  const changed = content.groups.flatMap(({ address }, index) => (hasChanged.has(address) ? [index + 1] : []));
  return inLots(commitRequests(book, content), new Set(changed));
}

/** The Overview of a Postlock that does not run any more. */
export const uninstalledRequests = (verdict: string): Request[] =>
  rewrite(placeOf(overviewTab, 'Etc/UTC'), [['Verdict', verdict]]);

const titlesOf = (tab: Tab): string[] => tab.columns.map(({ title }) => title);

/** The requests that make every tab in a new spreadsheet, in place of the sheet it comes with. */
export const makeTabs = (timeZone: string, help: Help, policy: PolicyRow[], settings: Settings): Request[] => [
  ...TABS.flatMap(tab => look(tab, help)),
  ...TABS.flatMap(tab => firstContent(placeOf(tab, timeZone), help, policy, settings)),
  ...overviewCharts(help),
  { deleteSheet: { sheetId: 0 } },
];

/** Policy and Settings that were deleted come back as they were last read. */
function firstContent(place: Place, help: Help, policy: PolicyRow[], settings: Settings): Request[] {
  if (place.tab === policyTab) return append(place, policy.length > 0 ? formatPolicy(policy) : FIRST_POLICY);
  if (place.tab === settingsTab) return [...append(place, formatSettings(settings, help)), ...settingChoices()];
  if (place.tab === mailTab) return mailChart(place, help, [], () => undefined);
  if (place.tab === studentMailTab) return studentMailChart(place, help, []);
  return [];
}

function mailRequests(place: Place, { mail: { hours, history, before }, groups }: Content): Request[] {
  if (hours.length === 0) return [];
  const { timeZone } = place;
  const expectedOf = (at: string, group?: string) =>
    group === undefined ? expectedDeliveries(history.hours, at, timeZone) : expectedPosts(history, at, timeZone, group);
  const addressOf = new Map(groups.map(({ id, address }) => [id, address]));
  const values = before.length > 0 ? before : place.values;
  return [
    ...upsertMail(place, values, formatMail(hours, expectedOf, addressOf)),
    ...mailChart({ ...place, values }, undefined, history.hours, expectedOf),
  ];
}

function studentMailRequests(place: Place, { studentMail: { days, history, before } }: Content): Request[] {
  if (days.length === 0) return [];
  const values = before.length > 0 ? before : place.values;
  return [
    ...upsertMail(place, values, formatStudentMail(days, history)),
    ...studentMailChart({ ...place, values }, undefined, history),
  ];
}

function statusColumn(place: Place, status: Map<number, string>): Request[] {
  const { titles, rows } = byHeader(place.values);
  const cells = rows.map(
    ({ row, cells }): Cell => status.get(row) ?? (isRemark(cells) ? 'a remark: not in force' : ''),
  );
  return rewriteColumn(place, titles.indexOf('Status'), cells);
}

/** A tab where it stands, or as it was just made. */
function placeOf(tab: Tab, timeZone: string, standing?: Standing): Place {
  return {
    tab,
    timeZone,
    ...(standing ?? { gridRows: FIRST_ROWS, gridColumns: tab.columns.length, values: [titlesOf(tab)] }),
  };
}
