import { type DomainAccount, listAccounts } from '../google/directory';
import { logTimes } from '../google/logTimes';
import { listDomains, listUnits } from '../google/orgUnits';
import { readReceived } from '../google/receivedMail';
import { type Answer, type Failure, failed, IN_TURN, UNIT_LOG } from '../model/failure';
import type { Group } from '../model/group';
import { isoOf } from '../model/isoOf';
import { dayAndTime } from '../model/localTime';
import { NO_RECEIVED, type Received } from '../model/received';
import { hourShown, MOST_UNITS, observationDue, unitsToRead, watchedUnits } from '../plan/observationDue';
import { type Mailbox, senderKind } from '../plan/senderKind';
import { withAllowed } from '../plan/withAllowed';
import { withReceived } from '../plan/withReceived';
import type { Collected } from './collect';
import type { Mail } from './watchMail';

/** Requests to the Gmail log in one tick: Google allows 250 a minute, and other steps ask it too. */
const MOST_QUERIES = 150;
/** The sweep has time left after it (milliseconds). */
const LONGEST = 60_000;
const HOUR = 3_600_000;
/** Hours that are further back are left out. */
const DAY = 24 * HOUR;

export type ObservedMail = ReturnType<typeof observe>;

/**
 * Looks at what the units received that Settings name as domain-only or, where Student mail is on, as students': once an hour, in the hour before the
 * last, or a former one where the log is late.
 * @param listed the accounts with their addresses, if this tick has listed them
 */
export function observe(
  { policy: { settings }, received: kept, timeZone, shed }: Collected,
  mail: Mail,
  groups: Group[],
  listed: Answer<DomainAccount[]> | undefined,
  now: string,
  until: number,
) {
  const before = withAllowed(kept, settings);
  const names = watchedUnits(settings);
  if (names.length === 0)
    return outcome(NO_RECEIVED, mail, before.failedAt !== undefined || Object.keys(before.seen).length > 0);
  const last = observationDue(before, now);
  if (last === undefined || shed?.others) return outcome(before, mail, false);

  const end = Math.min(until, Date.now() + LONGEST);
  const unread = (failure: Failure, received = before) =>
    outcome({ ...received, failures: [{ subject: SUBJECT, failure, unchecked: UNREAD }], failedAt: now }, mail, true);
  const from = Date.parse(now) - DAY;
  const times = logTimes(from, now, end);
  if ('failure' in times) return unread(times.failure);
  const newest = Math.max(from, ...times.value);
  // Until the first hour it is told that nothing was looked at yet.
  const late =
    before.doneAt && newest < Date.parse(last) + HOUR ? [lateSince(dayAndTime(isoOf(newest), timeZone))] : [];
  const at = hourShown(times.value, last, before.doneAt);
  if (at === undefined) {
    const others = before.failures.filter(({ subject }) => subject !== LATE);
    return outcome({ ...before, failures: [...others, ...late], failedAt: now }, mail, true);
  }

  const units = listUnits(end);
  if ('failure' in units) return unread(units.failure);
  const domains = listDomains(end);
  if ('failure' in domains) return unread(domains.failure);
  const accounts = listed ?? listAccounts(end, true);
  if ('failure' in accounts) return unread(accounts.failure);

  const byAddress = mailboxes(accounts.value);
  const paths = [...new Set(accounts.value.map(({ orgUnitPath }) => orgUnitPath))];
  const { due, all, missing } = unitsToRead(names, units.value, paths, before.seen, at);
  const answers = readReceived(
    due.map(({ id }) => id),
    Date.parse(at),
    MOST_QUERIES,
    end,
  );
  const sort = senderKind({
    settings,
    domains: domains.value,
    accounts: byAddress,
    groups,
    posts: mail.seen.posts,
  });
  const read = due.flatMap((unit, index) => {
    const answer = answers[index];
    return answer && 'value' in answer ? [{ ...unit, part: answer.value }] : [];
  });
  const { failedAt: _, ...others } = withReceived(before, read, {
    ...{ settings, paths, accounts: byAddress, sort, at, now, timeZone },
  });
  const failures = answers.flatMap(answer => ('failure' in answer ? [answer.failure] : []));
  const [worst] = [...failures].sort((one, other) => Number(isOfTime(one)) - Number(isOfTime(other)));
  if (worst && !isOfTime(worst)) return unread(worst, others);
  const isDone = !worst && unitsToRead(names, units.value, paths, others.seen, at).due.length === 0;
  const left = worst ? [{ subject: SUBJECT, failure: worst, unchecked: IN_PART }] : [];
  return outcome(
    {
      ...others,
      ...(isDone && { doneAt: at }),
      failures: [...late, ...notThere(missing, settings.domainOnlyUnits), ...inTurn(all), ...left],
    },
    mail,
    true,
  );
}

const SUBJECT = 'Mail that units receive';
const LATE = `${SUBJECT}, late`;

/** What there was no time for is gone on with at the next tick. */
const isOfTime = ({ cause }: Failure): boolean => cause === 'out of time';

const mailboxes = (accounts: DomainAccount[]): Map<string, Mailbox> =>
  new Map(
    accounts.flatMap(({ id, orgUnitPath, primaryEmail, aliases, nonEditableAliases }) =>
      [primaryEmail, ...aliases, ...nonEditableAliases].map(
        address => [address.toLowerCase(), { id, unit: orgUnitPath }] as const,
      ),
    ),
  );

const UNREAD = { 'DELIV.2': 'no' } as const;
const IN_PART = { 'DELIV.2': 'in part' } as const;

const lateSince = (moment: string): Received['failures'][number] => ({
  subject: LATE,
  failure: failed(UNIT_LOG, 'out of time', `it shows nothing newer than ${moment}: there was no mail, or it is late`),
  unchecked: IN_PART,
});

/** Of many units not each is looked at in each hour. */
const inTurn = (units: number): Received['failures'] =>
  units <= MOST_UNITS
    ? []
    : [
        {
          subject: `${SUBJECT}, in turn`,
          failure: failed(
            IN_TURN,
            'out of time',
            `of ${units} units with accounts ${MOST_UNITS} are looked at in an hour`,
          ),
          unchecked: IN_PART,
        },
      ];

/** Of a domain-only unit that is not there DELIV.1 tells. */
const notThere = (missing: string[], domainOnly: string[]): Received['failures'] =>
  missing
    .filter(unit => !domainOnly.includes(unit))
    .map(unit => ({
      subject: `Mail that ${unit} receives`,
      failure: failed('Directory API', 'not found', `there is no unit ${unit} with accounts`),
      unchecked: {},
    }));

/** A log that cannot be read for volume either is told of there. */
function outcome(received: Received, { failures }: Mail, isNew: boolean) {
  const isTold = (failure: Failure) =>
    failures.some(({ subject, failure: { cause } }) => subject === 'Mail source: Gmail log' && cause === failure.cause);
  return {
    received,
    isNew,
    failures: received.failures.map(each => ({
      ...each,
      severity: isTold(each.failure) || isOfTime(each.failure) ? ('low' as const) : ('medium' as const),
    })),
  };
}
