import { describeChange } from '../model/change';
import { describeFailure } from '../model/failure';
import type { Finding } from '../model/finding';
import type { Group } from '../model/group';
import { POSTERS_IN_WORDS, whoPosts } from '../model/posters';
import { isModerated, type PostingSettings, postersOf, SETTING_NAMES } from '../model/postingSettings';
import { isMade, type RelockOutcome } from '../model/relock';
import { meets, type Rule } from '../model/rule';
import type { Facts } from './facts';

/** POST.1: a protected group may be posted to by more people than its rows allow. */
export function postingLock(facts: Facts): Finding[] {
  const findings = facts.groups.flatMap((group): Finding[] => {
    const rule = facts.rules.get(group.address);
    if (!rule || !group.settings) return [];
    if (!meets(group.settings, rule)) return [drifted(facts, group, group.settings, rule)];
    return foundRelocked(facts, group, group.settings);
  });
  return facts.relocks.held > 0 ? [tooManyRelocks(facts), ...findings] : findings;
}

function drifted(facts: Facts, group: Group, settings: PostingSettings, rule: Rule): Finding {
  const outcome = facts.relocks.outcomes.find(({ relock }) => relock.group === group.address);
  const made = outcome !== undefined && isMade(outcome);
  const changed = drift(facts, group, settings);
  return {
    ...about(group),
    severity: outcome && !made ? 'critical' : severityOf(facts, group),
    what: [
      `${sentenceOf(settings, made ? 'could' : 'may')}; the policy allows ${POSTERS_IN_WORDS[rule.posters]} at most${rule.moderated ? ', every message moderated' : ''}.`,
      ...(outcome && !made ? [failedRelock(outcome)] : []),
    ].join(' '),
    todo: made ? todoWhenMade(changed.changes) : todoFor(facts, rule),
    ...changed,
    ...(made && { done: `Re-locked and read back. ${describePatch(outcome.relock.from, outcome.relock.patch)}` }),
  };
}

/** A tick that was cut short had re-locked the group: it was open, and nobody has been told yet. */
function foundRelocked(facts: Facts, group: Group, settings: PostingSettings): Finding[] {
  const leftOver = facts.relocks.leftOver.find(relock => relock.group === group.address);
  if (!leftOver || !isMade({ relock: leftOver, readBack: settings })) return [];
  return [
    {
      ...about(group),
      severity: severityOf(facts, group),
      what: `${sentenceOf(leftOver.from, 'could')}; that was more than the policy allows.`,
      todo: 'Find out who or what opened it, or it may be opened again.',
      ...drift(facts, group, leftOver.from),
      done: `Re-locked by an earlier tick, and found locked by this one. ${describePatch(leftOver.from, leftOver.patch)}`,
    },
  ];
}

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
    todo: 'Look at the open groups below. If re-locking them is right, raise "Most re-locks in one tick" in Settings; the next tick then does it.',
  };
}

const about = ({ address, id }: Group) => ({ check: 'POST.1' as const, subject: address, group: { address, id } });

const severityOf = ({ settings }: Facts, { directMembers }: Group) =>
  directMembers >= settings.largeGroup ? ('critical' as const) : ('high' as const);

const sentenceOf = (settings: PostingSettings, may: 'may' | 'could'): string =>
  `${whoPosts(postersOf(settings), may)}${isModerated(settings) ? ', every message moderated' : ''}`;

function drift(facts: Facts, { address, readBefore }: Group, now: PostingSettings) {
  const earlier = facts.before.get(address);
  const changes = earlier
    ? SETTING_NAMES.filter(name => earlier[name] !== now[name]).map(setting =>
        describeChange({ setting, from: earlier[setting], to: now[setting] }),
      )
    : [];
  return { changes, ...(changes.length > 0 && readBefore && { between: [readBefore, facts.now] as [string, string] }) };
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

const todoWhenMade = (changes: string[]): string =>
  changes.length > 0
    ? 'Find out who or what opened it, or it may be opened again.'
    : 'Nothing. If more people are to post to it, change its policy row.';

function todoFor({ settings }: Facts, { onDrift }: Rule): string {
  const byHand = 'Set "Who can post" back in the group\'s settings';
  if (settings.mode === 'report') return `${byHand}. Postlock only reports: Mode in Settings is report.`;
  if (onDrift === 'report') return `${byHand}. Postlock only reports: On drift in the policy row is report.`;
  return `${byHand}. Postlock tries again at the next tick.`;
}
