import { EmulatorGap } from '../emulatorGap';
import type { Group, World } from '../world';
import { directoryMethods, etagOf, isOurCustomer, notFound, pageSize } from './directory';
import { domainOf, groupByKey, userByKey } from './find';
import { GoogleError } from './googleError';
import { groupsWith } from './groupsWith';
import type { Call } from './handler';
import { listOf } from './listOf';
import { pageOf } from './page';

const FILE = 'google/directoryGroups.ts';

/** Members of a child are not counted, nor is the child: https://developers.google.com/workspace/admin/directory/reference/rest/v1/groups */
function directMembersCount({ members }: Group): string {
  let count = 0;
  for (const { type } of members) if (type === 'USER' || type === 'EXTERNAL') count++;
  return String(count);
}

function resourceOf(group: Group) {
  const { id, address, name, description, adminCreated, aliases } = group;
  const resource = {
    id,
    email: address,
    name,
    directMembersCount: directMembersCount(group),
    description,
    adminCreated,
  };
  return {
    kind: 'admin#directory#group',
    ...resource,
    get etag() {
      return etagOf([resource, aliases]);
    },
    ...(aliases.length > 0 && { aliases }),
    nonEditableAliases: [`${address}.test-google-a.com`],
  };
}

/** The address by which a search finds a group. */
function addressFound({ clock, foundAs }: World, { id, address }: Group): string | undefined {
  const still = foundAs.get(id);
  return still && still.until > clock.now() ? still.address : address;
}

const CLAUSE = /^(email|name)([:=])(?:'((?:[^'\\]|\\')*)'|((?:[^'"\\\s]|\\')+))$/;

/** One clause of a query as something to ask a group. https://developers.google.com/workspace/admin/directory/v1/guides/search-groups */
function clause(world: World, text: string): (group: Group) => boolean {
  const [, field, operator, quoted, bare = quoted] = CLAUSE.exec(text) ?? [];
  if (bare === undefined || (operator === ':' && !bare.endsWith('*'))) {
    throw new EmulatorGap(`the group query ${text}`, FILE);
  }
  const wanted = bare.replace(/\*$/, '').replace(/\\'/g, "'").toLowerCase();
  return group => {
    const value = (field === 'email' ? addressFound(world, group) : group.name)?.toLowerCase();
    return operator === '=' ? value === wanted : value?.startsWith(wanted) === true;
  };
}

/** The groups with this account, group, outsider or the whole customer as a direct member. */
function groupsOfMember(world: World, key: string): Group[] {
  if (key === world.customerId) {
    return [...world.groups.values()].filter(({ members }) => members.some(({ type }) => type === 'CUSTOMER'));
  }
  const address = userByKey(world, key)?.address ?? groupByKey(world, key)?.address;
  if (address === undefined && (!key.includes('@') || world.domains.includes(domainOf(key)))) throw notFound('userKey');
  return groupsWith(world, address ?? key);
}

function groupsAskedFor({ world, parameters }: Call): readonly Group[] {
  const { customer, domain, userKey, query, orderBy, pageToken } = parameters;
  if (customer === undefined && domain === undefined && userKey === undefined) {
    throw new GoogleError(400, 'badRequest', 'Bad Request');
  }
  if (customer !== undefined && !isOurCustomer(world, customer)) throw new EmulatorGap('another customer', FILE);
  if (customer !== undefined && (userKey !== undefined || domain !== undefined)) {
    throw new EmulatorGap('what customer means beside userKey or domain, which Google says exclude each other', FILE);
  }
  if (domain !== undefined && !world.domains.includes(domain)) {
    throw new GoogleError(404, 'domainNotFound', 'Domain not found.');
  }

  const ofDomain = (group: Group) => domain === undefined || domainOf(group.address) === domain;
  const memberKey = /^memberKey=(\S+)$/.exec(query ?? '')?.[1];
  if (userKey !== undefined && query !== undefined) throw new EmulatorGap('query beside userKey', FILE);
  const ofMember = userKey ?? memberKey;
  if (ofMember !== undefined) return groupsOfMember(world, ofMember).filter(ofDomain);

  const clauses = [...(query ?? '').matchAll(/(?:\\'|'(?:[^'\\]|\\')*'|[^\s'])+/g)].map(([text]) =>
    clause(world, text),
  );
  // An address changes where an id does not: an order of addresses is not kept.
  const isAll = domain === undefined && clauses.length === 0;
  if (isAll && orderBy !== 'email') return listOf(world.groups, pageToken === undefined);
  return [...world.groups.values()].filter(group => ofDomain(group) && clauses.every(holds => holds(group)));
}

const byAddress = ({ address }: Group) => address;
const byId = ({ id }: Group) => id;

function groupsList(call: Call) {
  const { customer, domain, userKey, query, orderBy, pageToken } = call.parameters;
  const { items, nextPageToken } = pageOf(
    groupsAskedFor(call),
    orderBy === 'email' ? byAddress : byId,
    { customer, domain, userKey, query, orderBy },
    pageSize(call.parameters, 200, 200),
    pageToken,
  );
  const groups = items.map(resourceOf);
  return {
    kind: 'admin#directory#groups',
    get etag() {
      return etagOf(groups.map(group => group.etag));
    },
    ...(groups.length > 0 && { groups }),
    ...(nextPageToken !== undefined && { nextPageToken }),
  };
}

function groupsGet({ world, parameters: { groupKey = '' } }: Call) {
  const group = groupByKey(world, groupKey);
  if (!group) throw notFound('groupKey');
  return resourceOf(group);
}

/** Groups in the Directory API. https://developers.google.com/workspace/admin/directory/reference/rest/v1/groups */
export const directoryGroups = directoryMethods(FILE, {
  'directory.groups.list': {
    parameters: ['customer', 'domain', 'userKey', 'query', 'orderBy', 'maxResults', 'pageToken'],
    answer: groupsList,
  },
  'directory.groups.get': { parameters: [], answer: groupsGet },
});
