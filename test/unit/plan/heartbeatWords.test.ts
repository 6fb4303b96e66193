import { heartbeatWords } from '../../../src/plan/heartbeatWords';
import { DAY, later, living, NOW, state } from '../samples';

type Pulse = Parameters<typeof heartbeatWords>[0];

const pulse = (given: Partial<Pulse> = {}): Pulse => ({
  cadence: 5,
  state: state({ at: later(-5) }),
  running: undefined,
  failed: undefined,
  hasTrigger: true,
  link: 'https://docs.google.com/spreadsheets/d/1/edit',
  runsAs: 'admin@example.org',
  ...given,
});

const lateTick = (minutes: number) =>
  state({ at: later(-5), findings: [living({ check: 'HEALTH.3', subject: 'Late tick', lastSeen: later(minutes) })] });

test.each<[string, Partial<Pulse>]>([
  ['ticks come', {}],
  ['two cadences and a bit have passed', { state: state({ at: later(-15) }) }],
  ['a tick is running now', { running: { inARow: 1 } }],
  ['the first tick is running now', { state: undefined, running: { inARow: 1 } }],
  ['an hour, where ticks come once an hour', { cadence: 60, state: state({ at: later(-60) }) }],
  ['a late tick a day ago', { state: lateTick(-DAY) }],
  ['something else is wrong', { state: state({ at: later(-5), findings: [living({ check: 'POST.1' })] }) }],
])('silent: %s', (_, given) => expect(heartbeatWords(pulse(given), NOW)).toBeUndefined());

test.each<[string, Partial<Pulse>, string, string]>([
  ['no tick for 16 minutes', { state: state({ at: later(-16) }) }, 'ticks have stopped', 'does not call it'],
  ['the trigger is gone', { hasTrigger: false }, 'ticks have stopped', 'is gone'],
  [
    'no tick ever ended',
    { state: undefined, running: { inARow: 4 } },
    'ticks have stopped',
    'No tick has come to its end yet',
  ],
  ['four ticks were cut short', { running: { inARow: 4 } }, 'ticks have stopped', 'cut short: 4 in a row'],
  ['ticks fail', { state: state({ at: later(-60) }), failed: { message: 'Oh' } }, 'ticks have stopped', 'an error: Oh'],
  [
    'a late tick',
    { state: lateTick(1 - DAY) },
    'ticks came late or were cut short in the last day',
    'Ticks come again',
  ],
])('told: %s', (_, given, subject, words) => {
  const mail = heartbeatWords(pulse(given), NOW);
  expect(mail?.subject).toBe(`Postlock: ${subject}`);
  expect(mail?.text).toContain(words);
  expect(mail?.text).toContain('What to do: ');
});
