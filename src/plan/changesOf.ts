import type { Change } from '../model/change';
import { describeFailure } from '../model/failure';
import type { Group } from '../model/group';
import { type PostingSettings, SETTING_NAMES } from '../model/postingSettings';
import { isMade, type Relock, type RelockOutcome } from '../model/relock';

/**
 * Every change seen or made in this tick, group by group in the order it happened.
 * @param before settings as the tick before left them, by address
 * @param now ISO 8601, UTC
 * @param number of the state this tick leaves
 */
export function changesOf(
  groups: Group[],
  before: Map<string, PostingSettings>,
  relocks: { outcomes: RelockOutcome[]; leftOver: Relock[] },
  now: string,
  number: number,
): Change[] {
  const known = new Map(groups.map(group => [group.address, group]));
  const made = relocks.leftOver.filter(relock => {
    const readBack = known.get(relock.group)?.settings;
    return readBack !== undefined && isMade({ relock, readBack });
  });
  const leftOver = made.flatMap(({ at, group, from, patch, ...relock }) => [
    ...diff(group, before.get(group) ?? from, from, { at, by: 'somebody', outcome: 'seen' }),
    ...diff(group, from, { ...from, ...patch }, { at, by: 'Postlock', ...outcomeOf(relock) }),
  ]);
  const madeBefore = new Set(made.map(({ group }) => group));
  const seen = groups.flatMap(({ address, settings, readBefore, answeredAt }) => {
    const earlier = before.get(address);
    if (!settings || !earlier || madeBefore.has(address)) return [];
    const about = { at: now, by: 'somebody', outcome: 'seen' } as const;
    const when = { ...(readBefore && { notBefore: readBefore }), ...(answeredAt && { seenBy: answeredAt }) };
    return diff(address, earlier, settings, { ...about, ...when });
  });
  const tried = relocks.outcomes.flatMap(outcome => {
    const { at, group, from, patch } = outcome.relock;
    if (isMade(outcome))
      return diff(group, from, { ...from, ...patch }, { at, by: 'Postlock', ...outcomeOf(outcome.relock) });
    const why = outcome.failure ? describeFailure(outcome.failure) : 'it was sent, but reads back otherwise';
    return diff(group, from, { ...from, ...patch }, { at, by: 'Postlock', outcome: 'failed', why });
  });
  return [...leftOver, ...seen, ...tried].map((change, index) => ({ key: `${number}.${index + 1}`, ...change }));
}

const OUTCOMES = { brake: 'braked', 'end of brake': 'restored', undo: 'undone' } as const;

const outcomeOf = ({ for: purpose, askedBy }: Pick<Relock, 'for' | 'askedBy'>): Pick<Change, 'outcome' | 'why'> => ({
  outcome: purpose ? OUTCOMES[purpose] : 're-locked',
  ...(askedBy !== undefined && { why: `asked for by ${askedBy}` }),
});

const diff = (
  group: string,
  from: PostingSettings,
  to: PostingSettings,
  about: Pick<Change, 'at' | 'notBefore' | 'seenBy' | 'by' | 'outcome' | 'why'>,
): Omit<Change, 'key'>[] =>
  SETTING_NAMES.filter(name => from[name] !== to[name]).map(setting => ({
    ...about,
    group,
    setting,
    from: from[setting],
    to: to[setting],
  }));
