import type { Facts } from '../../src/checks/facts';
import { NO_DECLARED } from '../../src/model/delivery';
import { NO_HISTORY } from '../../src/model/mailHistory';
import { NO_RECEIVED } from '../../src/model/received';
import { changesOf } from '../../src/plan/changesOf';
import { whoReachesWhom } from '../../src/reach';
import { HELP } from './help';
import { roster } from './roster';
import { DAY, group, known, LOCKED, later, NOW, policyRow, rule, rules, settings, TODAY } from './samples';

type GivenFacts = Partial<Omit<Facts, 'reach' | 'relocks' | 'brakes' | 'canary' | 'policy' | 'ticks' | 'earlier'>> & {
  relocks?: Partial<Facts['relocks']>;
  brakes?: Partial<Facts['brakes']>;
  canary?: Partial<Facts['canary']>;
  policy?: Partial<Facts['policy']>;
  ticks?: Partial<Facts['ticks']>;
  earlier?: Partial<Facts['earlier']>;
};

/** A quiet tick: one protected group of 10,000 students, locked; nothing failed and nothing changed. Who reaches whom and what changed is as the groups say. */
export const facts = ({ relocks, brakes, canary, policy, ticks, earlier, ...given }: GivenFacts = {}): Facts => {
  const looked = {
    groups: [group()],
    roster: roster(),
    rules: rules(['all@example.org', rule()]),
    before: new Map([['all@example.org', LOCKED]]),
    ...given,
  };
  const relocked = { outcomes: [], held: 0, settled: [], ...relocks };
  return {
    help: HELP,
    now: NOW,
    today: TODAY,
    timeZone: 'America/Los_Angeles',
    settings: settings(),
    listed: true,
    reach: whoReachesWhom(looked.groups, looked.roster, looked.rules),
    changes: changesOf(looked.groups, looked.before, relocked, NOW, 8),
    events: [],
    deliveryChanges: [],
    runsAs: 'admin@example.org',
    mail: { history: NO_HISTORY, loud: [] },
    declared: NO_DECLARED,
    received: NO_RECEIVED,
    evidence: { chain: { begunAt: later(-DAY) } },
    failures: [],
    ...looked,
    relocks: relocked,
    brakes: { all: [], outcomes: [], ...brakes },
    canary: { missing: [], isAlone: false, ...canary },
    policy: {
      rows: [policyRow()],
      problems: [],
      emptied: false,
      groupsOfRow: new Map([[2, ['all@example.org']]]),
      overruled: [],
      weakened: [],
      ...policy,
    },
    ticks: { cadence: 5, last: later(-5), ...ticks },
    earlier: { known: [known()], findings: [], relocked: [], settings: settings(), ...earlier },
  };
};
