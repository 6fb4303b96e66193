import type { UnitDelivery } from '../model/unitDelivery';
import { column, countColumn, momentColumn } from './column';
import type { Cell, Tab } from './tab';
import { tints, tintsWithin } from './tints';

export const deliveryTab: Tab = {
  id: 111,
  title: 'Delivery',
  writtenBy: 'Postlock',
  columns: [
    column('Domain-only unit', 220),
    column('Verdict', 240),
    column('In a sentence', 480),
    column('Declared', 120),
    column('Declared by', 200),
    column('May write to it', 260),
    countColumn('Messages observed', 110),
    countColumn('From outside', 100),
    countColumn('Turned away', 100),
    momentColumn('From'),
    momentColumn('To'),
  ],
  tints: [
    ...tints('Verdict', {
      'declared and confirmed': 'green',
      'not checkable': 'orange',
      'no such unit': 'red',
      'not declared': 'red',
    }),
    ...tintsWithin('Verdict', { 'nothing came in': 'yellow', 'mail came in': 'red' }),
  ],
};

/** A row for each domain-only unit. */
export const formatDelivery = (units: UnitDelivery[]): Cell[][] =>
  units.map(({ unit, verdict, sentence, declared, declaredBy, allowed, observed }) => [
    unit,
    verdict,
    sentence,
    declared,
    declaredBy.join(', '),
    allowed?.join(', '),
    observed?.messages,
    observed?.outside,
    observed?.rejected,
    observed && { moment: observed.since },
    observed && { moment: observed.to },
  ]);
