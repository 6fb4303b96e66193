import type { MailHour } from '../../../src/model/mail';
import { dayOfMail } from '../../../src/plan/dayOfMail';

const ZONE = 'America/Los_Angeles';
/** 7:30 in Los Angeles on a Thursday. */
const NOW_THERE = '2023-12-14T15:30:00.000Z';
const hour = (at: string, deliveries?: number, error = 0): MailHour => ({
  at,
  countedAt: at,
  groups: {},
  ...(deliveries !== undefined && { source: 'Gmail log' as const, domain: { messages: 1, deliveries, error } }),
});
const words = (hours: MailHour[]) => dayOfMail({ hours, heaviest: {} }, NOW_THERE, ZONE).words;

test('of today, by the clock of the workbook, what was counted', () => {
  const hours = [
    hour('2023-12-14T07:00:00.000Z', 900),
    hour('2023-12-14T08:00:00.000Z', 10),
    hour('2023-12-14T09:00:00.000Z'),
    hour('2023-12-14T14:00:00.000Z', 1200),
  ];
  expect(dayOfMail({ hours, heaviest: {} }, NOW_THERE, ZONE)).toEqual({
    columns: [
      ['00:00', 10],
      ['06:00', 1200],
    ],
    words: '1,210 in 2 hours',
  });
});

test('with its error, and with what is usual where that is known of every hour', () => {
  const weeks = ['11-23', '11-30', '12-07'].map(day => hour(`2023-${day}T14:00:00.000Z`, 800));
  const now = hour('2023-12-14T14:00:00.000Z', 1000, 0.1);
  expect(words([...weeks, now])).toBe('1,000 (± 10 %) in 1 hour; usual are 800');
  expect(words([...weeks, hour('2023-12-14T13:00:00.000Z', 5), now])).toBe('1,005 (± 10 %) in 2 hours');
});

test('nothing counted is not nothing sent', () => {
  expect(words([])).toBe('not counted so far');
  expect(words([hour('2023-12-14T14:00:00.000Z')])).toBe('not counted so far');
});
