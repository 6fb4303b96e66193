import { eveningRun } from '../commands/eveningRun';
import type { World } from '../emulator/world';
import { district } from '../emulator/worlds/district';
import { openedAt, stormedGroup } from '../emulator/worlds/evening';
import { small } from '../emulator/worlds/small';
import { scenarioOfPosts } from './school';

const quiet = () => undefined;
const deliveries = ({ posts }: World) => posts.reduce((sum, post) => sum + post.deliveries, 0);

/** When Postlock's own request locked the group again. */
function lockedAt({ requests }: World): number {
  const patch = requests.find(({ method, time }) => method === 'PATCH' && Date.parse(time) > openedAt);
  return patch ? Date.parse(patch.time) : Number.POSITIVE_INFINITY;
}

function play(build: () => World) {
  const { world, without } = eveningRun(build, quiet);
  const minutes = (lockedAt(world) - openedAt) / 60_000;
  expect(minutes).toBeGreaterThan(0);
  expect(minutes).toBeLessThan(world.unknowns.everyMinutesRefused ? 61 : 6);
  const early = world.posts.filter(({ at }) => at <= lockedAt(world));
  const late = world.posts.filter(({ at }) => at > lockedAt(world));
  expect(without.posts.map(({ verdict }) => verdict)).toEqual(Array(118).fill('accepted'));
  expect(early.filter(({ verdict }) => verdict !== 'accepted')).toEqual([]);
  expect(late.filter(({ verdict }) => verdict !== 'bounced')).toEqual([]);
  expect(late.length).toBeGreaterThan(0);
  expect(world.groups.get(stormedGroup(world))?.settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(world.mails.filter(({ subject }) => /was opened .*and is locked again/.test(subject))).toHaveLength(1);
  expect(world.script.executions.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  return { world, without, early };
}

scenarioOfPosts(
  'the evening of 13 December: with 5-minute ticks no student gets a mail, with hourly ones until the tick',
  unknowns => {
    const { world, without, early } = play(() => small({ unknowns }));

    expect(deliveries(without)).toBe(118 * 46);
    expect(deliveries(world)).toBe(early.length * 46);
    if (!unknowns.everyMinutesRefused) expect(early).toEqual([]);
  },
);

test('the same in a district of 10,000 students, with 30 seconds a tick', () => {
  const { world, without } = play(() => district({ unknowns: { triggerSeconds: 30 } }));

  expect(deliveries(without)).toBe(1_180_118);
  expect(deliveries(world)).toBe(0);
});
