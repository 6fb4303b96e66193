import type { OnDrift } from './policyRow';
import { isWider, narrower, POSTERS_IN_WORDS, type Posters } from './posters';
import { isModerated, type PostingSettings, postersOf } from './postingSettings';

/** What the policy says of one group, all its rows taken together. */
export interface Rule {
  posters: Posters;
  moderated: boolean;
  onDrift: OnDrift;
  /** A storm is told, and not braked. */
  noBrake?: true;
  /** A brake is in force. */
  braked?: true;
  /** Who asked for a re-lock, whatever Mode and On drift say. */
  askedBy?: string;
}

/** Whether the settings are within the rule. Stricter than the rule is fine. */
export function meets(settings: PostingSettings, rule: Rule): boolean {
  const posters = postersOf(settings);
  if (isWider(posters, rule.posters)) return false;
  return !rule.moderated || posters === 'nobody' || isModerated(settings);
}

/** What satisfies both rules, with the firmer answer to drift. */
export const narrowerRule = (one: Rule, other: Rule): Rule => ({
  posters: narrower(one.posters, other.posters),
  moderated: one.moderated || other.moderated,
  onDrift: one.onDrift === 're-lock' ? 're-lock' : other.onDrift,
  ...(one.noBrake && other.noBrake && { noBrake: true }),
});

/** What both allow, column by column. */
export const widerRule = (one: Rule, other: Rule): Rule => ({
  posters: isWider(one.posters, other.posters) ? one.posters : other.posters,
  moderated: one.moderated && other.moderated,
  onDrift: one.onDrift === 'report' ? 'report' : other.onDrift,
  ...((one.noBrake || other.noBrake) && { noBrake: true }),
});

export const isWeaker = (one: Rule, other: Rule): boolean =>
  isWider(one.posters, other.posters) ||
  (!one.moderated && other.moderated && one.posters !== 'nobody') ||
  (one.onDrift === 'report' && other.onDrift === 're-lock') ||
  (one.noBrake === true && !other.noBrake);

export const describeRule = ({ posters, moderated, onDrift, noBrake }: Rule): string =>
  `${POSTERS_IN_WORDS[posters]}${moderated ? ', every message moderated' : ''}; on drift ${onDrift}${noBrake ? '; no storm brake' : ''}`;
