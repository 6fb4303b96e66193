import type { Facts } from '../../../src/checks/facts';
import { lateTicks } from '../../../src/checks/lateTicks';
import { facts } from '../facts';
import { later, NOW } from '../samples';

const found = (ticks: Partial<Facts['ticks']>) =>
  lateTicks(facts({ ticks })).map(({ subject, severity, what }) => [subject, severity, what]);

const first = () => {
  const { last: _, ...ticks } = facts().ticks;
  return lateTicks({ ...facts(), ticks });
};

test.each([
  ['in time', found({})],
  ['the first tick', first()],
  ['one tick did not come', found({ last: later(-15) })],
  ['there is no trigger', found({ cadence: 0, last: later(-600) })],
  ['hourly, one tick did not come', found({ cadence: 60, last: later(-125) })],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));

test('late', () => {
  expect(lateTicks(facts({ ticks: { last: later(-16) } }))).toEqual([
    {
      check: 'HEALTH.3',
      subject: 'Late tick',
      event: true,
      severity: 'medium',
      what: 'For 16 minutes no tick came; one is due every 5 minutes. Nothing was watched in that time.',
      todo: 'Look at the executions, if it happens again.',
    },
  ]);
});

test.each([
  [1, 'low', 'A tick was cut short; this one did the work again. For a day, ticks now take less on.'],
  [2, 'low', '2 ticks in a row were cut short; this one did the work again. For a day, ticks now take less on.'],
  [3, 'high', '3 ticks in a row were cut short; this one did the work again. For a day, ticks now take less on.'],
])('cut short, %s in a row', (inARow, severity, what) => {
  expect(found({ cutShort: { startedAt: later(-5), inARow } })).toEqual([['Tick cut short', severity, what]]);
});

test('failed', () => {
  expect(found({ failed: { at: NOW, message: 'TypeError: x is not a function' } })).toEqual([
    ['Failed tick', 'high', 'A tick ended with an error: TypeError: x is not a function'],
  ]);
});
