import { CHECK_NAMES } from '../model/checkNames';
import { cut } from '../model/cut';
import { clockTime, sameDayClock } from '../model/localTime';
import { whatToStop } from '../model/logEvent';
import type { NewsItem, NewsKind } from '../model/news';
import { ordinal } from '../model/numbers';
import { oneLine } from '../model/oneLine';

/** Longer subjects are cut off by mail programs, and Apps Script takes 250 characters. */
export const LONGEST_SUBJECT = 200;

/** News that answer the mail which told of the finding. That it got worse, and who did it, is to be seen at once, in a subject of its own. */
export const ANSWERS: readonly NewsKind[] = ['still open', 'resolved'];

/**
 * The subject of a mail with these news. Where all that it says goes on with one earlier mail, it answers that one: mail programs show the two as one
 * conversation, Gmail for a week (https://workspaceupdates.googleblog.com/2019/03/threading-changes-in-gmail-conversation-view.html).
 * @param at when the tick began (ISO 8601, UTC)
 */
export function subjectOf(items: NewsItem[], at: string, timeZone: string): string {
  const [thread, ...others] = new Set(
    items.map(({ kind, finding }) => (ANSWERS.includes(kind) ? finding.thread : undefined)),
  );
  if (thread !== undefined && others.length === 0) return `Re: ${thread}`;
  const [first] = items;
  const more = items.length > 1 ? ` (and ${items.length - 1} more)` : '';
  const time = first?.kind === 're-locked' ? ` at ${clockTime(at, timeZone)}` : '';
  const text = first ? `${headlineOf(first, at, timeZone)}${time}` : 'news';
  return `Postlock: ${cut(oneLine(text), LONGEST_SUBJECT)}${more}`;
}

/**
 * What is new of a finding, in a few words.
 * @param at when the tick began (ISO 8601, UTC)
 */
export function headlineOf(
  { kind, finding: { check, subject, headline, group, changes = [], by = [], times = 1, done } }: NewsItem,
  at: string,
  timeZone: string,
): string {
  const actor = [...new Set(by.map(whatToStop))].filter(Boolean).join(' and ');
  const [who, ...others] = by;
  const clock = who && others.length === 0 ? sameDayClock(who.at, at, timeZone) : '';
  const moment = clock && ` ${clock.length > 5 ? 'on' : 'at'} ${clock}`;
  const opener = actor ? `${moment} by ${actor}` : '';
  const again = times > 1 ? ` for the ${ordinal(times)} time in a day` : '';
  const about = group || check !== 'POST.1' ? `${subject}: ${CHECK_NAMES[check]}` : subject;
  const isLock = check === 'POST.1' && group !== undefined;
  switch (kind) {
    case 're-locked':
      return changes.length > 0
        ? `${subject} was opened${opener}${again} and is locked again`
        : `${subject} was wider than the policy and is locked now`;
    case 'opened':
      return headline ?? (isLock ? `${subject} is open${opener && `: opened${opener}`}` : about);
    case 'explained':
      if (!isLock) return `${subject}: it was ${actor || 'somebody the log does not name'}`;
      return `${subject} ${done ? 'is locked again; it ' : ''}was opened${opener || ' by somebody the log does not name'}`;
    case 'worse':
      return headline ?? `Worse: ${about}`;
    case 'still open':
      return `Still open: ${about}`;
    case 'resolved':
      if (check === 'MAIL.2')
        return group?.address === subject ? `The storm is over: ${subject}` : `Resolved: ${subject}`;
      return isLock ? `Resolved: ${subject} is not wider than the policy any more` : `Resolved: ${about}`;
  }
}
