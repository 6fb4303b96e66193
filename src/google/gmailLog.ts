import * as v from 'valibot';
import { byMoment } from '../model/elapsed';
import type { Answer } from '../model/failure';
import type { Post } from '../model/mail';
import { readActivities, urlOf } from './reports';

/** 1: sent. https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail */
const SENT = 'event_info.mail_event_type==1';
const FIELDS =
  'nextPageToken,items(id(time),actor(email),events(parameters(name,messageValue(parameter(name,value)))))';

/** Of a message these are read and nothing else. Its subject, which Google's mask cannot leave out of the answer, is dropped unread. */
const WANTED = ['rfc2822_message_id', 'flattened_destinations'];

const nested = v.object({ name: v.string(), value: v.fallback(v.optional(v.string()), undefined) });
const activity = v.object({
  id: v.object({ time: v.pipe(v.string(), v.isoTimestamp()) }),
  actor: v.optional(v.object({ email: v.fallback(v.optional(v.string()), undefined) }), {}),
  events: v.array(
    v.object({
      parameters: v.array(
        v.object({
          name: v.string(),
          messageValue: v.fallback(
            v.optional(
              v.object({
                parameter: v.pipe(
                  v.array(nested),
                  v.transform(parameters => parameters.filter(({ name }) => WANTED.includes(name))),
                ),
              }),
            ),
            undefined,
          ),
        }),
      ),
    }),
  ),
});

/**
 * What was sent to groups, whether they took it or not, each message to each group once. Google tells Gmail's log for 30 days at a time and to some
 * editions only.
 * @param isGroup whether an address is one of the groups', former ones too
 * @param until milliseconds since 1970
 * @returns the posts, the oldest first; `cut`: there was more mail in the domain than was read, and the earliest is missing; `messages`: how
 * many were read; `nameless`: those whose destination the log does not tell; `newest`: time of the last event
 */
export function readPosts(
  isGroup: (address: string) => boolean,
  from: string,
  to: string,
  mostPages: number,
  until: number,
): Answer<{ posts: Post[]; cut: boolean; nameless: number; messages: number; newest?: string }> {
  const url = urlOf('gmail', 'all', { from, to, event: 'delivery', filters: SENT, fields: FIELDS });
  const [answer] = readActivities([url], activity, mostPages, until);
  if (!answer || 'failure' in answer) return answer ?? { value: { posts: [], cut: false, nameless: 0, messages: 0 } };
  const { activities, cut } = answer.value;
  const posts = new Map<string, Post>();
  let nameless = 0;
  for (const { id, actor, events } of activities) {
    const info = events.flatMap(({ parameters }) =>
      parameters.flatMap(({ messageValue }) => messageValue?.parameter ?? []),
    );
    const find = (wanted: string) => info.find(({ name }) => name === wanted)?.value;
    const destinations = find('flattened_destinations');
    if (destinations === undefined) nameless += 1;
    const sender = actor.email?.toLowerCase() ?? '';
    const message = find('rfc2822_message_id') ?? `${id.time} ${sender}`;
    // service:selector:address, and so on after a comma.
    for (const group of new Set((destinations ?? '').toLowerCase().split(/[\s,:]+/))) {
      if (isGroup(group)) posts.set(`${message} ${group}`, { id: message, at: id.time, group, sender });
    }
  }
  const inOrder = [...posts.values()].sort(byMoment);
  const newest = activities.map(({ id }) => id.time).sort()[activities.length - 1];
  return { value: { posts: inOrder, cut, nameless, messages: activities.length, ...(newest && { newest }) } };
}
