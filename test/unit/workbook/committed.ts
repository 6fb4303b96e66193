import { NO_HISTORY } from '../../../src/model/mailHistory';
import type { Book } from '../../../src/workbook/book';
import { plainValue } from '../../../src/workbook/cells';
import type { Content, commitRequests } from '../../../src/workbook/commit';
import { coverageTab, formatCoverage } from '../../../src/workbook/coverageTab';
import { formatGroup, groupsTab } from '../../../src/workbook/groupsTab';
import { formatPolicy, policyTab } from '../../../src/workbook/policyTab';
import type { Cell, Tab } from '../../../src/workbook/tab';
import { TABS } from '../../../src/workbook/tabs';
import { HELP } from '../help';
import { group, policyRow, rule, rules, settings, state } from '../samples';

export const ZONE = 'America/Los_Angeles';
export const titles = (tab: Tab) => tab.columns.map(({ title }) => title);
/** What a quiet tick has to write. */
export const content = (given: Partial<Content> = {}): Content => ({
  help: HELP,
  typed: [],
  overview: {
    verdict: 'Locked.',
    week: '',
    locked: 1,
    protectedGroups: 1,
    open: [],
    groups: 1,
    lastTick: '',
    nextTick: '',
    cadence: '',
    mode: 'enforce',
    recipients: [],
    studentUnits: [],
    coverage: '',
    delivery: [],
    evidence: '',
    archives: {},
    runsAs: '',
    used: '',
  },
  coverage: [],
  delivery: [],
  settings: settings(),
  knownSettings: settings(),
  writtenIn: ZONE,
  state: state({ policy: [policyRow()] }),
  groups: [group()],
  rules: rules(['all@example.org', rule()]),
  reach: { reach: new Map(), audiences: [] },
  changes: [],
  explained: [],
  changesBefore: [],
  mail: { hours: [], history: NO_HISTORY, before: [] },
  studentMail: { days: [], history: [], before: [] },
  runs: [],
  policyStatus: new Map([[2, 'ok, 1 group']]),
  settingsStatus: new Map(),
  ...given,
});

/** A workbook as the tick before left it. */
export const book = (changed: [Tab, unknown[][]][] = []): Book => {
  const plain = (rows: Cell[][]) => rows.map(row => row.map(cell => plainValue(cell, ZONE)));
  const written: [Tab, unknown[][]][] = [
    ...TABS.map((tab): [Tab, unknown[][]] => [tab, [titles(tab)]]),
    [groupsTab, [titles(groupsTab), ...plain([formatGroup(group(), rule(), undefined, undefined)])]],
    [policyTab, [titles(policyTab), ...plain(formatPolicy([policyRow()]))]],
    [coverageTab, [titles(coverageTab), ...plain(formatCoverage([], HELP))]],
    ...changed,
  ];
  return {
    id: 'book',
    timeZone: ZONE,
    titles: TABS.map(({ title }) => title),
    cells: 0,
    tabs: new Map(written.map(([tab, values]) => [tab.id, { gridRows: 200, gridColumns: tab.columns.length, values }])),
  };
};

/** Which tab each request is about, and how. */
export const outline = (requests: ReturnType<typeof commitRequests>) =>
  requests.map(request => {
    const [[kind, what] = ['', {}]] = Object.entries(request);
    const { range, start, sheetId } = what as Record<string, { sheetId?: number } & number>;
    const id = range?.sheetId ?? start?.sheetId ?? sheetId;
    return `${kind} ${TABS.find(tab => tab.id === id)?.title}`;
  });
