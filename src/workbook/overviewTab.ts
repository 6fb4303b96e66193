import { type Finding, SEVERITIES } from '../model/finding';
import type { Cell, Tab } from './tab';

export const overviewTab: Tab = {
  id: 101,
  title: 'Overview',
  writtenBy: 'Postlock',
  columns: [
    { title: 'Postlock', width: 220 },
    { title: 'As of the last tick', width: 620, as: 'count', toTheLeft: true },
  ],
  tints: [
    { column: 'As of the last tick', text: ' as the policy says.', within: true, colour: 'green' },
    { column: 'As of the last tick', text: 'open: ', within: true, colour: 'red' },
    { column: 'As of the last tick', text: 'not checked: ', within: true, colour: 'orange' },
    { column: 'As of the last tick', text: 'othing is watched', within: true, colour: 'red' },
  ],
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
  runsAs: string;
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
  ['Runs as', overview.runsAs],
];
