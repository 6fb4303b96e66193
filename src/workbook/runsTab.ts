import type { Run } from '../model/run';
import type { Cell, Tab } from './tab';

export const runsTab: Tab = {
  id: 107,
  title: 'Runs',
  writtenBy: 'Postlock',
  onlyGrows: true,
  columns: [
    { title: 'Tick', width: 140, as: 'moment' },
    { title: 'What was due', width: 420 },
    { title: 'Requests', width: 90, as: 'count' },
    { title: 'Seconds', width: 90, as: 'seconds' },
    { title: 'Result', width: 420 },
  ],
};

export const formatRun = ({ at, due, requests, seconds, result }: Run): Cell[] => [
  { moment: at },
  due,
  requests,
  seconds,
  result,
];
