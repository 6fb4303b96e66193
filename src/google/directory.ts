import * as v from 'valibot';
import type { Answer } from '../model/failure';
import type { Group } from '../model/group';
import { type Call, send } from './http';
import { parsed } from './parsed';

const API = 'Directory API';
const ROOT = 'https://admin.googleapis.com/admin/directory/v1';
const FIELDS = 'nextPageToken,groups(id,email,name,directMembersCount,aliases)';

const page = v.object({
  nextPageToken: v.optional(v.string()),
  groups: v.optional(
    v.array(
      v.object({
        id: v.string(),
        email: v.string(),
        name: v.optional(v.string(), ''),
        directMembersCount: v.optional(v.pipe(v.string(), v.transform(Number)), '0'),
        aliases: v.optional(v.array(v.string()), []),
      }),
    ),
    [],
  ),
});

const get = (path: string): Call => ({ api: API, method: 'get', url: `${ROOT}/${path}` });

/**
 * Every group of the customer, without settings.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/groups/list
 * @param until milliseconds since 1970
 */
export function listGroups(until: number): Answer<{ groups: Group[]; pages: number }> {
  const groups: Group[] = [];
  let token: string | undefined;
  let pages = 0;
  do {
    const next = token === undefined ? '' : `&pageToken=${encodeURIComponent(token)}`;
    const call = get(`groups?customer=my_customer&maxResults=200&fields=${encodeURIComponent(FIELDS)}${next}`);
    const answer = parsed(page, send([call], until)[0], API);
    if ('failure' in answer) return answer;
    groups.push(
      ...answer.value.groups.filter(hasSettings).map(({ id, email, name, directMembersCount, aliases }) => ({
        address: email.toLowerCase(),
        id,
        name,
        aliases: aliases.map(alias => alias.toLowerCase()),
        directMembers: directMembersCount,
      })),
    );
    token = answer.value.nextPageToken;
    pages += 1;
  } while (token !== undefined);
  return { value: { groups, pages } };
}

/** Google's own abuse@ and postmaster@ have no settings that could be read (GAM leaves them out for that, `GroupIsAbuseOrPostmaster`). */
const hasSettings = ({ email }: { email: string }): boolean => !/^(abuse|postmaster)@/i.test(email);

const account = v.object({ isAdmin: v.optional(v.boolean(), false), isDelegatedAdmin: v.optional(v.boolean(), false) });

/**
 * Whether the account is an admin, with all rights or some.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/get
 */
export function isAdmin(address: string, until: number): Answer<boolean> {
  const call = get(`users/${encodeURIComponent(address)}?fields=isAdmin,isDelegatedAdmin`);
  // Asked twice at most: the answer is worth no delay.
  const answer = parsed(account, send([call], until, 2)[0], API);
  if ('value' in answer) return { value: answer.value.isAdmin || answer.value.isDelegatedAdmin };
  // Directory refuses this question to everybody who is no admin.
  return answer.failure.cause === 'role missing' ? { value: false } : answer;
}
