import { elapsed } from '../model/elapsed';
import type { Group } from '../model/group';
import type { Post, PostersSpan } from '../model/mail';
import { isWider, type Posters } from '../model/posters';
import { type PostingSettings, postersOf } from '../model/postingSettings';
import type { Relock } from '../model/relock';
import { KEPT } from './mergePosts';

/**
 * Who could post when, with what this tick saw. Only groups whose posters changed while posts are remembered are in it.
 * @param found the groups as found in this tick
 * @param standing the same after what this tick did
 * @param leftOver what a tick that was cut short found open, and locked
 * @param seenAt when that was seen (ISO 8601, UTC)
 */
export function postersSpans(
  earlier: PostersSpan[],
  settingsBefore: Map<string, PostingSettings>,
  found: Group[],
  standing: Group[],
  leftOver: Relock[],
  seenAt: string,
): PostersSpan[] {
  const after = new Map(standing.map(({ id, settings }) => [id, settings]));
  const spansOf = new Map<string, PostersSpan[]>();
  for (const span of earlier) spansOf.set(span.id, [...(spansOf.get(span.id) ?? []), span]);
  return found.flatMap(({ id, address, settings, readBefore: from = '' }) => {
    const begun = leftOver.find(relock => relock.id === id)?.from;
    const seen = [settingsBefore.get(address), begun, settings, after.get(id)].flatMap(each =>
      each ? [postersOf(each)] : [],
    );
    const own = spansOf.get(id) ?? [];
    const past = own.filter(({ to }) => to !== undefined && elapsed(to, seenAt) < KEPT);
    let present = own.find(({ to }) => to === undefined);
    for (const posters of seen) {
      if (present?.posters === posters) continue;
      if (present) past.push({ ...present, to: seenAt });
      present = { id, posters, from: present ? from : '' };
    }
    return present && past.length > 0 ? [...past, present] : [];
  });
}

/** The widest that a group may have been open at a moment: between two ticks it may have been as either saw it. */
export function whoCouldPost(spans: PostersSpan[], now: Posters, at: string): Posters {
  const then = spans.filter(({ from, to = at }) => from < at && at <= to).map(({ posters }) => posters);
  return then.reduce((widest, each) => (isWider(each, widest) ? each : widest), then[0] ?? now);
}

/**
 * The posts that their group may have taken: it was open then, or the canary has them.
 * @param posts by the id of the group
 * @param postersNow who may post to it now
 */
export function takenPosts(
  posts: Map<string, Post[]>,
  spans: PostersSpan[],
  postersNow: (id: string) => Posters,
): Map<string, Post[]> {
  return new Map(
    [...posts].map(([id, own]) => {
      const ofGroup = spans.filter(span => span.id === id);
      const now = postersNow(id);
      return [
        id,
        own.filter(({ at, delivered }) => delivered || isWider(whoCouldPost(ofGroup, now, at), 'managers')),
      ] as const;
    }),
  );
}
