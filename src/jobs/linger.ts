import { alone } from '../google/alone';
import { countMail } from '../google/countMail';
import { keep, readKept } from '../google/kept';
import { pause } from '../google/pause';
import { type MailSeen, NO_MAIL_SEEN } from '../model/mail';
import type { Budget } from '../plan/budget';
import { mergePosts } from '../plan/mergePosts';
import { stormyGroups, tenseGroups } from '../plan/tenseGroups';
import { noteUse } from './noteUse';
import { runTick } from './runTick';

/** Between two looks, and from the begin of the tick to the last of them: the next tick comes after five minutes. */
const BETWEEN_MS = 10_000;
const LONGEST_MS = 260_000;
/** What a look may take. */
const PATIENCE_MS = 20_000;
/** Triggers may run six hours a day in all (https://developers.google.com/apps-script/guides/services/quotas); ticks need the rest. */
const MOST_SECONDS_A_DAY = 2 * 3600;
/** What is left of six minutes for a tick in between. */
const IN_BETWEEN: Budget = { work: 60, all: 90 };

/**
 * While a large group stands open against the policy, or a storm seems to begin, the tick stays and looks at mail every 10 seconds. Once there are
 * posts enough for a storm, a tick runs at once. All that a tick does is done by then: one that is killed while it stays loses nothing, but then
 * triggers have only 30 seconds here, and no tick stays again that day.
 * @param begun when this execution began (milliseconds since 1970)
 */
export function linger(begun: number): void {
  const day = new Date(begun).toISOString().slice(0, 10);
  const isTold = new Set<string>();
  let looked: { of: number; mail: MailSeen } | undefined;
  let kept = readKept();
  const { lingered } = kept;
  const before = lingered?.day === day ? lingered : undefined;
  let seconds = before?.on ? MOST_SECONDS_A_DAY : (before?.seconds ?? 0);
  while (Date.now() + BETWEEN_MS - begun <= LONGEST_MS && seconds < MOST_SECONDS_A_DAY) {
    const { state, cadence } = kept;
    // What a look has read is not read again by the next; a tick keeps what it has read itself.
    const mail = looked && looked.of === state?.number ? looked.mail : (kept.mail ?? NO_MAIL_SEEN);
    const settings = state?.settings;
    if (!state || !settings || state.cutShortAt !== undefined || cadence === 0) break;
    const tense = tenseGroups(state, mail, settings, state.at).filter(id => !isTold.has(id));
    if (tense.length === 0) break;
    keep({ lingered: { day, seconds: seconds + BETWEEN_MS / 1000, on: true } });
    const from = Date.now();
    pause(BETWEEN_MS);
    // Somebody who ends a brake meanwhile does not have to wait for the last look.
    alone(() => {
      const standing = readKept();
      if (standing.state?.number !== state.number || standing.cadence === 0) return;
      const now = new Date().toISOString();
      const addresses = mail.stormable.flatMap(({ address, aliases }) => [address, ...aliases]);
      // A query of the export for each look would cost too much.
      const sources = { ...settings, bigQueryExport: '' };
      const { counts, readTo } = countMail(sources, addresses, mail, now, Date.now() + PATIENCE_MS);
      const told = counts.flatMap(({ posts }) => posts);
      const posts = mergePosts(mail.posts, told, new Set(addresses), now);
      looked = { of: state.number, mail: { ...mail, ...readTo, posts } };
      const stormy = stormyGroups(tense, looked.mail, state, settings);
      if (stormy.length > 0) runTick(standing, IN_BETWEEN);
      for (const id of stormy) isTold.add(id);
    });
    seconds += (Date.now() - from) / 1000;
    kept = readKept();
  }
  const { ledger } = kept;
  if (ledger && seconds !== (before?.seconds ?? 0)) noteUse(ledger, begun);
  if (before?.on || seconds !== (before?.seconds ?? 0)) keep({ lingered: { day, seconds, on: false } });
}
