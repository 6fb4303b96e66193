import type { Change } from '../model/change';
import type { Cell, Tab } from './tab';

export const changesTab: Tab = {
  id: 106,
  title: 'Changes',
  writtenBy: 'Postlock',
  onlyGrows: true,
  columns: [
    { title: 'When', width: 140, as: 'moment', note: 'When Postlock saw or made the change.' },
    {
      title: 'Not before',
      width: 140,
      as: 'moment',
      note: 'When the old value was last read. A change that was seen came between this and When.',
    },
    { title: 'Group', width: 280 },
    { title: 'Setting', width: 200 },
    { title: 'From', width: 220 },
    { title: 'To', width: 220 },
    { title: 'By', width: 120 },
    {
      title: 'What happened',
      width: 140,
      note: 'seen: found changed. re-locked: made by Postlock and read back. failed: tried.',
    },
    { title: 'Why', width: 360 },
  ],
  tints: [
    { column: 'What happened', text: 're-locked', colour: 'green' },
    { column: 'What happened', text: 'failed', colour: 'red' },
  ],
};

export const formatChange = ({ at, notBefore, group, setting, from, to, by, outcome, why }: Change): Cell[] => [
  { moment: at },
  notBefore === undefined ? undefined : { moment: notBefore },
  group,
  setting,
  from,
  to,
  by,
  outcome,
  why,
];
