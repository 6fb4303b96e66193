import { areMembers } from '../google/directory';
import type { Storm } from '../model/brake';
import type { Group } from '../model/group';
import type { Post } from '../model/mail';
import { postersOf } from '../model/postingSettings';

/** Of one group so many senders are asked about. */
const MOST_SENDERS = 20;

/**
 * The posts without those of accounts that may not post: where only members may, what others send bounces, or three of them could have the group
 * locked. Whoever cannot be asked about counts as a member.
 * @param posts by the id of the group
 * @param storms as they would be with all of them: only their senders are asked about
 * @param until milliseconds since 1970
 */
export function withoutStrangers(
  posts: Map<string, Post[]>,
  storms: Storm[],
  groups: Group[],
  until: number,
): Map<string, Post[]> {
  const stormy = new Set(storms.map(({ group }) => group.id));
  const isForMembers = ({ id, settings }: Group) =>
    stormy.has(id) && settings !== undefined && postersOf(settings) === 'members';
  const asked = groups.filter(isForMembers).flatMap(({ id }) => {
    const senders = (posts.get(id) ?? []).flatMap(({ sender, delivered }) => (delivered ? [] : [sender]));
    return [...new Set(senders)].slice(0, MOST_SENDERS).map(account => ({ groupId: id, account }));
  });
  if (asked.length === 0) return posts;
  const keyOf = (groupId: string, account: string) => `${groupId} ${account}`;
  const answers = areMembers(asked, until);
  const strangers = new Set(
    asked.flatMap(({ groupId, account }, index) => {
      const answer = answers[index];
      return answer && 'value' in answer && !answer.value ? [keyOf(groupId, account)] : [];
    }),
  );
  const isIn = (id: string, { sender, delivered }: Post) => delivered || !strangers.has(keyOf(id, sender));
  return new Map([...posts].map(([id, own]) => [id, own.filter(post => isIn(id, post))]));
}
