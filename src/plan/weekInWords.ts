import { elapsed } from '../model/elapsed';
import { isOpen } from '../model/finding';
import { later } from '../model/isoOf';
import { dayAndTime, isoDay } from '../model/localTime';
import type { Attribution } from '../model/logEvent';
import { counted } from '../model/numbers';
import type { State } from '../model/state';
import { happened } from './happened';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MOST_NAMED = 3;

/** What changed in the last seven days: how much, and which groups were opened. Apps are named, and no person. */
export function weekInWords({ days = {}, findings, at: now, timeZone }: State): string {
  const first = isoDay(later(now, DAY - WEEK), timeZone);
  const relocks = Object.entries(days).reduce((sum, [day, figures]) => sum + (day < first ? 0 : (figures[4] ?? 0)), 0);
  const opened = findings
    .filter(({ check, changes, since }) => /^POST\.[12]/.test(check) && changes?.[0] && elapsed(since, now) < WEEK)
    .sort((one, other) => elapsed(one.since, other.since));
  return [
    `${counted(opened.length, 'group', 'groups')} opened; ${happened(findings, relocks, now, WEEK)}`,
    ...opened
      .slice(0, MOST_NAMED)
      .map(
        finding =>
          `${dayAndTime(finding.since, timeZone)}: ${finding.subject} was opened by ${byWhom(finding.by)}, and is ${isOpen(finding) ? 'open' : 'closed again'}.`,
      ),
  ].join('\n');
}

function byWhom(by: Attribution[] = []): string {
  const last = by[by.length - 1];
  if (!last) return 'nobody in the logs so far';
  return last.app ?? (last.client ? 'an app' : 'an account');
}
