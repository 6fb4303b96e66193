import type { Change } from '../model/change';
import { elapsed } from '../model/elapsed';
import type { Attribution } from '../model/logEvent';
import type { State } from '../model/state';
import { windowOf } from './attribute';
import { OVERLAP } from './namedIn';

type Unexplained = State['logs']['unexplained'][number];

const HOUR = 3_600_000;
/** Google promises most logs within a day or so; after three nobody will be found any more. */
const LONGEST = 72 * HOUR;
/** An app that acted for an account appears within this time, or it was no app. */
const LONGEST_FOR_APP = HOUR;
const MOST = 100;
const MOST_JOINED = 200;

/** Whether nothing more is to be learnt: an app is named by the log of the change, or by its calls for the account that the log names. */
export const isExplained = (who: Attribution | undefined): boolean =>
  who !== undefined && who.likely !== 'all' && (who.app !== undefined || who.client !== undefined);

/** Whether a tick's reading of all logs holds all that there is by now of the time in which a change was made. */
export const isCovered = (change: Change, { from, isWhole }: { from: string; isWhole: boolean }): boolean =>
  isWhole && windowOf(change)[0] >= from;

/** Whether the logs of that time are to be read again: at first they are read at every tick anyway, then less and less often. */
export function isToAskFor({ change, askedAt }: Unexplained, now: string): boolean {
  const age = elapsed(change.at, now);
  const wait = elapsed(askedAt, now);
  if (change.who && change.who.likely !== 'all') return wait >= 10 * 60_000;
  const isReadAnyway = elapsed(windowOf(change)[0], now) < OVERLAP;
  return !isReadAnyway && wait >= (age < 24 * HOUR ? HOUR / 2 : 3 * HOUR);
}

/**
 * The changes to look for again, each with when that was last done.
 * @param ofNow changes by somebody that this tick saw
 * @param ofBefore changes that were waiting, as they are known now
 * @param asked those among them whose logs were read
 */
export function stillUnexplained(
  ofNow: Change[],
  ofBefore: Change[],
  before: Unexplained[],
  asked: Set<Change>,
  now: string,
): Unexplained[] {
  const wasAsked = new Set([...asked].map(({ key }) => key));
  const askedAt = new Map(before.map(each => [each.change.key, each.askedAt]));
  return [...ofBefore, ...ofNow]
    .filter(({ at, who }) => {
      const age = elapsed(at, now);
      return !isExplained(who) && age < (who && who.likely !== 'all' ? LONGEST_FOR_APP : LONGEST);
    })
    .map(change => ({ change, askedAt: wasAsked.has(change.key) ? now : (askedAt.get(change.key) ?? now) }))
    .slice(-MOST);
}

/** The events to remember as joined, the latest last. */
export const nextJoined = (joined: Set<string>): string[] => [...joined].slice(-MOST_JOINED);
