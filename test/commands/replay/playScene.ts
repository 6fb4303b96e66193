import type { World } from '../../emulator/world';
import { syncAgent } from '../../emulator/worlds/evening';
import type { Crowd } from '../../emulator/worlds/storms/crowd';
import type { Scene } from '../../emulator/worlds/storms/storm';
import { beginOf, putOnClock, stormedList, stormWorld } from '../../emulator/worlds/storms/stormWorld';
import { install } from '../setUp';
import { tabRows, typeInto } from '../tabRows';
import type { Variant } from './variants';

const MINUTE = 60_000;
const MINUTES_OF_TYPING = 6;
const MINUTES_AFTER = 15;

/** Who may post, as the Policy tab says it. */
const POSTERS: Record<string, string> = {
  ALL_MANAGERS_CAN_POST: 'managers',
  ALL_MEMBERS_CAN_POST: 'members',
  ALL_IN_DOMAIN_CAN_POST: 'domain',
  ANYONE_CAN_POST: 'anyone',
};

/** A scene that is over. */
export interface Played {
  world: World;
  /** Id of Postlock's workbook; absent without Postlock. */
  workbook?: string;
}

/** The admin installs Postlock, and writes down how the list should be. */
function setUp(world: World, scene: Scene, { onDrift, mailSource }: NonNullable<Variant['postlock']>): string {
  const workbook = install(world);
  world.clock.advance(MINUTES_OF_TYPING * MINUTE);
  typeInto(world, workbook, 'Policy', tabRows(world, workbook, 'Policy').length, {
    Group: stormedList(scene),
    'Who may post': POSTERS[scene.whoCanPostMessage] ?? '',
    'On drift': onDrift,
    'Storm brake': mailSource ? 'on' : 'off',
  });
  const settings = tabRows(world, workbook, 'Settings');
  const texts = { Mode: 'enforce', ...(mailSource && { 'Mail sources': mailSource }) };
  for (const [name, Value] of Object.entries(texts)) {
    const index = settings.findIndex(row => row.Setting === name);
    if (index < 0) throw new Error(`The Settings tab has no setting ${name}`);
    typeInto(world, workbook, 'Settings', index, { Value });
  }
  return workbook;
}

/** Lets posts come to a list, with Postlock or without, until they are over. @param times when each post comes */
export function playScene(
  scene: Scene,
  crowd: Crowd,
  { postlock }: Variant,
  times: (random: () => number) => number[],
  seed: number,
): Played {
  const world = stormWorld(scene, crowd, {
    seed,
    hasCanary: postlock?.mailSource === 'canary',
    ...(postlock?.unknowns && { unknowns: postlock.unknowns }),
  });
  if (postlock?.gmailLogLag !== undefined) world.logLag.gmail = postlock.gmailLogLag;
  putOnClock(world, scene, crowd, times(world.random));
  const workbook = postlock && setUp(world, scene, postlock);
  world.clock.advanceTo(Date.parse(scene.lastPostBefore) + MINUTES_AFTER * MINUTE);
  const failed = world.script.executions.find(({ outcome }) => outcome === 'failed');
  if (failed) throw new Error(`${failed.function} failed: ${failed.error}`);
  return workbook ? { world, workbook } : { world };
}

/** Answered requests of Postlock's for the list's settings since the scene began: when, and how. */
export const settingsRequests = ({ world }: Played, scene: Scene): { at: number; method: string }[] =>
  world.requests
    .filter(
      ({ url, status, time, headers }) =>
        status === 200 &&
        Date.parse(time) >= beginOf(scene) &&
        headers['user-agent'] !== syncAgent &&
        decodeURIComponent(url).includes(`/groups/v1/groups/${stormedList(scene)}?`),
    )
    .map(({ time, method }) => ({ at: Date.parse(time), method }));

/** Mails that Postlock sent since the scene began. */
export const mailsDuring = ({ world }: Played, scene: Scene) => world.mails.filter(({ at }) => at >= beginOf(scene));

/** How often Postlock braked a list. */
export const brakesIn = ({ world, workbook }: Played): number =>
  workbook ? tabRows(world, workbook, 'Changes').filter(row => row['What happened'] === 'braked').length : 0;
