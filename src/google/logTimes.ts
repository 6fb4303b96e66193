import type { Answer } from '../model/failure';
import { isoOf } from '../model/isoOf';
import { type ReceivedEvent, receivedEvent } from './receivedCopy';
import { type Part, readNewest, urlOf } from './reports';

/**
 * When mail came and went, by the newest page of the Gmail log of the whole domain: what is newer may be late. Milliseconds since 1970.
 * @param from milliseconds since 1970
 * @param to ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function logTimes(from: number, to: string, until: number): Answer<number[]> {
  const fields = 'nextPageToken,items(id(time))';
  const url = urlOf('gmail', 'all', { from: isoOf(from), to, event: 'delivery', fields });
  const answer = readNewest([url], receivedEvent, until)[0] as Answer<Part<ReceivedEvent>>;
  return 'failure' in answer ? answer : { value: answer.value.activities.map(({ id }) => Date.parse(id.time)) };
}
