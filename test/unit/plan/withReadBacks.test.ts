import { withReadBacks } from '../../../src/plan/withReadBacks';
import { ARCHIVED, failure, group, LOCKED, OPEN, relock } from '../samples';

const other = group({ address: 'staff@example.org', settings: OPEN });
const groups = [group({ settings: OPEN }), other];

test.each([
  ['re-locked', { readBack: LOCKED }, [group(), other]],
  ['read back as something else', { readBack: ARCHIVED }, [group({ settings: ARCHIVED }), other]],
  ['read back although the answer was lost', { readBack: LOCKED, failure: failure() }, [group(), other]],
  ['not read back', { failure: failure() }, groups],
])('a group that was %s', (_, outcome, expected) =>
  expect(withReadBacks(groups, [{ relock: relock(), ...outcome }])).toEqual(expected),
);
