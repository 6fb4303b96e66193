import { answer } from '../door';
import { post } from '../posting';
import { type Client, tokenFor } from '../token';
import type { World } from '../world';
import { arrivals as arrivalsIn } from './storms/arrivals';

// The evening of 13 December 2023, Pacific time.
export const openedAt = Date.parse('2023-12-13T18:40:00-08:00');
export const firstPostAt = Date.parse('2023-12-13T18:55:00-08:00');
export const lastPostBefore = Date.parse('2023-12-13T20:00:00-08:00');

/** The roster sync at the door: its name in the request log. */
export const syncAgent = 'roster-sync/2.3';

/** The roster sync as the logs name it. */
export const rosterSync: Client = {
  name: 'Roster Sync',
  clientId: '103498157621-r0st3rsync.apps.googleusercontent.com',
  ipAddress: '203.0.113.24',
  regionCode: 'US',
};

/** Half of the posts come within ten minutes or so, the others thin out to the end (storms-and-rivals.md §6.1). */
const span = {
  firstPostAt: new Date(firstPostAt).toISOString(),
  lastPostBefore: new Date(lastPostBefore).toISOString(),
  posts: 118,
};

/** When each post of the evening comes. */
export const arrivals = (random: () => number): number[] => arrivalsIn(span, random);

const addressIn = (world: World, name: string) => `${name}@${world.domains[0]}`;

/** The group that is opened and stormed. */
export const stormedGroup = (world: World) => addressIn(world, 'allstudents');

/** The roster sync opens AllStudents, by the API and in the name of the admin who once consented to it. */
function openByMistake(world: World) {
  const scopes = ['apps.groups.settings', 'admin.directory.group', 'admin.directory.user.readonly'];
  const token = tokenFor(
    addressIn(world, 'roster-sync'),
    scopes.map(scope => `https://www.googleapis.com/auth/${scope}`),
    rosterSync,
  );
  const { status, body } = answer(world, {
    method: 'PATCH',
    url: `https://www.googleapis.com/groups/v1/groups/${encodeURIComponent(stormedGroup(world))}?alt=json`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': syncAgent },
    body: JSON.stringify({ whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' }),
  });
  if (status !== 200) throw new Error(`The roster sync could not open ${stormedGroup(world)}: ${status} ${body}`);
}

/** Puts the evening on a world's clock: at 18:40 AllStudents is opened, from 18:55 on 118 posts are written to it. */
export function evening(world: World): void {
  const students = [...world.users.values()].filter(each => each.orgUnitPath.startsWith('/Students/'));
  world.clock.at(openedAt, () => openByMistake(world));
  for (const time of arrivals(world.random)) {
    const sender = students[Math.floor(world.random() * students.length)];
    if (sender) world.clock.at(time, () => void post(world, sender.address, stormedGroup(world)));
  }
}
