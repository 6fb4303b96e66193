import { types } from 'node:util';
import { startIn } from './appsScript/execute';
import { fireWhenDue, firingOf } from './appsScript/triggers';
import { sameChance } from './chance';
import { createClock } from './clock';
import { draftOf } from './google/sheets/spreadsheet';
import type { World } from './world';

/** The same data once more; what was shared in it is shared again. */
function twinOf(thing: unknown, known: Map<object, unknown>): unknown {
  if (typeof thing === 'function') throw new Error(`Only data can be copied, no function ${thing.name}`);
  if (typeof thing !== 'object' || thing === null) return thing;
  if (known.has(thing)) return known.get(thing);
  if (Array.isArray(thing)) {
    const list: unknown[] = [];
    known.set(thing, list);
    for (const each of thing) list.push(twinOf(each, known));
    return list;
  }
  if (types.isMap(thing)) {
    const map = new Map<unknown, unknown>();
    known.set(thing, map);
    for (const [key, each] of thing) map.set(key, twinOf(each, known));
    return map;
  }
  if (types.isSet(thing)) return new Set(thing);
  const data: Record<string, unknown> = {};
  known.set(thing, data);
  for (const [name, each] of Object.entries(thing)) data[name] = twinOf(each, known);
  return data;
}

/** Puts on the clock of a copy what is on the clock of a world: that must be triggers, for nobody knows what else it may do. */
function arm(copy: World, { clock }: World): void {
  for (const { at, run } of clock.appointments()) {
    const firing = firingOf(run);
    if (!firing) throw new Error(`The world ${copy.name} waits for something that is no trigger`);
    const trigger = copy.script.triggers.find(({ id }) => id === firing.triggerId);
    if (trigger) fireWhenDue(copy, firing.script, startIn(copy, firing.script), trigger, at);
  }
}

/** A world of its own in which all is as it is in another, but nothing is to come. Not while an execution is under way. */
export function stillOfWorld(world: World): World {
  const { clock, random, spreadsheets, ...data } = world;
  if (data.script.lockedBy !== undefined || data.script.executions.some(({ outcome }) => outcome === 'running')) {
    throw new Error(`An execution is under way in the world ${world.name}`);
  }
  return {
    ...(twinOf(data, new Map()) as typeof data),
    clock: createClock(new Date(clock.now()).toISOString()),
    random: sameChance(random),
    spreadsheets: new Map([...spreadsheets].map(([id, spreadsheet]) => [id, draftOf(spreadsheet)])),
  };
}

/** The same, and it goes on as the other would. */
export function copyOfWorld(world: World): World {
  const copy = stillOfWorld(world);
  arm(copy, world);
  return copy;
}
