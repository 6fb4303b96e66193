import * as v from 'valibot';
import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import type { Group } from '../model/group';
import { API, fields, get, itemsOf, type List, readLists } from './directoryLists';
import { send } from './http';
import { parsed } from './parsed';

const groupSchema = v.object({
  id: v.string(),
  email: v.string(),
  name: v.optional(v.string(), ''),
  directMembersCount: v.optional(v.pipe(v.string(), v.transform(Number)), '0'),
  aliases: v.optional(v.array(v.string()), []),
});

/**
 * Every group of the customer, without settings.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/groups/list
 * @param until milliseconds since 1970
 */
export const listGroups = (until: number) => listsOfGroups([''], until);

/**
 * The groups whose addresses begin so, without settings, as far as Google's search knows of them.
 * https://developers.google.com/workspace/admin/directory/v1/guides/search-groups
 * @param until milliseconds since 1970
 */
export const searchGroups = (prefixes: string[], until: number) =>
  listsOfGroups(
    prefixes.map(prefix => encoded`&query=email:${prefix.replace(/'/g, "\\'")}*`),
    until,
  );

function listsOfGroups(queries: string[], until: number): Answer<{ groups: Group[]; pages: number }> {
  const path = encoded`groups?customer=my_customer&maxResults=200&fields=${fields('groups(id,email,name,directMembersCount,aliases)')}`;
  const lists = readLists(
    queries.map(query => path + query),
    'groups',
    groupSchema,
    until,
  );
  const all = { groups: [] as Group[], pages: 0 };
  for (const answer of lists) {
    if ('failure' in answer) return answer;
    all.pages += answer.value.pages;
    all.groups.push(...answer.value.items.filter(hasSettings).map(asGroup));
  }
  return { value: all };
}

const asGroup = ({ id, email, name, directMembersCount, aliases }: v.InferOutput<typeof groupSchema>): Group => ({
  address: email.toLowerCase(),
  id,
  name,
  aliases: aliases.map(alias => alias.toLowerCase()),
  directMembers: directMembersCount,
});

/** Google's own abuse@ and postmaster@ have no settings that could be read (GAM leaves them out for that, `GroupIsAbuseOrPostmaster`). */
const hasSettings = ({ email }: { email: string }): boolean => !/^(abuse|postmaster)@/i.test(email);

/** An answer that does not say whether it is an admin, or whose, says nothing. */
const account = v.object({
  isAdmin: v.boolean(),
  isDelegatedAdmin: v.optional(v.boolean(), false),
  customerId: v.string(),
});

/**
 * The id of the customer whose admin the account is, with all rights or some; nothing if it is no admin.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/get
 */
export function customerOfAdmin(address: string, until: number): Answer<string | undefined> {
  const call = get(encoded`users/${address}?fields=isAdmin,isDelegatedAdmin,customerId`);
  // Asked twice at most: the answer is worth no delay.
  const answer = parsed(account, send([call], until, 2)[0], API);
  if ('failure' in answer) return answer;
  const { isAdmin, isDelegatedAdmin, customerId } = answer.value;
  return { value: isAdmin || isDelegatedAdmin ? customerId : undefined };
}

/**
 * Groups by address or id, in their order.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/groups/get
 */
export function getGroups(keys: string[], until: number): Answer<Group>[] {
  const path = (key: string) => encoded`groups/${key}?fields=id,email,name,directMembersCount,aliases`;
  return send(
    keys.map(key => get(path(key))),
    until,
  ).map(answer => {
    const read = parsed(groupSchema, answer, API);
    return 'failure' in read ? read : { value: asGroup(read.value) };
  });
}

const memberSchema = v.object({
  id: v.string(),
  type: v.fallback(v.picklist(['USER', 'GROUP', 'EXTERNAL', 'CUSTOMER']), 'USER'),
  role: v.fallback(v.picklist(['OWNER', 'MANAGER', 'MEMBER']), 'MEMBER'),
});

export type DirectMember = v.InferOutput<typeof memberSchema>;

/**
 * The direct members of groups, in the order of the groups: who they are by id, and nothing else of them.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/members/list
 */
export function listMembers(groupIds: string[], until: number): Answer<DirectMember[]>[] {
  const paths = groupIds.map(
    id => encoded`groups/${id}/members?maxResults=200&fields=${fields('members(id,type,role)')}`,
  );
  return readLists(paths, 'members', memberSchema, until).map(itemsOf);
}

const accountSchema = v.object({
  id: v.string(),
  orgUnitPath: v.optional(v.string(), '/'),
  suspended: v.optional(v.boolean(), false),
  primaryEmail: v.optional(v.string(), ''),
  aliases: v.optional(v.array(v.string()), []),
  nonEditableAliases: v.optional(v.array(v.string()), []),
});

export type DomainAccount = v.InferOutput<typeof accountSchema>;

/**
 * Every account of the customer: its id, its unit, and whether it is suspended; its addresses only if they are asked for.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/list
 */
export function listAccounts(until: number, withAddresses = false): Answer<DomainAccount[]> {
  const mask = `users(id,orgUnitPath,suspended${withAddresses ? ',primaryEmail,aliases,nonEditableAliases' : ''})`;
  const path = encoded`users?customer=my_customer&maxResults=500&fields=${fields(mask)}`;
  return itemsOf(readLists([path], 'users', accountSchema, until)[0] as Answer<List<DomainAccount>>);
}

const membership = v.object({ isMember: v.boolean() });

/**
 * Whether accounts are members of groups, through nested groups too, in their order.
 * https://developers.google.com/workspace/admin/directory/reference/rest/v1/members/hasMember
 */
export function areMembers(pairs: { groupId: string; account: string }[], until: number): Answer<boolean>[] {
  const calls = pairs.map(({ groupId, account }) => get(encoded`groups/${groupId}/hasMember/${account}`));
  return send(calls, until, 2).map(answer => {
    const read = parsed(membership, answer, API);
    return 'failure' in read ? read : { value: read.value.isMember };
  });
}

const parentSchema = v.object({ id: v.string(), email: v.string() });

/**
 * The addresses of the groups that each of these groups is a direct member of, in their order. One call a group, whatever its size: `userKey`
 * takes the address of a group as well (GAM does so, `doPrintShowGroupTree`).
 */
export function listParents(addresses: string[], until: number): Answer<string[]>[] {
  const paths = addresses.map(
    address => encoded`groups?userKey=${address}&maxResults=200&fields=${fields('groups(id,email)')}`,
  );
  return readLists(paths, 'groups', parentSchema, until).map(answer =>
    'failure' in answer ? answer : { value: answer.value.items.map(({ email }) => email.toLowerCase()) },
  );
}

const customer = v.object({ customerId: v.string() });

/**
 * Ids of the groups that have the whole domain as a member: Google finds them by the customer's id (GAM wiki, Groups, `memberKey=<CustomerID>`).
 * @param me any account of the domain
 */
export function listWholeDomainGroups(me: string, until: number): Answer<string[]> {
  const mine = parsed(customer, send([get(encoded`users/${me}?fields=customerId`)], until)[0], API);
  if ('failure' in mine) return mine;
  const query = `memberKey=${mine.value.customerId}`;
  const path = encoded`groups?customer=my_customer&query=${query}&maxResults=200&fields=${fields('groups(id,email)')}`;
  const [answer] = readLists([path], 'groups', parentSchema, until) as [
    Answer<List<v.InferOutput<typeof parentSchema>>>,
  ];
  return 'failure' in answer ? answer : { value: answer.value.items.map(({ id }) => id) };
}
