import * as v from 'valibot';
import { cut } from '../model/cut';
import { ON_DRIFT, type PolicyRow } from '../model/policyRow';
import { POSTERS, type Posters } from '../model/posters';
import { lostTab, type RowProblem } from '../model/rowProblem';
import { column } from './column';
import { byHeader, isEmpty } from './header';
import type { Values } from './rows';
import type { Cell, Tab } from './tab';
import { oneOf, typed, word } from './typed';

const STORM_BRAKE = ['on', 'off'] as const;
const MODERATION = ['not required', 'all messages'] as const;

export const policyTab: Tab = {
  id: 102,
  title: 'Policy',
  writtenBy: 'people',
  columns: [
    column('Group', 260),
    {
      ...column('Who may post', 120),
      choices: POSTERS,
    },
    {
      ...column('Moderation', 120),
      choices: MODERATION,
    },
    {
      ...column('On drift', 100),
      choices: ON_DRIFT,
    },
    {
      ...column('Storm brake', 100),
      choices: STORM_BRAKE,
    },
    {
      ...column('Until', 100),
      as: 'day',
    },
    column('Why', 240),
    column('Owner', 200),
    column('Status', 300),
  ],
};

const NEEDED = policyTab.columns
  .map(({ title }) => title)
  .filter(title => title !== 'Status' && title !== 'Storm brake');

/** Of what people write for people. */
const LONGEST_WORDS = 500;
const text = v.pipe(
  typed,
  v.transform(words => cut(words, LONGEST_WORDS)),
);

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** 2026-12-31, from days since 30 December 1899; the number itself where it is no day. */
const dayOf = (serial: number): string => {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
};

/** A day typed as 2026-12-31, or as a date that the spreadsheet knows (days since 30 December 1899). */
const day = v.pipe(
  v.unknown(),
  v.transform(value => (typeof value === 'number' ? dayOf(value) : String(value).trim())),
  v.check(value => value === '' || isDay(value), 'a day such as 2026-12-31, or nothing'),
);

const GROUP = 'an address or a glob, such as all-*@example.org';
/** https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1 */
const LONGEST_ADDRESS = 254;
/** Each star more makes a glob slower by far. */
const hasFewStars = (group: string): boolean => (group.match(/\*/g)?.length ?? 0) <= 5;
const rowSchema = v.pipe(
  v.object({
    Group: v.pipe(
      word,
      v.regex(/^(\*|\S+@\S+)$/, GROUP),
      v.check(group => group.length <= LONGEST_ADDRESS && hasFewStars(group), GROUP),
    ),
    'Who may post': oneOf(POSTERS),
    Moderation: oneOf(MODERATION, 'not required'),
    'On drift': oneOf(ON_DRIFT),
    'Storm brake': v.optional(oneOf(STORM_BRAKE, 'on'), 'on'),
    Until: v.optional(day, ''),
    Why: v.optional(text, ''),
    Owner: v.optional(text, ''),
  }),
  v.forward(
    v.check(({ Until, Why }) => Until === '' || Why !== '', 'the reason of the exception'),
    ['Why'],
  ),
  v.forward(
    v.check(({ Until, Owner }) => Until === '' || Owner !== '', 'the owner of the exception'),
    ['Owner'],
  ),
);

/** Reads what people wrote. A row that cannot be read is a problem for each cell that is wrong, and the other rows are read all the same. */
export function readPolicy(values: Values | undefined): { read: PolicyRow[]; problems: RowProblem[] } {
  if (!values) return { read: [], problems: [lostTab('Policy')] };
  const { titles, rows } = byHeader(values);
  const missing = NEEDED.filter(title => !titles.includes(title));
  if (missing.length > 0) {
    const found = titles.filter(Boolean).join(', ');
    const expected = `the columns ${NEEDED.join(', ')}`;
    return { read: [], problems: [{ tab: 'Policy', row: 1, column: missing.join(', '), found, expected }] };
  }
  const read: PolicyRow[] = [];
  const problems: RowProblem[] = [];
  for (const { row, cells } of rows) {
    if (isRemark(cells) || isEmpty({ ...cells, Status: '' })) continue;
    const parsed = v.safeParse(rowSchema, cells);
    if (!parsed.success) {
      problems.push(...parsed.issues.map(issue => asProblem(row, cells, issue)));
      continue;
    }
    const { Group: group, Until: until, Why: why, Owner: owner } = parsed.output;
    read.push({
      row,
      group,
      posters: parsed.output['Who may post'],
      moderated: parsed.output.Moderation === 'all messages',
      onDrift: parsed.output['On drift'],
      ...(parsed.output['Storm brake'] === 'off' && { noBrake: true as const }),
      ...(until && { until }),
      why,
      owner,
    });
  }
  return { read, problems };
}

/** A row as somebody asks for it in a card, by the titles of columns. */
export const policyCells = (
  group: string,
  why: string,
  posters: Posters | '' = 'managers',
  until = '',
  owner = '',
): Record<string, string> => ({
  Group: group,
  'Who may post': posters,
  Moderation: '',
  'On drift': 're-lock',
  Until: until,
  Why: why,
  Owner: owner,
});

/** What is wrong with such a row, in words; nothing if it can be read. */
export const policyProblems = (cells: Record<string, string>): string[] =>
  readPolicy([Object.keys(cells), Object.values(cells)]).problems.map(
    ({ column, found, expected }) => `${column}: found ${found ? `"${found}"` : 'nothing'}, expected ${expected}.`,
  );

/** A row that begins with # is for people only, unless it is what a broken formula shows. */
export const isRemark = ({ Group }: Record<string, unknown>): boolean =>
  /^#(?!(ERROR!|N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!)$)/.test(String(Group).trim());

function asProblem(row: number, cells: Record<string, unknown>, issue: v.BaseIssue<unknown>): RowProblem {
  const column = String(issue.path?.[0]?.key ?? 'row');
  const group = v.safeParse(rowSchema.pipe[0].entries.Group, cells.Group);
  return {
    tab: 'Policy',
    row,
    column,
    found: String(cells[column] ?? ''),
    expected: issue.message,
    ...(group.success && { group: group.output }),
  };
}

/** Policy rows as a tab, to make it again when it is gone. */
export const formatPolicy = (rows: PolicyRow[]): Cell[][] =>
  rows.map(({ group, posters, moderated, onDrift, noBrake, until, why, owner }) => [
    group,
    posters,
    MODERATION[moderated ? 1 : 0],
    onDrift,
    noBrake ? 'off' : 'on',
    until,
    why,
    owner,
  ]);

/** What a new workbook's Policy begins with: one row that shows how, and protects nothing. */
export const FIRST_POLICY: Cell[][] = [
  [
    '# allstudents@example.org',
    'managers',
    'not required',
    're-lock',
    'on',
    undefined,
    'An example: take the # away and write the address of a group of yours.',
  ],
];
