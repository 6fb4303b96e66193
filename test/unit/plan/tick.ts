import type { State } from '../../../src/model/state';
import type { nextState } from '../../../src/plan/nextState';
import { group, NOW, policyRow, rule, rules, run, settings } from '../samples';

export const LOGS = { readTo: { admin: NOW }, seen: ['event'], joined: [], unexplained: [] };

export type Tick = Parameters<typeof nextState>[1];
/** A quiet tick that read the members and the list of groups. */
export const tick = (given: Partial<Tick> = {}): Tick => ({
  now: NOW,
  timeZone: 'America/Los_Angeles',
  verdict: 'Locked.',
  tally: { within: 1, all: 1 },
  policy: { rows: [policyRow()], settings: settings() },
  proposed: [],
  groups: [group(), group({ address: 'chess@example.org' })],
  rules: rules(['all@example.org', rule()]),
  policyRules: rules(['all@example.org', rule()]),
  lasting: rules(['all@example.org', rule()]),
  listAsked: true,
  listPaged: false,
  listPages: 1,
  rosterAsked: true,
  cutShort: false,
  findings: [],
  news: [],
  told: 0,
  held: undefined,
  alsoTo: [],
  changes: [],
  explained: [],
  logs: LOGS,
  relocked: [],
  brakes: [],
  run: run(),
  ...given,
});

/** What one tick adds to the append-only tabs. */
export const batch = (given: Partial<State['unwritten'][number]> = {}): State['unwritten'][number] => ({
  changes: [],
  explained: [],
  run: run(),
  ...given,
});
