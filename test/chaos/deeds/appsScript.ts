import { constantFrom, integer, oneof, record } from 'fast-check';
import type { Deed } from '../deed';

const killed = record({
  call: integer({ min: 1, max: 60 }),
  when: constantFrom('before' as const, 'after' as const),
}).map(
  ({ call, when }): Deed => ({
    words: `the next tick is killed ${when} its call ${call}`,
    happen(stage) {
      stage.here.world.script.killAt = { call, when };
      stage.forgotten += 1;
    },
  }),
);

const asleep = constantFrom(15, 70, 24 * 60).map(
  (minutes): Deed => ({
    words: `no trigger fires for ${minutes} minutes`,
    happen({ here: { world } }) {
      world.script.asleepUntil = world.clock.now() + minutes * 60_000;
    },
  }),
);

const noMail = constantFrom(0, 1).map(
  (mailQuota): Deed => ({
    words: `MailApp takes ${mailQuota} recipients more today`,
    happen({ here: { world } }) {
      world.script.mailQuota = mailQuota;
    },
  }),
);

const LOST = [
  ['number'],
  ['even.0', 'even.pieces'],
  ['odd.0', 'odd.pieces'],
  ['told'],
  ['mail.0', 'mail.pieces', 'history.0', 'history.pieces'],
  ['roster.0', 'roster.pieces', 'declared.0', 'declared.pieces', 'received.0', 'received.pieces'],
  ['installer', 'cadence', 'writtenIn', 'running', 'failed'],
];

/** What is left of a property. */
const WAYS: Record<string, (name: string, value: string) => string | undefined> = {
  lost: () => undefined,
  garbled: () => '{"x":[oops',
  // As many pieces as before, so that they are unpacked.
  'cut off': (name, value) => (name.endsWith('.pieces') ? value : value.slice(0, value.length / 2)),
};

const lost = record({ names: constantFrom(...LOST), how: constantFrom(...Object.keys(WAYS)) }).map(
  ({ names, how }): Deed => ({
    words: `the properties ${names.join(', ')} are ${how}`,
    happen(stage) {
      const { properties } = stage.here.world.script;
      for (const name of names) {
        const value = properties.get(name);
        const left = value && WAYS[how]?.(name, value);
        if (left === undefined) properties.delete(name);
        else properties.set(name, left);
      }
      stage.forgotten += 1;
      // Without its last state Postlock goes on from the one before, and may see again what it saw.
      stage.touched.add('Changes');
    },
  }),
);

/** Apps Script kills, sleeps, mails no more or forgets. */
export const appsScript = oneof({ arbitrary: killed, weight: 3 }, asleep, noMail, lost);
