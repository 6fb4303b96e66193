import { post } from '../emulator/posting';
import { passMinutes } from './eachLog';
import { open, STAFF } from './school';
import { openSchool, patches } from './storm';

/** The list of the staff, to which only its members may post, and twelve messages to it by these. */
function writtenBy(senders: string[]) {
  const here = openSchool({}, { rows: [{ group: STAFF, posters: 'members' }], settings: { 'Storm recipients': '5' } });
  open(here.group(STAFF), 'ALL_MEMBERS_CAN_POST');
  passMinutes(here, 10);
  for (let each = 0; each < 12; each++) post(here.world, senders[each % senders.length] ?? '', STAFF);
  const asked = () => here.world.requests.filter(({ url }) => /hasMember/.test(url)).length;
  const before = asked();
  passMinutes(here, 15);
  return { here, asked: asked() - before };
}

test('accounts that may not post cannot have a list locked: what they send bounces', () => {
  const { here, asked } = writtenBy([1, 2, 3, 4].map(each => `student6-${each}@school.example`));
  expect(here.world.posts.map(({ verdict }) => verdict)).toEqual(Array(12).fill('bounced'));
  expect(patches(here)).toEqual([]);
  expect(here.mails()).toEqual([]);
  expect(asked).toBeGreaterThan(0);
});

test('a storm of members is braked', () => {
  const { here } = writtenBy([1, 2, 3, 4].map(each => `teacher${each}@school.example`));
  expect(here.world.posts.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(12);
  expect(here.group(STAFF).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()[0]?.subject).toContain('12 posts by 4 senders');
});
