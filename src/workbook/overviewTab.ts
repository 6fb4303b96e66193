import { type Finding, SEVERITIES } from '../model/finding';
import { workbookLink } from '../model/links';
import { column, countColumn } from './column';
import type { Cell, Tab } from './tab';
import { tintsWithin } from './tints';

export const overviewTab: Tab = {
  id: 101,
  title: 'Overview',
  writtenBy: 'Postlock',
  columns: [column('Postlock', 220), { ...countColumn('As of the last tick', 620), toTheLeft: true }],
  tints: tintsWithin('As of the last tick', {
    ' as the policy says.': 'green',
    'open: ': 'red',
    'not checked: ': 'orange',
    'othing is watched': 'red',
  }),
};

export interface Overview {
  verdict: string;
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

export const formatOverview = (overview: Overview): Cell[][] => [
  ['Verdict', overview.verdict],
  ['Protected groups as the policy says', `${overview.locked} of ${overview.protectedGroups}`],
  ...SEVERITIES.map((severity): Cell[] => [
    `Open findings, ${severity}`,
    overview.open.filter(finding => finding.severity === severity).length,
  ]),
  ['Coverage', overview.coverage],
  ['Mail to domain-only units', overview.delivery.join('; ') || 'none named in Settings'],
  ['Groups in the domain', overview.groups],
  ['Last tick', overview.lastTick],
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
