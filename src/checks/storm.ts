import type { Brake } from '../model/brake';
import { BRAKE_FAILED, isAlive, isInForce } from '../model/brake';
import { describeFailure } from '../model/failure';
import type { Finding } from '../model/finding';
import { dayAndTime, sameDayClock } from '../model/localTime';
import { eachOnce, whatToStop } from '../model/logEvent';
import { counted, grouped } from '../model/numbers';
import { isWider, POSTERS_IN_WORDS } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import { recipientsInWords } from '../model/reach';
import type { Facts } from './facts';

/** MAIL.2: a storm, and what was done about it; and a group that could not be set back after it, or stays locked since nobody says what it should be. */
export function storm(facts: Facts): Finding[] {
  const { all } = facts.brakes;
  return [
    ...all.filter(brake => isAlive(brake, facts.now) && !isMadeAnew(facts, brake)).map(brake => stormy(facts, brake)),
    ...all
      .filter(brake => brake.acts && brake.ended === undefined && !isAlive(brake, facts.now))
      .map(brake => overdue(facts, brake)),
    ...all.filter(({ stays }) => stays).flatMap(brake => staying(facts, brake)),
    ...all.filter(({ leftSo, ended }) => leftSo && ended === facts.now).map(brake => leftSo(facts, brake)),
  ];
}

/** The group was deleted, and another has its address: that one took none of these posts. */
const isMadeAnew = ({ groups }: Facts, { group }: Brake): boolean =>
  !groups.some(({ id }) => id === group.id) && groups.some(({ address }) => address === group.address);

function stormy(facts: Facts, brake: Brake): Finding {
  const { now } = facts;
  const { group, since, posts, senders, replies, reach, at } = brake;
  const clock = (moment: string) => sameDayClock(moment, now, facts.timeZone);
  const { address } = group;
  const failure = failureOf(facts, brake);
  const figures = `${counted(posts, 'post', 'posts')} by ${counted(senders, 'sender', 'senders')}`;
  return {
    check: 'MAIL.2',
    subject: address,
    severity: 'critical',
    headline: `${address}: ${figures} since ${clock(since)}${failure ? BRAKE_FAILED : isInForce(brake, now) ? `, braked at ${clock(at)}` : ''}`,
    what: [
      `Since ${dayAndTime(since, facts.timeZone)} there were ${figures}${replies > 0 ? `, ${replies} of them replies` : ''}. Each reaches ${recipientsInWords(reach)}: ${
        reach.counted === 'exact' ? '' : 'up to '
      }${grouped(posts * reach.recipients)} deliveries so far, as of ${clock(now)}. What was sent already may still arrive.`,
      ...openedWords(facts, brake),
      failure ?? doneWords(facts, brake, clock),
    ].join(' '),
    todo: todoFor(facts, brake, failure !== undefined),
    group: { address, id: group.id },
    changes: brake.changes,
  };
}

function doneWords(facts: Facts, brake: Brake, clock: (at: string) => string): string {
  const { acts, why, until, kept, at, after } = brake;
  if (why === 'locked') return 'It was locked already when this was seen, so there was nothing to brake.';
  if (!acts)
    return `Nothing was done: ${why === 'row' ? 'Storm brake in its policy row is off' : 'Mode in Settings is report'}.`;
  if (kept) return `Only managers may post since ${clock(at)}, until somebody runs endBrake.`;
  const address = addressOf(facts, brake);
  const hasRow = [...facts.policy.groupsOfRow.values()].some(addresses => addresses.includes(address));
  const then =
    hasRow || (after && !isWider(postersOf(after), 'managers'))
      ? 'Then it is set as it should be again.'
      : 'No policy row says who may post to it, so it stays locked then, and you are asked.';
  return `At ${clock(at)} it was locked and read back: only managers may post until ${clock(until)}. ${then}`;
}

const todoFor = ({ groups, settings }: Facts, { acts, why, group }: Brake, isFailed: boolean): string => {
  if (!groups.some(({ id }) => id === group.id)) return 'Look who deleted it; what was sent already may still arrive.';
  if (isFailed || (!acts && why !== 'locked'))
    return `If it goes on, close the group by hand at once: in its settings, set "Who can post" to managers${isFailed && settings.mode === 'enforce' ? '. Postlock tries again at every tick' : ''}.`;
  if (!acts) return 'Look who locked it, and whether what was sent has to be taken back.';
  return `Look what started it. To end the brake now, run endBrake('${group.address}') in the script editor; to keep the group locked for longer, keepLocked('${group.address}').`;
};

/** Who or what had opened it, if that is known. */
function openedWords(facts: Facts, brake: Brake): string[] {
  const { earlier, changes } = facts;
  const { group } = brake;
  const address = addressOf(facts, brake);
  // One that was closed before the storm was seen is another.
  const opened = earlier.findings.find(
    ({ check, resolvedAt, group: of }) =>
      check === 'POST.1' && of?.id === group.id && (resolvedAt === undefined || resolvedAt >= brake.at),
  );
  const ofNow = changes.filter(change => change.group === address && change.by === 'somebody');
  const by = eachOnce([...(opened?.by ?? []), ...ofNow.flatMap(({ who }) => (who ? [who] : []))]);
  const last = by[by.length - 1];
  const name = last && whatToStop(last);
  return name ? [`It had been opened by ${name}.`] : [];
}

/** Why the group is not locked although it should be, as far as this tick knows. */
function failureOf({ groups, now, brakes, relocks, settings: { mode } }: Facts, brake: Brake): string | undefined {
  if (!isInForce(brake, now)) return undefined;
  const { id } = brake.group;
  const outcome = [...relocks.outcomes, ...brakes.outcomes].find(({ relock }) => relock.id === id);
  if (outcome?.failure) return `It is not known to be locked. The brake failed: ${describeFailure(outcome.failure)}.`;
  const group = groups.find(each => each.id === id);
  if (!group) return 'The group is not in the list of groups any more.';
  if (group.failure && !outcome) return `It is not known to be locked: ${describeFailure(group.failure)}.`;
  const settings = outcome?.readBack ?? group.settings;
  if (settings && !isWider(postersOf(settings), 'managers')) return undefined;
  return mode === 'enforce'
    ? 'It is not locked: the brake was sent, but does not read back.'
    : 'It was braked, and is open again: Mode in Settings is report by now, so nothing is done about it.';
}

/** Somebody set it otherwise while it was braked. */
function leftSo(facts: Facts, brake: Brake): Finding {
  const address = addressOf(facts, brake);
  const { settings } = facts.groups.find(({ id }) => id === brake.group.id) ?? {};
  const may = settings ? ` ${inCapitals(POSTERS_IN_WORDS[postersOf(settings)])} may post.` : '';
  return {
    check: 'MAIL.2',
    subject: `${address} after the brake`,
    severity: 'medium',
    event: true,
    headline: `${address} is left as somebody set it during the brake`,
    what: `The brake has ended. Somebody had set the group otherwise meanwhile, so it is left so.${may}`,
    todo: 'Look whether it is as it should be.',
    group: { address, id: brake.group.id },
  };
}

const inCapitals = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The brake is over, and Google did not take the end of it. */
function overdue(facts: Facts, { group }: Brake): Finding {
  const standing = facts.groups.find(({ id }) => id === group.id);
  const failure = facts.brakes.outcomes.find(({ relock }) => relock.id === group.id)?.failure ?? standing?.failure;
  const address = standing?.address ?? group.address;
  return {
    check: 'MAIL.2',
    subject: `${group.address} after the brake`,
    severity: 'high',
    headline: `${address} could not be set back after the brake`,
    what: `The brake is over, but the group could not be set back: ${failure ? describeFailure(failure) : 'it does not read back'}. Only managers may post until then.`,
    todo: 'Set "Who can post" as its row says.',
    group: { address, id: group.id },
  };
}

function staying(facts: Facts, brake: Brake): Finding[] {
  const address = addressOf(facts, brake);
  const group = facts.groups.find(({ id }) => id === brake.group.id);
  if (facts.rules.has(address) || !group?.settings || postersOf(group.settings) !== 'managers') return [];
  const before = brake.found ? ` Before, ${POSTERS_IN_WORDS[postersOf(brake.found)]} could post.` : '';
  return [
    {
      check: 'MAIL.2',
      subject: `${address} after the brake`,
      severity: 'medium',
      headline: `${address} stays locked after the brake`,
      what: `The brake has ended. No policy row says who may post to it, so it stays as it is: only managers may.${before}`,
      todo: 'Add a row to Policy, and open it if it should be.',
      group: { address, id: brake.group.id },
    },
  ];
}

const addressOf = ({ groups }: Facts, { group }: Brake): string =>
  groups.find(({ id }) => id === group.id)?.address ?? group.address;
