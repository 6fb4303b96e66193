import type { Change } from '../model/change';
import { describeFailure } from '../model/failure';
import type { Group } from '../model/group';
import { type PostingSettings, SETTING_NAMES } from '../model/postingSettings';
import { isMade, type Relock, type RelockOutcome, type Settled } from '../model/relock';

/**
 * Every change seen or made in this tick, group by group in the order it happened.
 * @param before settings as the tick before left them, by address
 * @param now ISO 8601, UTC
 * @param number of the state this tick leaves
 */
export function changesOf(
  groups: Group[],
  before: Map<string, PostingSettings>,
  relocks: { outcomes: RelockOutcome[]; settled: Settled[] },
  now: string,
  number: number,
): Change[] {
  const ids = new Set(groups.map(({ id }) => id));
  const after = new Map(before);
  const settled = relocks.settled.flatMap(({ relock, isMade: isDone }) => {
    const { at, id, group, from, patch } = relock;
    const [earlier, to] = [after.get(group) ?? from, { ...from, ...patch }];
    if (ids.has(id)) after.set(group, to);
    const what = isDone ? outcomeOf(relock) : { outcome: 'begun' as const, why: NOBODY_KNOWS };
    return [
      ...diff(group, earlier, from, { at, by: 'somebody', outcome: 'seen' }),
      ...diff(group, from, to, { at, by: 'Postlock', ...what }),
    ];
  });
  const seen = groups.flatMap(({ address, settings, readBefore, answeredAt }) => {
    const earlier = after.get(address);
    if (!settings || !earlier) return [];
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
  return [...settled, ...seen, ...tried].map((change, index) => ({ key: `${number}.${index + 1}`, ...change }));
}

const NOBODY_KNOWS =
  'the tick was cut short, and the group was set otherwise or deleted before the next: nobody can see whether it was made';

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
