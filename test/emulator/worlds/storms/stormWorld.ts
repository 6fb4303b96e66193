import { answer } from '../../door';
import { post } from '../../posting';
import { tokenFor } from '../../token';
import type { World } from '../../world';
import { group, member, user, type WorldOptions, worldOf } from '../../worldOf';
import { rosterSync, syncAgent } from '../evening';
import type { Crowd } from './crowd';
import type { Scene } from './storm';

const HOUR = 3_600_000;
/** Time for an install, and for every tick of an hour to have come round once. */
const HOURS_BEFORE = 2;
const COPIES_A_SECOND = 33;
const LONGEST_COPYING_SECONDS = 300;

/** Address of the list that is stormed. */
export const stormedList = ({ list, domain }: Scene) => `${list}@${domain}`;

/** The moment from which on a storm can be seen: the opening, or the first post. */
export const beginOf = ({ openedAt, firstPostAt }: Scene) => Date.parse(openedAt ?? firstPostAt);

/** How many mailboxes a second get their copy of a post: see SHARED_ASSUMPTIONS. */
const copiesASecond = (mailboxes: number) => Math.max(COPIES_A_SECOND, mailboxes / LONGEST_COPYING_SECONDS);

interface StormWorldOptions extends Pick<WorldOptions, 'seed' | 'unknowns'> {
  /** The installing admin is a member of the list. */
  hasCanary: boolean;
}

/** A domain that has little but the list, some hours before its storm. */
export function stormWorld(scene: Scene, { users, members }: Crowd, options: StormWorldOptions): World {
  const { name, domain, timeZone, whoCanPostMessage } = scene;
  const { hasCanary, ...also } = options;
  const staff = ['it-admin', 'roster-sync', 'office', 'helpdesk'].map((each, i) =>
    user(`${each}@${domain}`, { orgUnitPath: '/Staff', admin: i < 2 ? 'super' : 'no' }),
  );
  const locked = { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' };
  const addresses = staff.map(({ address }) => address);
  const [admin = ''] = addresses;
  const world = worldOf({
    name,
    domain,
    timeZone,
    start: new Date(beginOf(scene) - HOURS_BEFORE * HOUR).toISOString(),
    users: [...staff, ...users],
    groups: [
      group(stormedList(scene), {
        members: hasCanary ? [...members, member(admin)] : members,
        settings: { whoCanPostMessage },
      }),
      group(`staff@${domain}`, { members: addresses, settings: locked }),
      group(`contact@${domain}`, { members: addresses.slice(2), settings: { whoCanPostMessage: 'ANYONE_CAN_POST' } }),
    ],
    ...also,
  });
  world.copiesASecond = copiesASecond(members.length);
  return world;
}

/** An automation opens the list, by the API and in the name of the admin who once consented to it. */
function openByMistake(world: World, list: string) {
  const scopes = ['https://www.googleapis.com/auth/apps.groups.settings'];
  const token = tokenFor(`roster-sync@${world.domains[0]}`, scopes, rosterSync);
  const { status, body } = answer(world, {
    method: 'PATCH',
    url: `https://www.googleapis.com/groups/v1/groups/${encodeURIComponent(list)}?alt=json`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': syncAgent },
    body: JSON.stringify({ whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' }),
  });
  if (status !== 200) throw new Error(`The automation could not open ${list}: ${status} ${body}`);
}

/** Puts a scene on a world's clock: the opening, if there is one, and a post at each of these times. */
export function putOnClock(world: World, scene: Scene, { users }: Crowd, times: number[]): void {
  const list = stormedList(scene);
  if (scene.openedAt) world.clock.at(Date.parse(scene.openedAt), () => openByMistake(world, list));
  const oneOf = <T>(things: T[]): T => things[Math.floor(world.random() * things.length)] as T;
  const senders = scene.senders ? users.slice(0, scene.senders) : users;
  for (const time of times) {
    const { address } = oneOf(senders);
    world.clock.at(time, () => {
      const [first] = world.posts;
      post(world, address, list, first && { inReplyTo: first.messageId });
    });
  }
}
