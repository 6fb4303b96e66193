import * as v from 'valibot';
import { type Help, saidOf } from '../model/help';
import { lostTab, type RowProblem } from '../model/rowProblem';
import type { Settings } from '../model/settings';
import { column } from './column';
import { byHeader, isEmpty } from './header';
import { dropDown } from './look';
import type { Values } from './rows';
import { ROWS } from './settingRows';
import { NONE } from './settingValues';
import { span } from './span';
import type { Cell, Tab } from './tab';

export const settingsTab: Tab = {
  id: 103,
  title: 'Settings',
  writtenBy: 'people',
  columns: [
    column('Setting', 220),
    column('Value', 300),
    column('Default', 160),
    column('What it does', 460),
    column('Status', 300),
  ],
};

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
 * @param known the settings of the tick before: what an older version had no setting for can have no row
 */
export function readSettingsTab(
  values: Values | undefined,
  defaults: Settings,
  known: Partial<Settings> = defaults,
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
  const lost = ROWS.filter(({ name, key }) => key in known && !named.has(name.toLowerCase()));
  problems.push(
    ...lost.map(({ name }) => ({ ...problem(rows.length + 2, 'Setting', ''), expected: `a row for ${name}` })),
  );
  return { read, problems };
}

const problem = (row: number, column: string, found: string) => ({ tab: 'Settings' as const, row, column, found });

/** Each setting with the value in force, as people read and write it. */
export const settingFields = (settings: Settings, help: Help) =>
  ROWS.map(({ name, key, default: byDefault, choices, write = inWords }) => {
    const written = (write as (value: unknown) => string)(settings[key]);
    return {
      name,
      value: written === '' && byDefault !== '' ? NONE : written,
      byDefault,
      choices,
      help: saidOf(help, 'Each setting', name)[0] ?? '',
    };
  });

/** Offers in the whole tab what can stand where few words can. */
export const settingChoices = () =>
  ROWS.flatMap(({ choices }, index) =>
    choices ? [dropDown(span(settingsTab.id, index + 1, index + 2, 1, 2), choices)] : [],
  );

/** The rows of settings that an older version did not have. */
export const newSettings = (settings: Settings, known: Partial<Settings> | undefined, help: Help): Cell[][] => {
  const names = ROWS.flatMap(({ name, key }) => (known && !(key in known) ? [name] : []));
  return formatSettings(settings, help).filter(([name]) => names.includes(String(name)));
};

/** The whole tab, to make it or make it again. */
export const formatSettings = (settings: Settings, help: Help): Cell[][] =>
  settingFields(settings, help).map(({ name, value, byDefault, help: text }) => [name, value, byDefault, text]);

const inWords = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/** What is wrong with rows as somebody typed them in a card, in words; nothing if all can be read. */
export const settingProblems = (rows: { Setting: string; Value: string }[], settings: Settings): string[] =>
  readSettingsTab(
    [['Setting', 'Value'], ...rows.map(({ Setting, Value }) => [Setting, Value])],
    settings,
    {},
  ).problems.map(({ found, expected }) => `Found "${found}", expected ${expected}.`);
