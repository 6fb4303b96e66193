import { type Finding, SEVERITIES } from '../model/finding';
import { type Help, saidOf } from '../model/help';
import { workbookLink } from '../model/links';
import { column, countColumn } from './column';
import { drawn } from './drawn';
import { OVERVIEW_CHARTS } from './overviewCharts';
import { stateTab } from './stateTab';
import type { Cell, Tab } from './tab';
import { tintsWithin } from './tints';

export const overviewTab: Tab = {
  id: 101,
  title: 'Overview',
  writtenBy: 'Postlock',
  unfiltered: true,
  columns: [column('Postlock', 220), { ...countColumn('As of the last tick', 620), toTheLeft: true }],
  tints: tintsWithin('As of the last tick', {
    ' as the policy says.': 'green',
    ' as the policy says, but ': 'orange',
    'open: ': 'red',
    'not checked: ': 'orange',
    'othing is watched': 'red',
  }),
};

/** Where the first chart lies. Each has so many rows, which stay empty, and so as high as Google makes them: 21 pixels. */
const [FIRST_ROW, ROWS_EACH] = [11, 20];

/** The requests that draw the charts of a new Overview. What they show stands in the State tab, where nobody moves it. */
export function overviewCharts(help: Help): GoogleAppsScript.Sheets.Schema.Request[] {
  let first = 1;
  return OVERVIEW_CHARTS.map((chart, index) => {
    const data = { sheetId: stateTab.id, first, rows: chart.rows };
    first += chart.titles.length;
    return drawn(chart, saidOf(help, 'Charts', chart.titles[0] as string), data, {
      sheetId: overviewTab.id,
      rowIndex: FIRST_ROW + index * ROWS_EACH,
      columnIndex: 0,
    });
  });
}

export interface Overview {
  verdict: string;
  /** What changed in the last seven days. */
  week: string;
  locked: number;
  protectedGroups: number;
  open: Finding[];
  groups: number;
  lastTick: string;
  nextTick: string;
  cadence: string;
  mode: string;
  recipients: string[];
  studentUnits: string[];
  /** How many checks could be read. */
  coverage: string;
  /** Each domain-only unit and what holds of the mail to it. */
  delivery: string[];
  evidence: string;
  /** Ids of the workbooks that old rows were moved to, by year. */
  archives: Record<string, string>;
  runsAs: string;
  /** What was used of the day's quotas. */
  used: string;
}

/** What matters to whoever is not an admin, room for the charts, and then the rest. */
export function formatOverview(overview: Overview): Cell[][] {
  const above: Cell[][] = [
    ['Verdict', overview.verdict],
    ['Last tick', overview.lastTick],
    ['In the last seven days', overview.week],
    ['Protected groups as the policy says', `${overview.locked} of ${overview.protectedGroups}`],
    ...SEVERITIES.map((severity): Cell[] => [
      `Open findings, ${severity}`,
      overview.open.filter(finding => finding.severity === severity).length,
    ]),
    ['Mail to domain-only units', overview.delivery.join('; ') || 'none named in Settings'],
    ['Coverage', overview.coverage],
  ];
  return [
    ...Array.from(
      { length: FIRST_ROW - 1 + OVERVIEW_CHARTS.length * ROWS_EACH },
      (_, row): Cell[] => above[row] ?? ['', ''],
    ),
    ['Groups in the domain', overview.groups],
    ['Next tick', overview.nextTick],
    ['Cadence', overview.cadence],
    [
      'Mode',
      overview.mode === 'enforce' ? 'enforce: drift is re-locked where the row says so' : 'report: nothing is changed',
    ],
    [
      'Units of students',
      overview.studentUnits.join(', ') ||
        'none named in Settings: students among owners and managers (POST.6) are not looked for',
    ],
    ['Alerts go to', overview.recipients.join(', ')],
    ['Evidence', overview.evidence],
    ...Object.entries(overview.archives).map(([year, id]): Cell[] => {
      const link = workbookLink(id);
      return [`Archive of ${year}`, { link, text: link }];
    }),
    ['Runs as', overview.runsAs],
    ["Used of Google's daily quotas", overview.used],
  ];
}
