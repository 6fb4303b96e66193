import { type Change, describeChange } from '../model/change';
import type { Note } from '../model/evidence';
import { whoInWords } from '../model/logEvent';
import type { News, NewsItem, NewsKind } from '../model/news';
import type { State } from '../model/state';

/** What is said of a change explained later stands in the row of that change. */
const FINDINGS: Partial<Record<NewsKind, string>> = {
  opened: 'finding opened',
  worse: 'finding worse',
  're-locked': 'finding put right',
  resolved: 'finding resolved',
};

/**
 * What a tick saw and did that is worth a row of evidence: changes, by whom, findings that people are told of, and mails. A quiet tick has none.
 * @param news of this tick
 * @param mailed what was sent since the tick before
 */
export function notesOf({ at, unwritten }: State, news: NewsItem[], mailed: { news: News; to: string[] }[]): Note[] {
  const { changes = [], explained = [] } = unwritten[unwritten.length - 1] ?? {};
  const note = (what: string, about: string, text: string): Note => ({ at, what, about, text });
  return [
    ...mailed.map(({ news: { at: when, items, digest, month }, to }) =>
      note(
        'mailed',
        to.join(', '),
        digest
          ? `${month ? `The summary of ${month}` : `The daily digest of ${when}`}.`
          : `News of ${when}: ${items.length}.`,
      ),
    ),
    ...changes.map(change => note(change.outcome, change.group, changeInWords(change))),
    ...explained.map(change => note('explained', change.group, changeInWords(change))),
    ...news.flatMap(({ kind, finding: { check, subject, severity, what, done } }) => {
      const noted = FINDINGS[kind];
      return noted ? [note(noted, `${check} ${subject}`, `${severity}: ${what}${done ? ` ${done}` : ''}`)] : [];
    }),
  ];
}

function changeInWords(change: Change): string {
  const { by, who, why } = change;
  const whom = by === 'Postlock' ? '' : who ? `, by ${whoInWords(who)}` : ', by nobody in the logs so far';
  return `${describeChange(change)}${whom}${why ? `. ${why}` : ''}`;
}
