import { loudIn } from '../../../src/plan/loudIn';
import { EVENING, hoursLater, weeksBefore } from '../mail';

const found = (messages: number, most?: number, since: string | undefined = weeksBefore(1)) =>
  loudIn(
    { heaviest: most === undefined ? {} : { '107': most }, ...(since && { since }) },
    [{ account: 'kim@example.org', id: '107', messages }],
    EVENING,
  );
const loud = (messages: number, most: number) => [
  { account: 'kim@example.org', id: '107', at: EVENING, messages, most },
];

test.each([
  ['a hundred, of one who never sent many', found(100), loud(100, 0)],
  ['fewer', found(99), []],
  ['five times the most before', found(150, 30), loud(150, 30)],
  ['less than that', found(149, 30), []],
  ['a mailing as every week', found(5000, 4800), []],
  ['before a week is known', found(1000, 30, hoursLater(1 - 7 * 24)), []],
])('%s', (_, result, expected) => expect(result).toEqual(expected));

test('of a sample only what was seen counts', () => {
  const sampled = (messages: number) =>
    loudIn(
      { heaviest: {}, since: weeksBefore(1) },
      [{ account: 'kim@example.org', id: '107', messages, inAll: 400 }],
      EVENING,
    );
  expect([sampled(99).length, sampled(100)[0]?.inAll]).toEqual([0, 400]);
});

test('nobody is loud before anything was counted', () =>
  expect(loudIn({ heaviest: {} }, [{ account: 'kim@example.org', messages: 1000 }], EVENING)).toEqual([]));

test('an account without an id is known by its address', () =>
  expect(
    loudIn(
      { heaviest: { 'kim@example.org': 200 }, since: weeksBefore(2) },
      [{ account: 'kim@example.org', messages: 500 }],
      EVENING,
    ),
  ).toEqual([]));
