import { BUDGETS, type Ledger, NO_LEDGER } from '../../../src/model/ledger';
import { ledgerAt, shedding, usedInWords } from '../../../src/plan/ledger';
import { later, NOW } from '../samples';

/** NOW is 18:45 in California: the day of Groups Settings has 63 ticks of five minutes left, and Apps Script's 72, as it began at 00:45. */
const ledger = (given: Partial<Ledger> = {}): Ledger => ({
  ...NO_LEDGER,
  day: '2023-12-13',
  since: later(-18 * 60),
  ...given,
});
const lean = { queries: 50, requests: 60, seconds: 5 };

test.each<[string, Ledger, string, Partial<Ledger>]>([
  ['the first tick begins both days', NO_LEDGER, NOW, { day: '2023-12-13', since: NOW }],
  ['a day that goes on', ledger({ queries: 7, requests: 8, seconds: 9 }), NOW, { queries: 7, requests: 8, seconds: 9 }],
  [
    'midnight in California refills Groups Settings',
    ledger({ queries: 7, requests: 8 }),
    '2023-12-14T08:00:00.000Z',
    { day: '2023-12-14', queries: 0, requests: 8 },
  ],
  ['and not a second before', ledger({ queries: 7 }), '2023-12-14T07:59:59.000Z', { day: '2023-12-13', queries: 7 }],
  [
    'Apps Script’s day ends 24 hours after it began',
    ledger({ since: later(-24 * 60), queries: 7, requests: 8, seconds: 9, lean }),
    NOW,
    { since: NOW, queries: 7, requests: 0, seconds: 0, lean },
  ],
  ['and not a minute before', ledger({ since: later(1 - 24 * 60), requests: 8 }), NOW, { requests: 8 }],
])('%s', (_, before, now, expected) => expect(ledgerAt(before, now)).toMatchObject(expected));

test.each<[string, Partial<Ledger>, 'nothing' | 'the sweep' | 'the sweep and others']>([
  ['nothing is used', {}, 'nothing'],
  ['Groups Settings has what is protected and a tenth left', { queries: 90_000 - 63 * 50, lean }, 'nothing'],
  ['one query less', { queries: 90_001 - 63 * 50, lean }, 'the sweep'],
  ['Groups Settings has nothing left: others do not ask it', { queries: 100_000, lean }, 'the sweep'],
  ['requests have what is protected and a tenth left', { requests: 90_000 - 72 * 60, lean }, 'nothing'],
  ['one request less', { requests: 90_001 - 72 * 60, lean }, 'the sweep'],
  ['a twentieth', { requests: 95_000 - 72 * 60, lean }, 'the sweep'],
  ['one request less than a twentieth', { requests: 95_001 - 72 * 60, lean }, 'the sweep and others'],
  ['triggers have run for five hours and a half', { seconds: 5.5 * 3600 }, 'the sweep'],
  ['triggers have run for 5 h 50 min', { seconds: 5.84 * 3600 }, 'the sweep and others'],
])('what is put off: %s', (_, given, expected) => {
  const shed = shedding(ledger(given), 5, NOW, 'America/Los_Angeles');
  expect(shed ? (shed.others ? 'the sweep and others' : 'the sweep') : 'nothing').toBe(expected);
});

test('the fewer ticks are to come, the less is kept for them', () => {
  const given = ledger({ queries: 90_001 - 63 * 50, lean });
  expect(shedding(given, 5, NOW, 'Etc/UTC')).toBeDefined();
  expect(shedding(given, 60, NOW, 'Etc/UTC')).toBeUndefined();
  expect(shedding(given, 5, later(60), 'Etc/UTC')).toBeUndefined();
});

test('it is said what is put off, until when, and what is used', () => {
  const words = (given: Partial<Ledger>) => shedding(ledger(given), 5, NOW, 'America/Los_Angeles')?.why;
  expect(words({ queries: 95_000, requests: 12_000 })).toBe(
    "the sweep is put off until 14 Dec 2023, 00:00, as the protected groups need the rest of the day's quota (Groups Settings 95 %, requests 12 %, trigger time 0 %)",
  );
  expect(words({ seconds: 6 * 3600 })).toContain(
    'the sweep, members and hours of mail are put off until 14 Dec 2023, 00:45',
  );
});

test('the day on which clocks go back has 25 hours', () => {
  const given = { ...ledger({ day: '2023-11-05', queries: 95_000 }), since: '2023-11-05T07:00:00.000Z' };
  expect(shedding(given, 5, '2023-11-05T07:30:00.000Z', 'America/Los_Angeles')?.why).toContain(
    'until 6 Nov 2023, 00:00',
  );
});

test('used, in words', () =>
  expect(usedInWords({ queries: 12_400, requests: 100_000, seconds: BUDGETS.seconds / 8 })).toBe(
    'Groups Settings 12 %, requests 100 %, trigger time 13 %',
  ));
