import { forgetDown, isAnyDown } from '../google/circuit';
import { type Kept, keep } from '../google/kept';
import { unnoted } from '../google/spent';
import { isoOf } from '../model/isoOf';
import { NO_LEDGER } from '../model/ledger';
import type { State } from '../model/state';
import { type Budget, shorter } from '../plan/budget';
import { ledgerAt, minus, plus } from '../plan/ledger';
import { brake } from './brake';
import { checkEvidence } from './checkEvidence';
import { collect } from './collect';
import { collectLogs } from './collectLogs';
import { commit } from './commit';
import { countHours } from './countHours';
import { evaluate } from './evaluate';
import { explain } from './explain';
import { noteEvidence } from './noteEvidence';
import { noteUse } from './noteUse';
import { observe } from './observe';
import { readDeclared } from './readDeclared';
import { readRoster } from './readRoster';
import { sweep } from './sweep';
import { tell } from './tell';
import { watch } from './watch';
import { watchMail } from './watchMail';

/** The sweep, and what is declared, take what time there is, but for this (milliseconds): then the logs are asked who changed what was found. */
const FOR_THE_LOGS = 3000;

/**
 * One tick. What is protected comes first: it is read, and what drifted is re-locked, before anything else is looked at; then storms are braked.
 * @returns what this tick leaves to the next
 */
export function runTick(kept: Kept, budget: Budget): State {
  const begun = Date.now();
  const spentBefore = unnoted(begun);
  forgetDown();
  const now = isoOf(begun);
  const ledger = ledgerAt(kept.ledger ?? NO_LEDGER, now);
  // Should it be killed, then what the protected groups take stays in the ledger.
  keep({
    running: { startedAt: now, inARow: (kept.running?.inARow ?? 0) + 1 },
    ledger: { ...ledger, ...plus(ledger, ledger.lean) },
  });
  const { work, all } = shorter(budget, kept.state?.cutShortAt, kept.running !== undefined, now);
  const until = begun + work * 1000;

  const collected = collect(kept, now, until);
  const { before } = collected;
  // Noted before anything else is kept: of the two slots, the other one is written next.
  if (kept.ahead && before.at === kept.ahead.at) keep({ number: before.number });
  const intents = kept.intents && before.at <= kept.intents.from ? kept.intents.relocks : [];
  const settled = watch(collected, intents, now, until);
  const mail = watchMail(collected, settled, now, until);
  const watched = brake(collected, settled, mail, now, until);
  const lean = minus(unnoted(begun), spentBefore);
  const logged = collectLogs(collected, watched, now, until);
  const rostered = readRoster(collected, watched, logged, now, until);
  const declared = readDeclared(collected, now, until - FOR_THE_LOGS);
  const observed = observe(collected, mail, rostered.groups, rostered.accounts, now, until - FOR_THE_LOGS);
  const swept = sweep(collected, watched, rostered, kept.cadence, now, until - FOR_THE_LOGS);
  const evidence = checkEvidence(collected, kept, now);
  const hours = countHours(collected, mail, now, until);
  const explained = explain(collected, watched, logged, swept, now, until);
  const evaluated = evaluate(
    kept,
    { collected, watched, mail, hours, logged, rostered, declared, observed, swept, explained, evidence },
    now,
    begun,
  );
  const noted = noteEvidence(evaluated.state, evaluated.news, evidence.chain, kept);
  const state = commit(kept, collected, { ...evaluated, ...evidence, state: noted }, begun + all * 1000);
  // What all the retries of an outage cost is no measure of the day.
  noteUse(collected.ledger, begun, isAnyDown() ? undefined : lean);
  tell(state, kept);
  return state;
}
