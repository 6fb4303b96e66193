import type { EvidenceRow } from '../model/evidence';
import { column } from './column';
import { byHeader } from './header';
import type { Values } from './rows';
import type { Cell, Tab } from './tab';

export const evidenceTab: Tab = {
  id: 113,
  title: 'Evidence',
  writtenBy: 'Postlock',
  datedBy: 'When (UTC)',
  columns: [
    column('No.', 70),
    column('When (UTC)', 190),
    column('What', 130),
    column('About', 300),
    column('In words', 560),
    column('SHA-256', 460),
  ],
};

export const formatEvidence = ({ number, at, what, about, text, hash }: EvidenceRow): Cell[] => [
  number,
  at,
  what,
  about,
  text,
  hash,
];

/** The rows as they stand in the tab, whatever people made of them. */
export const readEvidence = (values: Values) =>
  byHeader(values).rows.map(({ row, cells }) => {
    const text = (title: string): string => String(cells[title] ?? '');
    return {
      row,
      number: text('No.'),
      at: text('When (UTC)'),
      what: text('What'),
      about: text('About'),
      text: text('In words'),
      hash: text('SHA-256'),
    };
  });
