import { describeChange } from '../model/change';
import { elapsed } from '../model/elapsed';
import { describeFailure } from '../model/failure';
import type { Finding } from '../model/finding';
import type { Group } from '../model/group';
import { type Attribution, eachOnce } from '../model/logEvent';
import { FLAPPING, todoWhenOpened } from '../model/openedBy';
import { POSTERS_IN_WORDS, whoPosts } from '../model/posters';
import { isModerated, type PostingSettings, postersOf, SETTING_NAMES } from '../model/postingSettings';
import { type Reach, recipientsInWords } from '../model/reach';
import { isMade, type RelockOutcome, type Settled } from '../model/relock';
import { meets, type Rule } from '../model/rule';
import type { Facts } from './facts';

/** POST.1: a protected group may be posted to by more people than its rows allow. */
export function postingLock(facts: Facts): Finding[] {
  const lastOf = new Map(facts.relocks.settled.map(settled => [settled.relock.group, settled]));
  const findings = facts.groups.flatMap((group): Finding[] => {
    const settled = lastOf.get(group.address);
    lastOf.delete(group.address);
    const rule = facts.rules.get(group.address);
    if (!rule || !group.settings) return [];
    if (!meets(group.settings, rule)) return [drifted(facts, group, group.settings, rule)];
    return settled ? [foundRelocked(facts, group, settled)] : [];
  });
  const gone = [...lastOf.values()].map(settled => foundGone(facts, settled));
  return [...(facts.relocks.held > 0 ? [tooManyRelocks(facts)] : []), ...findings, ...gone];
}

function drifted(facts: Facts, group: Group, settings: PostingSettings, rule: Rule): Finding {
  const outcome = facts.relocks.outcomes.find(({ relock }) => relock.group === group.address);
  const made = outcome !== undefined && isMade(outcome);
  const changed = drift(facts, group);
  const { times = 1 } = changed;
  return {
    ...about(group),
    severity: (outcome && !made) || times >= FLAPPING ? 'critical' : severityOf(facts, group),
    what: [
      `${sentenceOf(settings, made ? 'could' : 'may')}; the policy allows ${POSTERS_IN_WORDS[rule.posters]} at most${rule.moderated ? ', every message moderated' : ''}.`,
      ...(times > 1 ? [`It was opened ${times} times within a day, each time after Postlock had re-locked it.`] : []),
      ...(outcome && !made ? [failedRelock(outcome)] : []),
    ].join(' '),
    todo: made ? todoWhenMade(facts, changed, lastKnown(facts, group)) : todoFor(facts, rule),
    ...(!made && { posters: postersOf(settings) }),
    ...reachOf(facts, group),
    ...changed,
    ...(made && { done: `Re-locked and read back. ${describePatch(outcome.relock.from, outcome.relock.patch)}` }),
  };
}

/** A tick that was cut short had re-locked the group: it was open, and nobody has been told yet. */
function foundRelocked(facts: Facts, group: Group, settled: Settled): Finding {
  const { from, patch } = settled.relock;
  const changed = drift(facts, group, settled);
  return {
    ...about(group),
    severity: severityOf(facts, group),
    what: `${sentenceOf(from, 'could')}; that was more than the policy allows.`,
    todo: todoWhenMade(facts, changed, lastKnown(facts, group)),
    ...reachOf(facts, group),
    ...changed,
    done: `${byEarlierTick(settled)}, and found locked by this one. ${describePatch(from, patch)}`,
  };
}

/** The same of a group that is not there any more: whether it was deleted says POST.4. */
function foundGone(facts: Facts, settled: Settled): Finding {
  const { from, patch, group: address, id } = settled.relock;
  return {
    ...about({ address, id }),
    event: true,
    severity: 'high',
    headline: `${address} was opened and is gone now`,
    what: `${sentenceOf(from, 'could')}; that was more than the policy allows. ${byEarlierTick(settled)}, and gone before this one. ${describePatch(from, patch)}`,
    todo: 'Look who opened it, and whether it was to be deleted.',
    ...drift(facts, { address, id }, settled),
  };
}

const byEarlierTick = ({ isMade: isDone }: Settled): string =>
  isDone ? 'Re-locked by an earlier tick' : 'An earlier tick had begun to re-lock it';

function tooManyRelocks({ relocks: { held, outcomes }, settings: { mostRelocks } }: Facts): Finding {
  return {
    check: 'POST.1',
    subject: 'Re-locks held back',
    severity: 'critical',
    what: `${held + outcomes.length} groups drifted at once, more than the ${mostRelocks} that Postlock re-locks in one tick. ${
      outcomes.length === 0
        ? 'None was re-locked.'
        : `${outcomes.length} had been re-locked when that was seen, the others were not.`
    }`,
    todo: 'Look at the open groups below.',
  };
}

const about = ({ address, id }: Pick<Group, 'address' | 'id'>) => ({
  check: 'POST.1' as const,
  subject: address,
  group: { address, id },
});

const severityOf = ({ settings, reach }: Facts, { address, directMembers }: Group) =>
  Math.max(directMembers, mostReached(reach.reach.get(address))) >= settings.largeGroup
    ? ('critical' as const)
    : ('high' as const);

const reachOf = ({ reach }: Facts, { address }: Group): Pick<Finding, 'reach'> => {
  const found = reach.reach.get(address);
  return found ? { reach: recipientsInWords(found) } : {};
};

const mostReached = (reach: Reach | undefined): number => Math.max(reach?.recipients ?? 0, reach?.ifAllHandOn ?? 0);

const sentenceOf = (settings: PostingSettings, may: 'may' | 'could'): string =>
  `${whoPosts(postersOf(settings), may)}${isModerated(settings) ? ', every message moderated' : ''}`;

interface Drift extends Pick<Finding, 'between' | 'by' | 'searched' | 'untold' | 'times'> {
  changes: string[];
}

/** What led to it, as far as it is known: the changes, when they were made, who made them, and how often in a day. */
function drift(
  facts: Facts,
  { address, id, readBefore }: Pick<Group, 'address' | 'id' | 'readBefore'>,
  told?: Settled,
): Drift {
  const changes = facts.changes.filter(({ group, by }) => group === address && by === 'somebody');
  const by = eachOnce(changes.flatMap(({ who, also = [] }) => [...also, ...(who ? [who] : [])]));
  const searched = changes.find(change => change.searched)?.searched;
  const relocked = facts.earlier.relocked.filter(
    relock => relock.id === id && relock.opened && isWithinADay(relock.at, facts.now),
  );
  const settled = facts.relocks.settled.filter(each => each !== told && each.isMade && each.relock.group === address);
  const times = relocked.length + settled.length;
  return {
    changes: changes.map(describeChange),
    ...(changes.length > 0 && readBefore && { between: [readBefore, facts.now] as [string, string] }),
    ...(by.length > 0 ? { by } : searched ? { searched } : changes.length > 0 && { untold: true as const }),
    ...(changes.length > 0 && times > 0 && { times: times + 1 }),
  };
}

const describePatch = (from: PostingSettings, patch: Partial<PostingSettings>): string =>
  SETTING_NAMES.flatMap(setting => {
    const to = patch[setting];
    return to === undefined ? [] : [`${describeChange({ setting, from: from[setting], to })}.`];
  }).join(' ');

function failedRelock({ failure, readBack }: RelockOutcome): string {
  if (failure) return `The re-lock failed: ${describeFailure(failure)}.`;
  const values = SETTING_NAMES.map(name => `${name} ${readBack?.[name]}`).join(', ');
  return `The re-lock was sent, but reads back as ${values}.`;
}

const todoWhenMade = ({ runsAs }: Facts, { changes, by = [], times }: Drift, before: Attribution[]): string =>
  changes.length === 0
    ? 'Nothing. If more people are to post to it, change its policy row.'
    : todoWhenOpened(by.length > 0 || (times ?? 1) < FLAPPING ? by : before, times, runsAs);

/** Who opened it the last time, if the log of this time is not there yet. */
const lastKnown = ({ earlier }: Facts, { address }: Group): Attribution[] =>
  earlier.findings.find(({ check, subject }) => check === 'POST.1' && subject === address)?.by ?? [];

const DAY = 86_400_000;
const isWithinADay = (at: string, now: string): boolean => elapsed(at, now) < DAY;

function todoFor({ settings }: Facts, { onDrift }: Rule): string {
  const byHand = 'Set "Who can post" back in the group\'s settings';
  if (settings.mode === 'report') return `${byHand}. Postlock only reports: Mode in Settings is report.`;
  if (onDrift === 'report') return `${byHand}. Postlock only reports: On drift in the policy row is report.`;
  return `${byHand}. Postlock tries again at the next tick.`;
}
