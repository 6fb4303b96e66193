import * as v from 'valibot';
import { MAIL_SOURCES, type MailSource } from '../model/mail';
import { lostTab, type RowProblem } from '../model/rowProblem';
import { MODES, type Settings } from '../model/settings';
import { byHeader, isEmpty } from './header';
import type { Values } from './rows';
import type { Cell, Tab } from './tab';

export const settingsTab: Tab = {
  id: 103,
  title: 'Settings',
  writtenBy: 'people',
  columns: [
    { title: 'Setting', width: 220 },
    { title: 'Value', width: 300, note: 'Empty means the default.' },
    { title: 'Default', width: 160 },
    { title: 'What it does', width: 460 },
    { title: 'Status', width: 300, note: 'Written by Postlock: how it reads the row.' },
  ],
};

const text = v.pipe(
  v.unknown(),
  v.transform(value => String(value).trim().toLowerCase()),
);
const ADDRESSES = 'e-mail addresses, separated by commas';
const addresses = v.pipe(
  text,
  v.transform(list => list.split(/[\s,;]+/).filter(Boolean)),
  v.array(v.pipe(v.string(), v.rfcEmail(ADDRESSES), v.excludes('*', ADDRESSES))),
);
const UNITS = 'paths of organizational units such as /Students, separated by commas';
const units = v.pipe(
  v.unknown(),
  v.transform(value =>
    String(value)
      .split(',')
      .map(unit => unit.trim().replace(/(.)\/$/, '$1'))
      .filter(Boolean),
  ),
  v.array(v.pipe(v.string(), v.startsWith('/', UNITS))),
);
const wholeNumber = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    text,
    v.regex(/^\d+$/, expected),
    v.transform(Number),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
};

const SOURCES = `${MAIL_SOURCES.join(', ')}: those that you have, the best first`;
const sources = v.pipe(
  text,
  v.transform(list =>
    list
      .split(/\s*[,;]\s*/)
      .filter(Boolean)
      .map(name => MAIL_SOURCES.find(source => source.toLowerCase() === name)),
  ),
  v.check(list => list.every(source => source !== undefined), SOURCES),
  v.transform(list => [...new Set(list as MailSource[])]),
);
const EXPORT = 'project and dataset of the export, joined by a dot: my-project.workspace_logs';
/** https://cloud.google.com/resource-manager/docs/creating-managing-projects and https://cloud.google.com/bigquery/docs/datasets#dataset-naming */
const bigQueryExport = v.pipe(
  v.unknown(),
  v.transform(value => String(value).trim()),
  v.check(name => name === '' || /^[a-z][a-z0-9-]{4,28}[a-z0-9]\.\w{1,1024}$/.test(name), EXPORT),
);

interface Row<Key extends keyof Settings> {
  name: string;
  key: Key;
  value: v.GenericSchema<unknown, Settings[Key]>;
  default: string;
  help: string;
}
const row = <Key extends keyof Settings>(setting: Row<Key>) => setting;

/** Every setting, with its default and one line of help. */
const ROWS = [
  row({
    name: 'Mode',
    key: 'mode',
    value: v.pipe(text, v.picklist(MODES, MODES.join(' | '))),
    default: 'report',
    help: 'report: Postlock only tells. enforce: it also re-locks the groups whose policy row says re-lock.',
  }),
  row({
    name: 'Alert recipients',
    key: 'alertRecipients',
    value: addresses,
    default: '',
    help: 'Who gets the alerts: addresses, separated by commas. Empty: the account that installed Postlock.',
  }),
  row({
    name: 'Large group',
    key: 'largeGroup',
    value: wholeNumber(2, 1_000_000),
    default: '500',
    help: 'From this many mailboxes on that one post reaches, a group counts as large: open without a policy row, it is reported.',
  }),
  row({
    name: 'Most re-locks in one tick',
    key: 'mostRelocks',
    value: wholeNumber(1, 10_000),
    default: '20',
    help: 'If more groups than this drift at once, Postlock re-locks none of them and tells you: the policy may be what is wrong.',
  }),
  row({
    name: 'Pinned groups',
    key: 'pinnedGroups',
    value: addresses,
    default: '',
    help: 'Addresses of groups whose policy cannot be loosened or dropped by editing the Policy tab: the old rule holds, and you are told.',
  }),
  row({
    name: 'Student units',
    key: 'studentUnits',
    value: units,
    default: '',
    help: 'Organizational units of your students, separated by commas, as in the Admin console: /Students. Units below them count too. Needed to see students among owners and managers.',
  }),
  row({
    name: 'Sweep hours',
    key: 'sweepHours',
    value: wholeNumber(1, 168),
    default: '24',
    help: 'Groups without a policy row are read at least once in so many hours. Fewer hours cost more of the 100,000 reads a day that Google allows.',
  }),
  row({
    name: 'Mail sources',
    key: 'mailSources',
    value: sources,
    default: MAIL_SOURCES.join(', '),
    help: 'Where Postlock sees how much mail is sent, the best first: Gmail log (Reports API), BigQuery (an export of logs), canary (the mailbox of the account that installed Postlock, if it is a member of the protected groups). What your edition lacks is passed over, and said.',
  }),
  row({
    name: 'BigQuery export',
    key: 'bigQueryExport',
    value: bigQueryExport,
    default: '',
    help: 'If your domain exports its logs to BigQuery: project and dataset, joined by a dot, as my-project.workspace_logs. Empty: no export.',
  }),
  row({
    name: 'Storm posts',
    key: 'stormPosts',
    value: wholeNumber(2, 1000),
    default: '10',
    help: 'A storm is at least so many posts to one group (in a group that is open against its policy row, half of that) …',
  }),
  row({
    name: 'Storm senders',
    key: 'stormSenders',
    value: wholeNumber(1, 1000),
    default: '3',
    help: '… by at least so many senders …',
  }),
  row({
    name: 'Storm recipients',
    key: 'stormRecipients',
    value: wholeNumber(2, 1_000_000),
    default: '500',
    help: '… where one post reaches at least so many mailboxes …',
  }),
  row({
    name: 'Storm window',
    key: 'stormWindow',
    value: wholeNumber(5, 180),
    default: '60',
    help: '… within so many minutes, whenever they begin.',
  }),
  row({
    name: 'Brake hours',
    key: 'brakeHours',
    value: wholeNumber(1, 48),
    default: '6',
    help: 'In Mode enforce only managers may post to a group with a storm for so many hours; then it is as the policy says again.',
  }),
] as const;

const NAMES = ROWS.map(({ name }) => name).join(' | ');

/**
 * The values where nobody wrote any.
 * @param installer who gets the alerts until somebody is named
 */
export function defaultSettings(installer: string): Settings {
  const values = Object.fromEntries(ROWS.map(({ key, value, default: text }) => [key, v.parse(value, text)]));
  return { ...(values as unknown as Settings), alertRecipients: [installer] };
}

/**
 * Reads what people wrote. A value that cannot be read, a setting nobody knows and a row that is missing are problems; an empty value is
 * the default.
 */
export function readSettingsTab(
  values: Values | undefined,
  defaults: Settings,
): { read: Partial<Settings>; problems: RowProblem[] } {
  if (!values) return { read: {}, problems: [lostTab('Settings')] };
  const { titles, rows } = byHeader(values);
  const missing = ['Setting', 'Value'].filter(title => !titles.includes(title));
  if (missing.length > 0) {
    const found = titles.filter(Boolean).join(', ');
    return {
      read: {},
      problems: [{ ...problem(1, missing.join(', '), found), expected: 'the columns Setting and Value' }],
    };
  }
  const read: Partial<Settings> = {};
  const problems: RowProblem[] = [];
  for (const { row, cells } of rows) {
    if (isEmpty({ ...cells, Status: '' })) continue;
    const name = String(cells.Setting).trim();
    const setting = ROWS.find(known => known.name.toLowerCase() === name.toLowerCase());
    if (!setting) {
      problems.push({ ...problem(row, 'Setting', name), expected: NAMES });
      continue;
    }
    if (setting.key in read) {
      problems.push({ ...problem(row, 'Setting', name), expected: 'each setting once' });
      continue;
    }
    const written = String(cells.Value).trim();
    const parsed = v.safeParse(setting.value, written);
    if (written === '') Object.assign(read, { [setting.key]: defaults[setting.key] });
    else if (parsed.success) Object.assign(read, { [setting.key]: parsed.output });
    else
      problems.push({ ...problem(row, 'Value', written), expected: `${parsed.issues[0].message} (${setting.name})` });
  }
  const named = new Set(rows.map(({ cells }) => String(cells.Setting).trim().toLowerCase()));
  const lost = ROWS.filter(({ name }) => !named.has(name.toLowerCase()));
  problems.push(
    ...lost.map(({ name }) => ({ ...problem(rows.length + 2, 'Setting', ''), expected: `a row for ${name}` })),
  );
  return { read, problems };
}

const problem = (row: number, column: string, found: string) => ({ tab: 'Settings' as const, row, column, found });

/** The whole tab, to make it or make it again: each setting with the value in force. */
export const formatSettings = (settings: Settings): Cell[][] =>
  ROWS.map(({ name, key, default: text, help }) => {
    const value = settings[key];
    return [name, Array.isArray(value) ? value.join(', ') : String(value), text, help];
  });
