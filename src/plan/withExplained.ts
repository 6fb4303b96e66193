import type { Change } from '../model/change';
import { elapsed } from '../model/elapsed';
import type { LivingFinding } from '../model/finding';
import { type Attribution, eachOnce, type LogEvent } from '../model/logEvent';
import { todoWhenOpened } from '../model/openedBy';
import { attributionOf } from './attribute';

/**
 * The findings again; where it is known by now who made the changes that led to one, or who deleted, renamed or re-created a group, that is said.
 * @param explained earlier changes of which it is known now who made them
 * @param events what Google's logs told lately
 * @param runsAs the account Postlock runs as
 */
export const withExplained = (
  findings: LivingFinding[],
  explained: Change[],
  events: LogEvent[],
  runsAs?: string,
): LivingFinding[] =>
  findings.map(finding => {
    if (finding.check === 'POST.4') return withLoss(finding, events);
    return finding.check === 'POST.1' ? withChanges(finding, explained, runsAs) : finding;
  });

const MINUTE = 60_000;
const DAY = 86_400_000;

function withChanges(finding: LivingFinding, explained: Change[], runsAs?: string): LivingFinding {
  const own = explained.filter(
    ({ group, at }) => group === finding.group?.address && elapsed(at, finding.lastSeen) < DAY,
  );
  const told = own.flatMap(({ who, also = [] }) => [...also, ...(who ? [who] : [])]);
  if (told.length === 0) return finding;
  const { searched, untold, ...others } = finding;
  const isLast = own.some(({ at }) => at === finding.between?.[1]);
  // What was known of the same event, or inferred of that time, is known better now.
  const known = (finding.by ?? []).filter(
    ({ at, likely }) => !told.some(who => who.at === at || (likely && Math.abs(elapsed(at, who.at)) < 2 * MINUTE)),
  );
  const by = eachOnce([...known, ...told]);
  return {
    ...others,
    ...(!isLast && searched && { searched }),
    ...(!isLast && untold && { untold }),
    by,
    ...(finding.done && { todo: todoWhenOpened(by, finding.times, runsAs) }),
  };
}

/** Names of the logs' events, old and new, by what happens to a group as a whole. */
const LOSSES: Record<NonNullable<LivingFinding['loss']>, RegExp> = {
  deleted: /^delete_group$/i,
  renamed: /^change_group_email$/i,
  'made anew': /^(delete|create)_group$/i,
};

/** The last of such events before the loss was seen, unless somebody is named already. */
function withLoss(finding: LivingFinding, events: LogEvent[]): LivingFinding {
  const { subject, group, between, by, loss } = finding;
  if (by || !loss || !between) return finding;
  const [from, to] = between;
  const names = [subject, group?.address, group?.id];
  const [last] = events
    .filter(({ name, group: about, at }) => LOSSES[loss].test(name) && names.includes(about) && at >= from && at <= to)
    .sort((one, other) => elapsed(one.at, other.at));
  const named: Attribution[] = last ? [attributionOf(last)] : [];
  return named.length === 0 ? finding : { ...finding, by: named };
}
