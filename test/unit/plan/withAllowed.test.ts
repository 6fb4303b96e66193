import { NO_RECEIVED, type ReceivedHour } from '../../../src/model/received';
import { withAllowed } from '../../../src/plan/withAllowed';
import { settings } from '../samples';

const hour: ReceivedHour = {
  ...{ at: '2023-12-14T01:00:00.000Z', unit: '/Students', read: 9, all: 9, outside: 5, rejected: 1 },
  // Two more are from domains that were too many to keep.
  domains: { 'lms.example': 2, 'spam.example': 1 },
};

test.each<[string, string, string[], number, Record<string, number>]>([
  ['of its unit', '/Students', ['lms.example'], 3, { 'spam.example': 1 }],
  ['of a unit above, whatever the case', '/', ['lms.example', 'spam.example'], 2, {}],
  ['of a unit below', '/Students/Grade 9', ['lms.example'], 5, hour.domains],
  ['of another unit', '/Staff', ['lms.example'], 5, hour.domains],
  ['that did not write', '/students', ['books.example'], 5, hour.domains],
])('a domain that is allowed now %s', (_, unit, domains, outside, left) => {
  const before = { ...NO_RECEIVED, hours: [hour] };
  const after = withAllowed(before, settings({ allowedOutside: [{ unit, domains }] }));
  expect(after.hours).toEqual([{ ...hour, outside, domains: left }]);
  expect(withAllowed(after, settings({ allowedOutside: [{ unit, domains }] }))).toEqual(after);
});
