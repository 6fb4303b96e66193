import * as v from 'valibot';
import type { Archive } from '../model/archive';
import { asciiJson } from '../model/asciiJson';
import { cut } from '../model/cut';
import type { Declared } from '../model/delivery';
import { NO_EVIDENCE, type Verified } from '../model/evidence';
import type { Failure } from '../model/failure';
import type { Ledger } from '../model/ledger';
import type { MailSeen } from '../model/mail';
import type { MailHistory } from '../model/mailHistory';
import type { Order } from '../model/order';
import type { Received } from '../model/received';
import type { Relock } from '../model/relock';
import type { Roster } from '../model/roster';
import type { State } from '../model/state';
import { CHAT_WEBHOOK } from './chat';
import { ordersIn } from './orders';

/** What is kept in script properties: it is there when the workbook is not, and nobody who edits the workbook can touch it. */
export interface Kept {
  /** The account that installed Postlock and whose trigger runs it. */
  installer?: string;
  /** The id of the customer whose admin that account was. */
  customer?: string;
  workbookId?: string;
  /** Minutes between ticks as Apps Script granted them; 0 without a trigger. */
  cadence: number;
  /** The state the last whole tick left. */
  state?: State;
  /** The state of a tick that was cut short after it was kept; it holds if the workbook has that very one. */
  ahead?: State;
  /** Re-locks that were begun, for the first tick that goes on from a state of that moment or before (ISO 8601, UTC). */
  intents?: { from: string; relocks: Relock[] };
  /** Who is in which list, as last read. */
  roster?: Roster;
  /** What is known of mail. */
  mail?: MailSeen;
  /** What is remembered of mail, hour by hour. */
  history?: MailHistory;
  /** What is declared about the delivery of mail, as last read. */
  declared?: Declared;
  /** What was observed of mail that units received. */
  received?: Received;
  /** The time zone in which the workbook was last written. */
  writtenIn?: string;
  /** The moment of the state that the workbook was last seen to have (ISO 8601, UTC). */
  writtenAt?: string;
  /** How the Evidence tab was found. */
  verified?: Verified;
  /** What somebody asked for and no tick has done yet. */
  orders: Order[];
  /** When somebody last asked for a new chain of evidence. */
  evidenceOrder?: { at: string; by: string };
  /** The last news that was mailed, and that was posted to Google Chat. */
  told: number;
  chatTold?: number;
  /** Why the last mail could not be sent, the last news not be posted, the workbook not be written, or the state not be kept. */
  mailFailed?: Failure;
  chatFailed?: Failure;
  commitFailed?: Failure;
  keepFailed?: Failure;
  /** A tick that has begun and not ended, and how many in a row before it did not end either. */
  running?: { startedAt: string; inARow: number };
  /** A tick that ended with an error. */
  failed?: { at: string; message: string };
  /** On which day (UTC), and for how many seconds, ticks stayed to look for a storm; `on`: one stays, or was killed while it did. */
  lingered?: { day: string; seconds: number; on: boolean };
  /** When people were last mailed of such a tick. */
  failureToldAt?: string;
  /** When the heartbeat last mailed. */
  heartbeatToldAt?: string;
  /** Tabs in which old rows may have to move to the archive; none, if only what was begun there is to be ended. */
  large?: number[];
  /** What is known of the archive, and why nothing could be moved to it. */
  archive?: Archive;
  archiveFailed?: Failure;
  /** When to look again what is old (ISO 8601, UTC). */
  archiveAt?: string;
  /** What was used of today's quotas. */
  ledger?: Ledger;
  /** What is said instead of a verdict once Postlock was uninstalled. */
  uninstalled?: string;
}

/** What is too large for one property. */
const PACKED = ['intents', 'roster', 'mail', 'history', 'declared', 'received'] as const;

type Small = Omit<Kept, 'state' | 'ahead' | 'orders' | (typeof PACKED)[number]> & { number: number };

/** A property value may have 9 KB. https://developers.google.com/apps-script/guides/services/quotas */
const CHUNK = 9000;
const LONGEST_MESSAGE = 1000;

const store = () => PropertiesService.getScriptProperties();

const optional = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.optional(schema), undefined);
const failure = v.object({
  ...{ api: v.string(), cause: v.string(), status: v.number(), message: v.string() },
  refused: v.optional(v.array(v.string())),
});
const link = v.object({ number: v.number(), hash: v.string() });
const moved = v.object({ number: v.number(), hash: v.string(), chain: v.string() });
const lot = v.object({
  ...{ year: v.string(), tab: v.number(), first: v.number(), rows: v.number(), hash: v.string() },
  to: v.optional(moved),
});
const use = { queries: v.number(), requests: v.number(), seconds: v.number() };
const smallSchema = v.object({
  number: optional(v.number()),
  installer: optional(v.string()),
  customer: optional(v.string()),
  workbookId: optional(v.string()),
  cadence: optional(v.number()),
  told: optional(v.number()),
  chatTold: optional(v.number()),
  writtenIn: optional(v.string()),
  writtenAt: optional(v.string()),
  verified: optional(
    v.object({ at: v.string(), rows: v.number(), broken: v.optional(v.string()), upTo: v.optional(link) }),
  ),
  evidenceOrder: optional(v.object({ at: v.string(), by: v.string() })),
  mailFailed: optional(failure),
  chatFailed: optional(failure),
  commitFailed: optional(failure),
  keepFailed: optional(failure),
  running: optional(v.object({ startedAt: v.string(), inARow: v.number() })),
  failed: optional(v.object({ at: v.string(), message: v.string() })),
  lingered: optional(v.object({ day: v.string(), seconds: v.number(), on: v.boolean() })),
  failureToldAt: optional(v.string()),
  heartbeatToldAt: optional(v.string()),
  uninstalled: optional(v.string()),
  large: optional(v.array(v.number())),
  archive: optional(
    v.object({ books: v.record(v.string(), v.string()), lot: v.optional(lot), from: v.optional(moved) }),
  ),
  archiveFailed: optional(failure),
  archiveAt: optional(v.string()),
  ledger: optional(v.object({ ...use, day: v.string(), since: v.string(), lean: v.object(use) })),
});

/** Reads everything kept. What somebody garbled counts as not kept. */
export function readKept(): Kept {
  const properties = store().getProperties();
  const parsed = Object.entries(properties).map(([key, value]) => [key, key.includes('.') ? undefined : parse(value)]);
  const { number, chatTold, chatFailed, ...small } = v.parse(smallSchema, Object.fromEntries(parsed));
  const slots = [read(properties, 'even'), read(properties, 'odd')] as (State | undefined)[];
  const whole = slots.flatMap(slot => (typeof slot?.number === 'number' ? [slot] : []));
  const newest = [...whole].sort((one, other) => other.number - one.number)[0];
  // Where it cannot be told which one holds, the newest does.
  const held = whole.find(slot => slot.number === number) ?? newest;
  // Where the one that held is lost, rows of evidence are in the workbook of which the one before does not know.
  const state = held && held.number < (number ?? 0) ? { ...held, evidence: NO_EVIDENCE } : held;
  const ahead = whole.find(slot => state && slot.number === state.number + 1);
  const packed = Object.fromEntries(PACKED.map(name => [name, read(properties, name)]));
  const orders = ordersIn(properties).flatMap(json => (parse(json) ?? []) as Order[]);
  // Without a webhook nothing waits to be posted.
  const chat = CHAT_WEBHOOK in properties ? { chatTold, chatFailed } : {};
  const kept = Object.entries({ ...small, ...chat, state, ahead, ...packed }).filter(
    ([, value]) => value !== undefined,
  );
  return { cadence: 0, told: 0, orders, ...Object.fromEntries(kept) };
}

/** The customer alone. */
export const keptCustomer = (): string | undefined =>
  (parse(store().getProperty('customer') ?? undefined) as string | null | undefined) ?? undefined;

/** Whether the last tick left something to do for the archive. */
export const isArchiveDue = (): boolean => Array.isArray(parse(store().getProperty('large') ?? undefined));

/** Keeps small values, all in one call; null forgets one. `number` is that of the state that holds from now on. */
export function keep(values: { [Key in keyof Small]?: Small[Key] | null }): void {
  const properties = Object.entries(values).map(([key, value]) => [key, asciiJson(value ?? null)]);
  store().setProperties(Object.fromEntries(properties));
}

/** A failure or an error, as short as a property needs it. */
export const shortened = <T extends { message: string }>(failure: T): T => ({
  ...failure,
  message: cut(failure.message, LONGEST_MESSAGE),
});

/** Keeps a state beside the one that holds, until `keep` says that it does. Two slots take turns, so one is always whole. */
export const keepState = (state: State): void => write(state.number % 2 === 0 ? 'even' : 'odd', state);

export const keepIntents = (intents: Kept['intents']): void => write('intents', intents);

export const keepRoster = (roster: Roster): void => write('roster', roster);

export const keepHistory = (history: MailHistory): void => write('history', history);

export const keepDeclared = (declared: Declared): void => write('declared', declared);
export const keepReceived = (received: Received): void => write('received', received);

export const keepMail = (mail: MailSeen): void => write('mail', mail);

/** Packed, as all properties together may have 500 KB, and cut into pieces. Pieces that a longer value left are removed. */
function write(name: string, value: unknown): void {
  const packed = Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(asciiJson(value))).getBytes());
  const pieces = packed.match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [];
  const properties = Object.fromEntries(pieces.map((piece, index) => [`${name}.${index}`, piece]));
  store().setProperties({ ...properties, [`${name}.pieces`]: String(pieces.length) });
  for (let left = pieces.length; store().getProperty(`${name}.${left}`) !== null; left++) {
    store().deleteProperty(`${name}.${left}`);
  }
}

function read(properties: Record<string, string>, name: string): unknown {
  const count = Number(properties[`${name}.pieces`]) || 0;
  const packed = Array.from({ length: count }, (_, index) => properties[`${name}.${index}`] ?? '').join('');
  if (packed === '') return undefined;
  try {
    const blob = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip');
    return JSON.parse(Utilities.ungzip(blob).getDataAsString()) ?? undefined;
  } catch {
    return undefined;
  }
}

function parse(json: string | undefined): unknown {
  try {
    return json ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
