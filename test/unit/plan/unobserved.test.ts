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

test('of a unit that is not there others tell', () => expect(of({ doneAt: hoursLater(2) })).toEqual([]));

test('it says which units these are, and not that nobody looked', () => {
  const hours = [empty(1), receivedHour(hoursLater(1), { unit: '/Others' })];
  const [told] = of({ hours, doneAt: hoursLater(1) }, ['/Students', '/Others']);
  expect(told?.failure.message).toBe('it shows no mail to /Students yet');
  expect(of({})[0]?.failure.message).toBe('it was not looked at yet');
});
