import { fromSerial } from '../model/localTime';
import type { Run } from '../model/run';
import { column, countColumn, momentColumn } from './column';
import { byHeader } from './header';
import type { Values } from './rows';
import type { Cell, Tab } from './tab';

export const runsTab: Tab = {
  id: 107,
  title: 'Runs',
  writtenBy: 'Postlock',
  datedBy: 'Tick',
  columns: [
    momentColumn('Tick'),
    column('What was due', 420),
    countColumn('Requests', 90),
    { ...column('Seconds', 90), as: 'seconds' },
    column('Result', 420),
    column('Mailed', 360),
    column('Used today', 420),
  ],
};

export const formatRun = ({ at, due, requests, seconds, result, told, used }: Run): Cell[] => [
  { moment: at },
  due,
  requests,
  seconds,
  result,
  told,
  used,
];

/** When each tick began, and what was mailed of it. */
export const readRuns = (values: Values, timeZone: string): Pick<Run, 'at' | 'told'>[] =>
  byHeader(values).rows.flatMap(({ cells }) => {
    const at = typeof cells.Tick === 'number' ? fromSerial(cells.Tick, timeZone) : undefined;
    return at === undefined ? [] : [{ at, told: String(cells.Mailed ?? '') }];
  });
