import { answer } from '../../emulator/door';
import { latencyOf } from '../../emulator/latency';
import { tokenFor } from '../../emulator/token';
import type { World } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';
import { university } from '../../emulator/worlds/university';

/** What reading every group costs, one call after the other. */
export interface NaiveRead {
  requests: number;
  seconds: number;
}

const SCOPES = ['admin.directory.group.readonly', 'apps.groups.settings'];
const DIRECTORY = 'https://admin.googleapis.com/admin/directory/v1/groups';

/** Asks questions one after the other in a world where nothing else runs. */
function asker(world: World) {
  const scopes = SCOPES.map(scope => `https://www.googleapis.com/auth/${scope}`);
  const headers = { authorization: `Bearer ${tokenFor(installer(world), scopes)}` };
  return (url: string): { nextPageToken?: string } => {
    const request = { method: 'GET', url, headers, body: '' };
    world.clock.advance(latencyOf(world, request));
    const { status, body } = answer(world, request);
    if (status !== 200) throw new Error(`${url} was answered ${status}: ${body}`);
    return JSON.parse(body);
  };
}

const read = new Map<string, NaiveRead>();

/**
 * Reads every group of the university of so many groups as a script would that asks for one thing after the other: the list page by page, then the
 * settings of each group, and if asked for what each is nested in. Done once: it comes to the same each time.
 */
export function naiveRead(groups: number, withParents: boolean): NaiveRead {
  const key = `${groups} ${withParents}`;
  const found = read.get(key) ?? readOneByOne(groups, withParents);
  read.set(key, found);
  return found;
}

function readOneByOne(groups: number, withParents: boolean): NaiveRead {
  const world = university(groups);
  const ask = asker(world);
  const begun = world.clock.now();
  for (let token: string | undefined = ''; token !== undefined; ) {
    const page: string = token && `&pageToken=${token}`;
    token = ask(`${DIRECTORY}?customer=my_customer&maxResults=200${page}`).nextPageToken;
  }
  for (const address of world.groups.keys()) {
    ask(`https://www.googleapis.com/groups/v1/groups/${encodeURIComponent(address)}?alt=json`);
    if (withParents) ask(`${DIRECTORY}?userKey=${encodeURIComponent(address)}`);
  }
  return { requests: world.requests.length, seconds: (world.clock.now() - begun) / 1000 };
}
