import * as v from 'valibot';
import type { ReceivedCopy } from '../model/received';

/** "Message triggered the walled garden rule you configured": https://support.google.com/a/answer/11479100 */
const WALLED_GARDEN = '6';

/** Of a message these are read and nothing else. Its subject is dropped unread. */
const WANTED = ['success', 'rfc2822_message_id', 'flattened_destinations', 'source', 'message_set'];

const text = v.fallback(v.optional(v.string()), undefined);
const leaf = v.object({ name: v.fallback(v.string(), ''), value: text, intValue: v.optional(v.unknown()) });
const message = v.object({ parameter: v.fallback(v.optional(v.array(leaf), []), []) });
const nested = v.object({
  name: v.fallback(v.string(), ''),
  value: text,
  boolValue: v.fallback(v.optional(v.boolean()), undefined),
  messageValue: v.fallback(v.optional(message), undefined),
  multiMessageValue: v.fallback(v.optional(v.array(message), []), []),
});
const wanted = v.pipe(
  v.array(v.unknown()),
  v.transform(parameters => parameters.filter(each => WANTED.includes(String((each as { name?: unknown })?.name)))),
  v.array(nested),
);
const parameter = v.object({
  messageValue: v.fallback(v.optional(v.object({ parameter: wanted })), undefined),
});
/** An event of the Gmail log, as far as it matters who sent what to whom. */
export const receivedEvent = v.object({
  id: v.object({ time: v.pipe(v.string(), v.isoTimestamp()), uniqueQualifier: v.fallback(v.string(), '') }),
  actor: v.optional(v.object({ email: text }), {}),
  events: v.optional(v.array(v.object({ parameters: v.optional(v.array(parameter), []) })), []),
});
export type ReceivedEvent = v.InferOutput<typeof receivedEvent>;

/**
 * The copy that an event tells of.
 * @param weight for so many copies it stands
 */
export function receivedCopy({ id, actor, events }: ReceivedEvent, weight: number): ReceivedCopy {
  const told = events.flatMap(({ parameters }) =>
    parameters.flatMap(({ messageValue }) => messageValue?.parameter ?? []),
  );
  const find = (name: string) => told.find(each => each.name === name);
  const source = find('source')?.messageValue?.parameter ?? [];
  const address = (name: string) => source.find(each => each.name === name)?.value?.toLowerCase();
  const envelope = address('address');
  // What people see as the sender; restricted delivery rejects mail that only claims it (SPF, DKIM).
  const from = address('from_header_address') || envelope || '';
  const types = (find('message_set')?.multiMessageValue ?? []).flatMap(each => each.parameter);
  const success = find('success');
  const restricted = types.some(
    ({ name, intValue, value }) => name === 'type' && String(intValue ?? value) === WALLED_GARDEN,
  );
  return {
    id: `${id.time} ${id.uniqueQualifier}`,
    mailbox: actor.email?.toLowerCase() ?? '',
    from,
    envelope: envelope || from,
    message: find('rfc2822_message_id')?.value ?? '',
    // service:selector:address, and so on after a comma.
    to: (find('flattened_destinations')?.value ?? '').toLowerCase().split(/[\s,:]+/),
    rejected: restricted || success?.boolValue === false,
    ...(restricted && { restricted: true as const }),
    weight,
  };
}
