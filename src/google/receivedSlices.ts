import type { Answer } from '../model/failure';
import type { Slice } from './estimate';
import { type ReceivedEvent, receivedEvent } from './receivedCopy';
import { readNewest, urlOf } from './reports';

/** 2: received. https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail */
const RECEIVED = 'event_info.mail_event_type==2';
/** Sender and destination are messages within a message, which Google's description does not have, so no mask can name what is in them. */
const FIELDS = 'nextPageToken,items(id(time,uniqueQualifier),actor(email),events(parameters(name,messageValue)))';

/** A span of what a unit received. Milliseconds since 1970. */
export interface Span {
  /** Google's id of the unit. */
  unit: string;
  from: number;
  to: number;
}

/** What was read of one. */
export interface Read extends Slice {
  unit: string;
  events: ReceivedEvent[];
}

/**
 * The newest pages of each span, all spans side by side.
 * @param pages of each, at most
 * @param until milliseconds since 1970
 */
export const readSlices = (spans: Span[], pages: number, until: number): Answer<Read>[] =>
  readNewest(spans.map(urlIn), receivedEvent, until, pages).map((answer, index): Answer<Read> => {
    if ('failure' in answer) return answer;
    const span = spans[index] as Span;
    const timeOf = ({ id }: ReceivedEvent) => Date.parse(id.time);
    // Whether Google takes the end of a span to be in it is not documented.
    const events = answer.value.activities.filter(each => timeOf(each) >= span.from && timeOf(each) < span.to);
    return { value: { ...span, events, times: events.map(timeOf), whole: !answer.value.cut } };
  });

function urlIn({ unit, from, to }: Span): string {
  const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return urlOf('gmail', 'all', { ...span, unit, event: 'delivery', filters: RECEIVED, fields: FIELDS });
}
