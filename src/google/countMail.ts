import { type Answer, type Failure, failed } from '../model/failure';
import { isoOf } from '../model/isoOf';
import type { MailCount, MailSeen, MailSource } from '../model/mail';
import type { Settings } from '../model/settings';
import { MOST_POSTS, queryExport } from './bigQuery';
import { readCanary } from './canary';
import { readPosts } from './gmailLog';

/** Of the Gmail log in one go: 1,000 messages a page, of the whole domain. */
const MOST_PAGES = 10;
const MINUTE = 60_000;
/** Events of the Gmail log do not come in order: it is read again so far back from the newest. */
const OVERLAP = 60 * MINUTE;
/** A log that is later than this tells of storms that are over. */
const LATEST = 240 * MINUTE;
/** Of the export so much is asked for that hours can be counted again after three. */
const LATEST_EXPORT = 360 * MINUTE;

export interface Counted {
  counts: MailCount[];
  /** Sources that could not be read, and why. */
  failures: { source: MailSource; failure: Failure }[];
  /** Up to where they were read. */
  readTo: Pick<MailSeen, 'logTo' | 'historyId'>;
}

/**
 * What the sources of Settings tell of posts to groups since they were last asked. Of those that see the whole domain the first that answers
 * does; the canary is asked besides, since it sees a post the moment it is delivered.
 * @param addresses of all groups, former ones too
 * @param now ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function countMail(
  { mailSources, bigQueryExport }: Pick<Settings, 'mailSources' | 'bigQueryExport'>,
  addresses: string[],
  { logTo, historyId }: Pick<MailSeen, 'logTo' | 'historyId'>,
  now: string,
  until: number,
): Counted {
  const counted: Counted = {
    counts: [],
    failures: [],
    readTo: { ...(logTo && { logTo }), ...(historyId && { historyId }) },
  };
  const isGroup = new Set(addresses);
  const groupOf = new Map(addresses.map(address => [address.replace('@', '.'), address]));
  const ago = (milliseconds: number) => Date.parse(now) - milliseconds;
  const begin = logTo === undefined ? ago(LATEST) : Math.max(Date.parse(logTo) - OVERLAP, ago(LATEST));

  const ask: Record<MailSource, () => Answer<MailCount>> = {
    'Gmail log': () => {
      const answer = readPosts(address => isGroup.has(address), isoOf(begin), now, MOST_PAGES, until);
      if ('failure' in answer) return answer;
      const { posts, cut, nameless, messages, newest } = answer.value;
      if (nameless > 0 && nameless === messages) return { failure: NAMELESS };
      if (cut) counted.failures.push({ source: 'Gmail log', failure: CUT });
      if (newest !== undefined) counted.readTo.logTo = newest;
      return { value: { source: 'Gmail log', from: isoOf(begin), to: now, posts, cut } };
    },
    BigQuery: () => {
      const answer = queryExport(bigQueryExport, addresses, isoOf(ago(LATEST_EXPORT)), now, until);
      if ('failure' in answer) return answer;
      const isLate = answer.value.hours?.length === 0;
      if (answer.value.cut) counted.failures.push({ source: 'BigQuery', failure: CUT_EXPORT });
      if (isLate) counted.failures.push({ source: 'BigQuery', failure: LATE_EXPORT });
      return { value: { ...answer.value, cut: answer.value.cut || isLate } };
    },
    canary: () => {
      const answer = readCanary(historyId, listId => groupOf.get(listId), until);
      if ('failure' in answer) return answer;
      if (answer.value.cut) counted.failures.push({ source: 'canary', failure: BEHIND });
      if (answer.value.historyId === undefined) delete counted.readTo.historyId;
      else counted.readTo.historyId = answer.value.historyId;
      return {
        value: { source: 'canary', from: isoOf(begin), to: now, posts: answer.value.posts, cut: answer.value.cut },
      };
    },
  };
  for (const source of mailSources) {
    const isAnswered = counted.counts.some(each => each.source !== 'canary' && !each.cut);
    if (source !== 'canary' && isAnswered) continue;
    if (source === 'BigQuery' && bigQueryExport === '') {
      // Of the default list it is passed over: whoever puts it first relies on it.
      if (source === mailSources.find(each => each !== 'canary')) counted.failures.push({ source, failure: NO_EXPORT });
      continue;
    }
    const answer = ask[source]();
    if ('value' in answer) counted.counts.push(answer.value);
    else counted.failures.push({ source, failure: answer.failure });
  }
  return counted;
}

const NO_EXPORT = failed('BigQuery API', 'not found', '"BigQuery export" in Settings is empty');

const CUT = failed(
  'Gmail log',
  'unreadable',
  `there was more mail than the ${MOST_PAGES} pages that a tick reads, and the earliest posts are missing`,
  200,
);

const CUT_EXPORT = failed(
  'BigQuery API',
  'unreadable',
  `there were more than ${MOST_POSTS} posts to groups in an hour, and the earliest are missing`,
  200,
);

const LATE_EXPORT = failed(
  'BigQuery API',
  'not found',
  'the export has no mail of the last four hours: there was none, or it is late',
);

const BEHIND = failed(
  'Gmail API',
  'out of time',
  'more new messages than a tick reads are in the mailbox of the canary, and posts may be seen late',
);

const NAMELESS = failed('Gmail log', 'unreadable', 'it does not tell where messages were sent to', 200);
