import type { World } from '../../emulator/world';
import { arrivals } from '../../emulator/worlds/storms/arrivals';
import { crowdOf } from '../../emulator/worlds/storms/crowd';
import type { Storm } from '../../emulator/worlds/storms/storm';
import { brakesIn, mailsDuring, type Played, playScene, settingsRequests } from './playScene';
import { type Variant, variants, withoutPostlock } from './variants';

const MINUTE = 60_000;

/** What a storm came to. Minutes count from its first post; posts are those that the list accepted. */
export interface StormReport {
  name: string;
  recipients: number;
  posts: number;
  deliveries: number;
  variants: VariantReport[];
}

export interface VariantReport {
  name: string;
  /** When Postlock knew: it read the opened settings, or told of the storm where nothing had been opened. */
  seenAtMinute: number | null;
  /** When Postlock locked the list, by re-lock or brake. */
  brakedAtMinute: number | null;
  posts: number;
  deliveries: number;
  /** Deliveries that did not happen, as a share of those without Postlock; a canary's own copies are no loss. */
  avertedPercent: number;
  brakes: number;
  mails: number;
}

/** Deliveries so far, after each accepted post. */
export interface Curve {
  name: string;
  points: { minute: number; deliveries: number }[];
}

/** A storm as it was played, and as it is drawn. */
export interface StormPlay {
  storm: Storm;
  report: StormReport;
  curves: Curve[];
}

const rounded = (number: number) => Math.round(number * 10) / 10;

const deliveriesOf = ({ posts }: World) => posts.reduce((sum, { deliveries }) => sum + deliveries, 0);
const acceptedIn = ({ posts }: World) => posts.filter(({ verdict }) => verdict === 'accepted');

function curveOf(name: string, { world }: Played, { firstPostAt }: Storm): Curve {
  let deliveries = 0;
  const points = acceptedIn(world).map(post => {
    deliveries += post.deliveries;
    return { minute: (post.at - Date.parse(firstPostAt)) / MINUTE, deliveries };
  });
  return { name, points };
}

function reportOf({ name }: Variant, played: Played, storm: Storm, without: number): VariantReport {
  const { world } = played;
  const requests = played.workbook ? settingsRequests(played, storm) : [];
  const mails = mailsDuring(played, storm);
  const seen = storm.openedAt
    ? requests[0]
    : mails.find(({ subject, text }) => /posts by \d+ senders/.test(subject + text));
  const locked = requests.find(({ method }) => method === 'PATCH' || method === 'PUT');
  const minute = (moment: { at: number } | undefined) =>
    moment ? rounded((moment.at - Date.parse(storm.firstPostAt)) / MINUTE) : null;
  const deliveries = deliveriesOf(world);
  return {
    name,
    seenAtMinute: minute(seen),
    brakedAtMinute: minute(locked),
    posts: acceptedIn(world).length,
    deliveries,
    avertedPercent: Math.max(0, rounded((1 - deliveries / without) * 100)),
    brakes: brakesIn(played),
    mails: mails.length,
  };
}

/** Plays a storm without Postlock, and under each of these variants. The same seed gives the same figures. */
export function playStorm(
  storm: Storm,
  seed: number,
  say: (line: string) => void,
  under: Variant[] = variants,
): StormPlay {
  const crowd = crowdOf(storm);
  const play = (variant: Variant) => {
    say(`${storm.name}: ${variant.name}`);
    return playScene(storm, crowd, variant, random => arrivals(storm, random), seed);
  };
  const { world } = play(withoutPostlock);
  const deliveries = deliveriesOf(world);
  const posts = acceptedIn(world).length;
  const plays = under.map(variant => {
    const played = variant.postlock ? play(variant) : { world };
    return {
      report: reportOf(variant, played, storm, deliveries),
      curve: curveOf(variant.name, played, storm),
    };
  });
  const { name, recipients } = storm;
  return {
    storm,
    report: { name, recipients, posts, deliveries, variants: plays.map(({ report }) => report) },
    curves: plays.map(({ curve }) => curve),
  };
}
