import { asciiJson } from '../model/asciiJson';
import type { Brake } from '../model/brake';
import type { Change } from '../model/change';
import { elapsed } from '../model/elapsed';
import { isOpen, type LivingFinding } from '../model/finding';
import type { Group } from '../model/group';
import type { News, NewsItem, Section } from '../model/news';
import type { PolicyRow } from '../model/policyRow';
import type { Rule } from '../model/rule';
import type { Run } from '../model/run';
import type { Settings } from '../model/settings';
import type { KnownGroup, Proposed, State } from '../model/state';
import { markTold } from './newsOf';
import { nextOutbox, notTold } from './nextOutbox';
import { subjectOf } from './subjectOf';
import { together } from './waiting';
import { withDay } from './withDay';

export interface Tick {
  now: string;
  timeZone: string;
  verdict: string;
  tally: Required<State>['tally'];
  policy: { rows: PolicyRow[]; settings: Settings };
  proposed: Proposed[];
  groups: Group[];
  rules: Map<string, Rule>;
  /** The rules without brakes, and without exceptions too. */
  policyRules: Map<string, Rule>;
  lasting: Map<string, Rule>;
  /** Whether the list of groups was asked for, the pages it had if it was read whole, and whether that was page after page. */
  listAsked: boolean;
  listPages: number | undefined;
  listPaged: boolean;
  /** Whether members were asked for. */
  rosterAsked: boolean;
  cutShort: boolean;
  findings: LivingFinding[];
  news: NewsItem[];
  /** The last news that any channel told. */
  told: number;
  /** The news that wait, and go with these. */
  held: News | undefined;
  /** The daily digest, if it is due. */
  digest?: Section[] | undefined;
  /** The month that it sums up instead. */
  month?: string | undefined;
  /** Who is to be told too, besides the alert recipients. */
  alsoTo: string[];
  changes: Change[];
  /** Earlier changes of which it is known now who made them. */
  explained: Change[];
  logs: State['logs'];
  brakes: Brake[];
  /** Re-locks that were tried. */
  relocked: State['relocked'];
  run: Run;
}

/** What this tick leaves to the next. `unwritten` holds every row that is not in the workbook yet, this tick's included. */
export function nextState(before: State, tick: Tick): State {
  const { now, timeZone, held } = tick;
  const news = held ? together(held.items, tick.news, tick.findings) : tick.news;
  const number = before.number + 1;
  const known = tick.groups.filter(({ address }) => tick.rules.has(address)).map(group => asKnown(group, tick));
  // Of groups that are not protected only the workbook knows the settings, so what it has missed is seen again.
  const missed = new Set(before.unwritten.flatMap(({ changes }) => changes).map(whatChanged));
  const isNew = (change: Change) => tick.rules.has(change.group) || !missed.has(whatChanged(change));
  return {
    number,
    at: now,
    timeZone,
    verdict: tick.verdict,
    tally: tick.tally,
    policy: tick.policy.rows,
    settings: tick.policy.settings,
    ...(tick.proposed.length > 0 && { proposed: tick.proposed }),
    known: [...known, ...goneIn(before, tick)],
    failing: failingIn(tick),
    findings: markTold(notTold(tick.findings, held, news), news, now, subjectOf(news, now, timeZone)),
    // Where the last state was lost, news of its number may have been told.
    ...nextOutbox(before, { ...tick, news }, Math.max(number, tick.told + 1)),
    ...listedAt(before, tick),
    ...((tick.rosterAsked || before.rosterAskedAt) && {
      rosterAskedAt: tick.rosterAsked ? now : (before.rosterAskedAt as string),
    }),
    ...((tick.cutShort || before.cutShortAt) && { cutShortAt: tick.cutShort ? now : (before.cutShortAt as string) }),
    logs: tick.logs,
    relocked: distinct([...before.relocked, ...tick.relocked]).filter(({ at }) => elapsed(at, now) < DAY),
    brakes: tick.brakes,
    days: withDay(before.days, tick.findings, tick.relocked.filter(({ made }) => made).length, now, tick.timeZone),
    unwritten: capped([
      ...before.unwritten,
      { changes: tick.changes.filter(isNew), explained: tick.explained, run: tick.run },
    ]),
    evidence: before.evidence,
  };
}

function asKnown(group: Group, { policyRules, lasting }: Tick): KnownGroup {
  const { address, id, name, aliases, directMembers, settings, replyTo, parents, readAt } = group;
  const { allowExternalMembers, spamModerationLevel } = group;
  const rule = lasting.get(address) ?? policyRules.get(address);
  return {
    address,
    id,
    name,
    aliases,
    directMembers,
    ...(settings && { settings }),
    ...(replyTo !== undefined && { replyTo }),
    ...(allowExternalMembers !== undefined && { allowExternalMembers }),
    ...(spamModerationLevel !== undefined && { spamModerationLevel }),
    ...(parents && { parents }),
    ...(readAt && { readAt }),
    ...(rule && { rule }),
    ...(rule && !lasting.has(address) && { onlyException: true as const }),
  };
}

const distinct = (relocked: State['relocked']): State['relocked'] => [
  ...new Map(relocked.map(each => [`${each.id} ${each.at}`, each])).values(),
];

const whatChanged = ({ notBefore, group, setting, from, to }: Change): string =>
  asciiJson([notBefore, group, setting, from, to]);

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/** Protected groups that were deleted are remembered for a week, to tell if they are made anew. */
function goneIn({ known }: State, { groups, listPages, now }: Tick): KnownGroup[] {
  if (listPages === undefined) return known.filter(({ goneSince }) => goneSince !== undefined);
  const [ids, addresses] = [new Set(groups.map(({ id }) => id)), new Set(groups.map(({ address }) => address))];
  return known
    .filter(({ id, address }) => !ids.has(id) && !addresses.has(address))
    .map(group => ({ ...group, goneSince: group.goneSince ?? now }))
    .filter(({ goneSince }) => elapsed(goneSince, now) < WEEK);
}

/** A workbook that is away for days must not fill the properties: changes are kept longer than ticks that saw none. */
const MOST_UNWRITTEN = 300;

const capped = (batches: State['unwritten']): State['unwritten'] =>
  batches.length <= MOST_UNWRITTEN
    ? batches
    : batches
        .filter(
          ({ changes, explained }, index) => changes.length + explained.length > 0 || index >= batches.length - 100,
        )
        .slice(-MOST_UNWRITTEN);

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

function listedAt(
  before: State,
  { now, listAsked, listPages, listPaged }: Tick,
): Pick<State, 'listAskedAt' | 'listedAt' | 'listPages' | 'pagedAt'> {
  const pagedAt = listPaged ? now : before.pagedAt;
  const askedAt = listAsked ? now : before.listAskedAt;
  const at = listPages === undefined ? before.listedAt : now;
  return {
    ...(askedAt && { listAskedAt: askedAt }),
    ...(at && { listedAt: at }),
    listPages: listPages ?? before.listPages,
    ...(pagedAt && { pagedAt }),
  };
}

export const openFindings = (findings: LivingFinding[]): LivingFinding[] => findings.filter(isOpen);
