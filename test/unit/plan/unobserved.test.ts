import { NO_RECEIVED, type Received } from '../../../src/model/received';
import { unobserved } from '../../../src/plan/unobserved';
import { hoursLater } from '../mail';
import { receivedHour } from '../received';
import { settings } from '../samples';

const of = (received: Partial<Received>, domainOnlyUnits = ['/Students']) =>
  unobserved(settings({ domainOnlyUnits }), { ...NO_RECEIVED, ...received }, hoursLater(10));
const SUBJECT = 'Mail to domain-only units';
const empty = (hour: number) => receivedHour(hoursLater(hour), { read: 0, all: 0 });

test('before the first hour was looked at, that is said', () => {
  expect(of({})).toEqual([
    expect.objectContaining({ subject: SUBJECT, severity: 'low', unchecked: { 'DELIV.2': 'no' } }),
  ]);
  expect(of({}, [])).toEqual([]);
});

test('a unit to which the log shows no mail is said, until it shows some', () => {
  const hours = [empty(1), empty(2)];
  expect(of({ hours, doneAt: hoursLater(2) })).toEqual([
    expect.objectContaining({ subject: SUBJECT, severity: 'low', unchecked: { 'DELIV.2': 'no' } }),
  ]);
  expect(of({ hours: [...hours, receivedHour(hoursLater(3))], doneAt: hoursLater(3) })).toEqual([]);
});

test('a unit without accounts, or one that Settings name since the last look, is said too', () =>
  expect(of({ doneAt: hoursLater(2) }).map(({ unchecked }) => unchecked)).toEqual([{ 'DELIV.2': 'no' }]));

test('messages without a sender are said, and of how many they are', () => {
  const hours = [receivedHour(hoursLater(1), { read: 10, nameless: 9 }), receivedHour(hoursLater(2), { read: 5 })];
  const told = of({ hours, doneAt: hoursLater(2) });
  expect(told.map(({ failure, unchecked }) => [failure.message, unchecked])).toEqual([
    ['of 15 messages, 9 without sender', { 'DELIV.2': 'in part' }],
  ]);
});

test('it says which units these are, and not that nobody looked', () => {
  const hours = [empty(1), receivedHour(hoursLater(1), { unit: '/Others' })];
  const [told] = of({ hours, doneAt: hoursLater(1) }, ['/Students', '/Others']);
  expect(told?.failure.message).toBe('it shows no mail to /Students yet');
  expect(of({})[0]?.failure.message).toBe('it was not looked at yet');
});
