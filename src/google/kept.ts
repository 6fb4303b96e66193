import { asciiJson } from '../model/asciiJson';
import type { Failure } from '../model/failure';
import type { Relock } from '../model/relock';
import type { State } from '../model/state';

/** What is kept in script properties: it is there when the workbook is not. */
export interface Kept {
  /** The account that installed Postlock and whose trigger runs it. */
  installer?: string;
  workbookId?: string;
  /** Minutes between ticks as Apps Script granted them; 0 without a trigger. */
  cadence: number;
  /** A copy of the state in the workbook; newer than that one while the workbook cannot be written. */
  state?: State;
  /** Re-locks that were begun for the state with this number. */
  intents?: { number: number; relocks: Relock[] };
  /** The last news that was sent. */
  told: number;
  /** Why the last mail could not be sent, if it could not. */
  mailFailed?: Failure;
  /** A tick that has begun and not ended, and how many in a row before it did not end either. */
  running?: { startedAt: string; inARow: number };
  /** A tick that ended with an error. */
  failed?: { at: string; message: string };
  /** When people were last mailed of such a tick. */
  failureToldAt?: string;
}

/** A property value may have 9 KB. https://developers.google.com/apps-script/guides/services/quotas */
const CHUNK = 9000;

/** Reads everything kept. What somebody garbled counts as not kept. */
export function readKept(): Kept {
  const properties = PropertiesService.getScriptProperties().getProperties();
  const read = <Key extends keyof Kept>(key: Key): Kept[Key] | undefined =>
    parse(properties[key]) as Kept[Key] | undefined;
  const chunks = Array.from({ length: Number(properties.stateChunks) || 0 }, (_, index) => properties[`state${index}`]);
  const state = parse(chunks.join('')) as State | undefined;
  const kept: Kept = { cadence: read('cadence') ?? 0, told: read('told') ?? 0 };
  for (const key of [
    'installer',
    'workbookId',
    'intents',
    'mailFailed',
    'running',
    'failed',
    'failureToldAt',
  ] as const) {
    const value = read(key);
    if (value) Object.assign(kept, { [key]: value });
  }
  return { ...kept, ...(state && { state }) };
}

/** Keeps values, all in one call; null forgets one. */
export function keep(values: { [Key in keyof Kept]?: Kept[Key] | null }): void {
  const { state, ...others } = values;
  const properties: Record<string, string> = {};
  for (const [key, value] of Object.entries(others)) properties[key] = asciiJson(value);
  if (state) {
    const chunks = asciiJson(state).match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [];
    chunks.forEach((chunk, index) => {
      properties[`state${index}`] = chunk;
    });
    properties.stateChunks = String(chunks.length);
  }
  PropertiesService.getScriptProperties().setProperties(properties);
}

function parse(json: string | undefined): unknown {
  try {
    return json ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
