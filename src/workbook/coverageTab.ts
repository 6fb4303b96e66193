import { CHECK_NAMES } from '../model/checkNames';
import type { Covered } from '../model/coverage';
import { BLIND_SPOTS } from './blindSpots';
import type { Cell, Tab } from './tab';

export const coverageTab: Tab = {
  id: 112,
  title: 'Coverage',
  writtenBy: 'Postlock',
  columns: [
    { title: 'Check', width: 110 },
    { title: 'What it finds', width: 340 },
    {
      title: 'Could be read',
      width: 110,
      note: 'in part, no: what is not read never counts as ok. off: Settings do not ask for it. never: no API of Google shows it.',
    },
    { title: 'Why not', width: 420 },
    { title: 'Since', width: 140, as: 'moment' },
    { title: 'What would make it readable', width: 420 },
    { title: 'Source', width: 120 },
  ],
  tints: [
    { column: 'Could be read', text: 'yes', colour: 'green' },
    { column: 'Could be read', text: 'in part', colour: 'yellow' },
    { column: 'Could be read', text: 'no', colour: 'orange' },
  ],
};

/** A row for each check, and below them what no check can see. */
export const formatCoverage = (coverage: Covered[]): Cell[][] => [
  ...coverage.map(({ check, read, why, since, todo }): Cell[] => [
    check,
    CHECK_NAMES[check],
    read,
    why.join('\n'),
    since === undefined ? undefined : { moment: since },
    todo.join('\n'),
    undefined,
  ]),
  ...BLIND_SPOTS.map(({ what, todo, source }): Cell[] => [
    'blind spot',
    what,
    'never',
    'No API of Google shows it.',
    undefined,
    todo,
    { link: source, text: 'Source' },
  ]),
];
