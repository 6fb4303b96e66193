import { CHECK_NAMES } from '../model/checkNames';
import type { Covered } from '../model/coverage';
import type { Help } from '../model/help';
import { column, momentColumn } from './column';
import type { Cell, Tab } from './tab';
import { tints } from './tints';

export const coverageTab: Tab = {
  id: 112,
  title: 'Coverage',
  writtenBy: 'Postlock',
  columns: [
    column('Check', 110),
    column('What it finds', 340),
    column('Could be read', 110),
    column('Why not', 420),
    momentColumn('Since'),
    column('What would make it readable', 420),
    column('Source', 120),
  ],
  tints: tints('Could be read', { yes: 'green', 'in part': 'yellow', no: 'orange' }),
};

/** A row for each check, and below them what no check can see. */
export const formatCoverage = (coverage: Covered[], help: Help): Cell[][] => [
  ...coverage.map(({ check, read, why, since, todo }): Cell[] => [
    check,
    CHECK_NAMES[check],
    read,
    why.join('\n'),
    since === undefined ? undefined : { moment: since },
    todo.join('\n'),
    undefined,
  ]),
  ...(help['Blind spots'] ?? []).map(([what, todo, source = '']): Cell[] => [
    'blind spot',
    what,
    'never',
    'No API of Google shows it.',
    undefined,
    todo,
    { link: source, text: 'Source' },
  ]),
];
