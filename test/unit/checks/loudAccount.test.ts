import { loudAccount } from '../../../src/checks/loudAccount';
import type { Loud } from '../../../src/model/mailHistory';
import { EVENING, hoursLater, ZONE } from '../mail';

const loud = (given: Partial<Loud> = {}): Loud => ({
  account: 'kim@students.example.org',
  id: '107',
  at: EVENING,
  messages: 1420,
  most: 60,
  ...given,
});
const find = (...all: Loud[]) => loudAccount({ timeZone: ZONE, mail: { loud: all } });

test('an account is told by its id, never by its name', () => {
  const found = find(loud());
  expect(found).toEqual([
    {
      check: 'MAIL.3',
      subject: 'Account 107',
      severity: 'high',
      event: true,
      what: 'It sent 1,420 messages between 19:00 and 20:00; the most it had sent in an hour before were 60.',
      todo: 'Ask its owner.',
      link: 'https://admin.google.com/ac/users/107',
    },
  ]);
  expect(JSON.stringify(found)).not.toContain('kim');
});

test.each([
  [20, 'the most it had sent in an hour before were 20.'],
  [0, 'it had never sent as many as 20 in an hour before.'],
])('the most before was %s', (most, words) =>
  expect(find(loud({ most }))[0]?.what).toBe(`It sent 1,420 messages between 19:00 and 20:00; ${words}`),
);

test('of a sample it is said that it is the least', () =>
  expect(find(loud({ messages: 195, inAll: 600 }))[0]?.what).toBe(
    'It sent at least 195 messages between 19:00 and 20:00; the most it had sent in an hour before were 60.',
  ));

test('where Google tells no id, nothing names it: its address is not for mails', () => {
  const { id: _, ...nameless } = loud();
  const [finding] = find(nameless);
  expect([finding?.subject, finding?.link]).toEqual(['An account that Google gives no id of', undefined]);
});

test('each account is told once, with its loudest hour', () => {
  const found = find(
    loud({ messages: 400 }),
    loud({ at: hoursLater(1), messages: 900 }),
    loud({ id: '108', messages: 300 }),
  );
  expect(found.map(({ subject, what }) => [subject, what.slice(0, 48)])).toEqual([
    ['Account 107', 'It sent 900 messages between 20:00 and 21:00; th'],
    ['Account 108', 'It sent 300 messages between 19:00 and 20:00; th'],
  ]);
});

test('nobody is loud', () => expect(find()).toEqual([]));
