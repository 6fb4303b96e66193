import { isBatch, partsIn } from '../../emulator/google/batch';
import type { RequestRecord, World } from '../../emulator/world';

/** What a tick, or several, cost: virtual seconds, and requests as Apps Script counts them. */
export interface Cost {
  requests: number;
  seconds: number;
  /** Questions to Groups Settings, those in batches too, as Google counts them. */
  settingsQueries: number;
  /** Characters of each request that wrote the workbook. */
  commits: number[];
}

const SETTINGS = /\/groups\/v1\/|\/batch\/groupssettings\//;
const settingsQueriesIn = (request: RequestRecord) => {
  if (!SETTINGS.test(request.url)) return 0;
  return isBatch(request) ? partsIn(request) : 1;
};

/** What a world's ticks cost that ran meanwhile. The requests are forgotten then: those of a day would fill the memory. */
export function costOf(world: World, meanwhile: () => void): Cost {
  const ran = world.script.executions.length;
  world.requests.length = 0;
  meanwhile();
  const executions = world.script.executions.slice(ran);
  const failed = executions.find(({ outcome }) => outcome !== 'done');
  if (failed) throw new Error(`${failed.function} ${failed.outcome}: ${failed.error}`);
  const requests = world.requests.splice(0);
  return {
    requests: requests.length,
    seconds: executions.reduce((sum, { startedAt, endedAt = startedAt }) => sum + endedAt - startedAt, 0) / 1000,
    settingsQueries: requests.reduce((sum, request) => sum + settingsQueriesIn(request), 0),
    commits: requests.filter(({ url }) => url.includes(':batchUpdate')).map(({ body }) => body.length),
  };
}

/** Lets so many minutes pass. */
export const costOfMinutes = (world: World, minutes: number): Cost =>
  costOf(world, () => world.clock.advance(minutes * 60_000));

/** The costs of several ticks together. */
export const together = (costs: Cost[]): Cost => ({
  requests: costs.reduce((sum, { requests }) => sum + requests, 0),
  seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
  settingsQueries: costs.reduce((sum, { settingsQueries }) => sum + settingsQueries, 0),
  commits: costs.flatMap(({ commits }) => commits),
});

export const most = (numbers: number[]): number => numbers.reduce((one, other) => Math.max(one, other), 0);

export const median = (numbers: number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
