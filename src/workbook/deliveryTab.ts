import type { UnitDelivery } from '../model/unitDelivery';
import { column, countColumn, momentColumn } from './column';
import type { Cell, Tab } from './tab';
import { tints, tintsWithin } from './tints';

export const deliveryTab: Tab = {
  id: 111,
  title: 'Delivery',
  writtenBy: 'Postlock',
  columns: [
    column('Domain-only unit', 220, 'As "Domain-only units" in Settings names it; units below it count too.'),
    column('Verdict', 240),
    column('In a sentence', 480),
    column('Declared', 120, 'not readable: Google’s API does not show it. It may be on or off.'),
    column('May write to it', 260, 'Domains and addresses, where the API shows them.'),
    countColumn(
      'Messages observed',
      110,
      'In the last seven days: copies in mailboxes that were looked at in the Gmail log.',
    ),
    countColumn(
      'From outside',
      100,
      'Of these: delivered, though neither your domains nor those allowed in Settings sent them.',
    ),
    countColumn('Turned away', 100, 'Of these: from outside and not delivered.'),
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
  units.map(({ unit, verdict, sentence, declared, allowed, observed }) => [
    unit,
    verdict,
    sentence,
    declared,
    allowed?.join(', '),
    observed?.messages,
    observed?.outside,
    observed?.rejected,
    observed && { moment: observed.since },
    observed && { moment: observed.to },
  ]);
