import { asciiJson } from '../model/asciiJson';
import type { Change } from '../model/change';
import type { Failure } from '../model/failure';
import { isOpen, type LivingFinding } from '../model/finding';
import type { Group } from '../model/group';
import type { NewsItem } from '../model/news';
import type { PolicyRow } from '../model/policyRow';
import type { Rule } from '../model/rule';
import type { Run } from '../model/run';
import type { Settings } from '../model/settings';
import type { State } from '../model/state';
import { markTold } from './newsOf';

interface Tick {
  now: string;
  timeZone: string;
  verdict: string;
  policy: { rows: PolicyRow[]; settings: Settings };
  groups: Group[];
  rules: Map<string, Rule>;
  listed: boolean;
  listPages: number | undefined;
  cutShort: boolean;
  findings: LivingFinding[];
  news: NewsItem[];
  changes: Change[];
  run: Run;
}

/** What this tick leaves to the next. `unwritten` holds every row that is not in the workbook yet, this tick's included. */
export function nextState(before: State, tick: Tick): State {
  const { now, news } = tick;
  const number = before.number + 1;
  const known = tick.groups.flatMap(({ address, id, settings }) => {
    const rule = tick.rules.get(address);
    return rule ? [{ address, id, rule, ...(settings && { settings }) }] : [];
  });
  // Of groups that are not protected only the workbook knows the settings, so what it has missed is seen again.
  const missed = new Set(before.unwritten.changes.map(({ at: _, ...change }) => asciiJson(change)));
  const isNew = ({ at: _, ...change }: Change) => tick.rules.has(change.group) || !missed.has(asciiJson(change));
  return {
    number,
    at: now,
    timeZone: tick.timeZone,
    verdict: tick.verdict,
    policy: tick.policy.rows,
    settings: tick.policy.settings,
    known: tick.listed || known.length > 0 ? known : before.known,
    failing: failingIn(tick),
    findings: markTold(tick.findings, news, now),
    outbox: news.length > 0 ? [...before.outbox, { id: number, at: now, items: news }] : before.outbox,
    ...listedAt(before, tick),
    ...((tick.cutShort || before.cutShortAt) && { cutShortAt: tick.cutShort ? now : (before.cutShortAt as string) }),
    unwritten: {
      changes: [...before.unwritten.changes, ...tick.changes.filter(isNew)],
      runs: [...before.unwritten.runs, tick.run],
    },
  };
}

/** More than this many are not remembered, and so asked for again sooner. */
const MOST_FAILING = 200;

const failingIn = ({ groups, rules }: Tick): State['failing'] =>
  Object.fromEntries(
    groups
      .flatMap(({ address, failure, failedAt }) =>
        failure && failedAt && !rules.has(address) ? [[address, { at: failedAt, failure }] as const] : [],
      )
      .slice(0, MOST_FAILING),
  );

const listedAt = (before: State, { now, listPages }: Tick): Pick<State, 'listedAt' | 'listPages'> =>
  listPages === undefined
    ? { ...(before.listedAt && { listedAt: before.listedAt }), listPages: before.listPages }
    : { listedAt: now, listPages };

/** The state once everything unwritten is in the workbook. */
export const committed = ({ notCommitted: _, ...state }: State): State => ({
  ...state,
  unwritten: { changes: [], runs: [] },
});

/** The state while the workbook refuses to be written: it is kept in script properties, with the reason. */
export const notCommitted = (state: State, failure: Failure): State => ({ ...state, notCommitted: failure });

export const openFindings = (findings: LivingFinding[]): LivingFinding[] => findings.filter(isOpen);
