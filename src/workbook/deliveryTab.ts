import type { UnitDelivery } from '../model/unitDelivery';
import type { Cell, Tab } from './tab';

export const deliveryTab: Tab = {
  id: 111,
  title: 'Delivery',
  writtenBy: 'Postlock',
  columns: [
    {
      title: 'Domain-only unit',
      width: 220,
      note: 'As "Domain-only units" in Settings names it; units below it count too.',
    },
    { title: 'Verdict', width: 240 },
    { title: 'In a sentence', width: 480 },
    { title: 'Declared', width: 120, note: 'not readable: Google’s API does not show it. It may be on or off.' },
    { title: 'May write to it', width: 260, note: 'Domains and addresses, where the API shows them.' },
    {
      title: 'Messages observed',
      width: 110,
      as: 'count',
      note: 'In the last seven days: copies in mailboxes that were looked at in the Gmail log.',
    },
    {
      title: 'From outside',
      width: 100,
      as: 'count',
      note: 'Of these: delivered, though neither your domains nor those allowed in Settings sent them.',
    },
    { title: 'Turned away', width: 100, as: 'count', note: 'Of these: from outside and not delivered.' },
    { title: 'From', width: 140, as: 'moment' },
    { title: 'To', width: 140, as: 'moment' },
  ],
  tints: [
    { column: 'Verdict', text: 'declared and confirmed', colour: 'green' },
    { column: 'Verdict', text: 'nothing came in', within: true, colour: 'yellow' },
    { column: 'Verdict', text: 'mail came in', within: true, colour: 'red' },
    { column: 'Verdict', text: 'not checkable', colour: 'orange' },
    { column: 'Verdict', text: 'no such unit', colour: 'red' },
    { column: 'Verdict', text: 'not declared', colour: 'red' },
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
