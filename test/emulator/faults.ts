import type { HttpRequest } from './door';
import type { World } from './world';

/** An answer that Google gives instead of doing the work. */
export interface FaultAnswer {
  status: number;
  reason: string;
  message: string;
  retryAfterSeconds?: number;
  /** Names in lower case. */
  headers?: Record<string, string>;
}

/** Something that is to go wrong at the door. */
export interface Fault {
  /** Google's method id such as `groupsSettings.groups.get`, or `*`; `batch` for a batch as a whole, `webhook` for a message to Google Chat. */
  method: string;
  urlContains?: string;
  /** Matching requests let through first; counts down. */
  skip?: number;
  /** How many requests it hits, 1 unless said; counts down. */
  times?: number;
  /**
   * `answer lost`: the request takes effect, and then the network fails. `body cut off`: it takes effect, and half of the answer comes. A `body`
   * comes with 200 in place of what Google would have said, and nothing is done.
   */
  answer: FaultAnswer | { body: string } | 'network failure' | 'answer lost' | 'body cut off';
}

/** No answer came: what `fetch` meets when the network fails. */
export class NetworkFailure extends Error {
  constructor(url: string) {
    super(`No answer from ${url}`);
    this.name = 'NetworkFailure';
  }
}

/** The fault that hits this request, if one does. Counts the fault down. */
export function faultFor(world: World, methodId: string, request: HttpRequest): Fault | undefined {
  return world.faults.find(fault => {
    const { urlContains = '', skip = 0, times = 1 } = fault;
    if (times <= 0 || (fault.method !== '*' && fault.method !== methodId) || !request.url.includes(urlContains)) {
      return false;
    }
    if (skip > 0) fault.skip = skip - 1;
    else fault.times = times - 1;
    return skip <= 0;
  });
}
