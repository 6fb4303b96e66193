import type { Unread } from '../checks/facts';
import { countMail } from '../google/countMail';
import { areMembers } from '../google/directory';
import { elapsed } from '../model/elapsed';
import type { Unchecked } from '../model/finding';
import type { MailCount, MailSeen, MailSource } from '../model/mail';
import { mergePosts } from '../plan/mergePosts';
import type { Collected } from './collect';
import type { Watched } from './watch';

const HOUR = 3_600_000;

export type Mail = ReturnType<typeof watchMail>;

/** Asks where Settings say how much mail is sent: the posts to groups since the last tick, and what came late. */
export function watchMail(
  { policy: { settings }, mail, installer }: Collected,
  { groups, policyRules }: Watched,
  now: string,
  until: number,
) {
  const addresses = groups.flatMap(({ address, aliases }) => [address, ...aliases]);
  const { counts, failures, readTo } = countMail(settings, addresses, mail, now, until);
  const isProtected = ({ address }: { address: string }) => policyRules.has(address);
  const watched = [...groups.filter(isProtected), ...mail.stormable].flatMap(each => [each.address, ...each.aliases]);
  const isCanary = settings.mailSources.includes('canary');
  const { logTo: _, historyId: __, ...others } = mail;
  const seen: MailSeen = {
    ...others,
    ...readTo,
    posts: mergePosts(
      mail.posts,
      counts.flatMap(({ posts }) => posts),
      new Set(watched),
      now,
    ),
  };
  const ids = groups.filter(isProtected).map(({ id }) => id);
  const asked = new Set(mail.canary?.asked);
  const isOld = !mail.canary || elapsed(mail.canary.askedAt, now) >= HOUR;
  if (isCanary && (isOld || ids.some(id => !asked.has(id)))) {
    const answers = areMembers(
      ids.map(groupId => ({ groupId, account: installer })),
      until,
    );
    const missing = ids.filter((_, index) => {
      const answer = answers[index];
      return answer && 'value' in answer && !answer.value;
    });
    const failure = answers.flatMap(answer => ('failure' in answer ? [answer.failure] : []))[0];
    seen.canary = { askedAt: now, asked: ids, missing, ...(failure && { failure }) };
  }
  if (!isCanary) delete seen.canary;
  const isSeen = counts.some(({ source }) => source !== 'canary');
  const unknown = seen.canary?.failure;
  return {
    seen,
    counts,
    /** Whether a source answered that sees the whole domain. */
    isSeen,
    asked: counts.map(({ source, cut }) => `${source}${cut ? ' (in part)' : ''}`),
    failures: [
      ...failures.map(({ source, failure }) => ({ subject: `Mail source: ${source}`, source, failure })),
      ...(unknown ? [{ subject: 'Canary: membership', source: 'canary' as const, failure: unknown }] : []),
    ].map(({ subject, source, failure }): Unread => {
      const isOnly = counts.length === 0 || (source === 'canary' && !isSeen);
      return { subject, failure, severity: isOnly ? 'medium' : 'low', unchecked: withoutSource(source, counts) };
    }),
  };
}

/** What is not known of mail where a source could not be read, or not all of it: whether others see the whole domain, or anything at all. */
function withoutSource(source: MailSource, counts: MailCount[]): Unchecked {
  const isWhole = counts.some(each => each.source !== 'canary' && !each.cut);
  const read = counts.length > 0 ? 'in part' : 'no';
  // Single accounts are seen in the Gmail log alone, and posts from outside by the canary alone.
  const accounts = counts.some(each => each.source === 'Gmail log') ? 'in part' : 'no';
  if (!isWhole) return { 'MAIL.1': read, 'MAIL.2': read, 'MAIL.3': accounts };
  if (source === 'Gmail log') return { 'MAIL.3': accounts };
  return source === 'canary' ? { 'MAIL.2': 'in part' } : {};
}
