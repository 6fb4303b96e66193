import { evenly } from '../../emulator/worlds/storms/arrivals';
import { controls } from '../../emulator/worlds/storms/controls';
import { crowdOf } from '../../emulator/worlds/storms/crowd';
import { brakesIn, mailsDuring, playScene } from './playScene';
import type { Variant } from './variants';

/** What a scene that is no storm came to. */
export interface ControlReport {
  name: string;
  brakes: number;
  mails: number;
}

/** The brake may act in both, and sees mail soon. */
const watching: Variant[] = [
  { name: 'canary', postlock: { onDrift: 'report', mailSource: 'canary' } },
  { name: 'Gmail log', postlock: { onDrift: 'report', mailSource: 'Gmail log', gmailLogLag: 3 } },
];

/** Plays every negative control, once seen by the canary and once by the Gmail log. */
export function playControls(seed: number, say: (line: string) => void): ControlReport[] {
  return controls.flatMap(scene => {
    const crowd = crowdOf(scene);
    return watching.map(variant => {
      const name = `${scene.name}, by ${variant.name}`;
      say(name);
      const played = playScene(scene, crowd, variant, () => evenly(scene), seed);
      if (played.world.posts.length !== scene.posts) throw new Error(`${name}: not every post was written`);
      return { name, brakes: brakesIn(played), mails: mailsDuring(played, scene).length };
    });
  });
}
