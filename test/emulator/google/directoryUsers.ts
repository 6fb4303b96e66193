import { EmulatorGap } from '../emulatorGap';
import type { User, World } from '../world';
import { directoryMethods, etagOf, isOurCustomer, notFound, pageSize } from './directory';
import { domainOf, userByKey } from './find';
import { GoogleError } from './googleError';
import type { Call } from './handler';
import { listOf } from './listOf';
import { pageOf } from './page';

const FILE = 'google/directoryUsers.ts';

function nameOf({ name }: User) {
  const [givenName = '', ...rest] = name.split(' ');
  return { givenName, familyName: rest.join(' '), fullName: name };
}

/** What everybody of the domain may see of an account. */
function publicResource(user: User) {
  return {
    kind: 'admin#directory#user',
    id: user.id,
    get etag() {
      return etagOf(user);
    },
    primaryEmail: user.address,
    name: nameOf(user),
    emails: [{ address: user.address, primary: true }],
  };
}

function resourceOf(world: World, user: User) {
  return Object.assign(publicResource(user), {
    isAdmin: user.admin === 'super',
    isDelegatedAdmin: user.admin === 'delegated',
    creationTime: '2020-08-10T15:00:00.000Z',
    agreedToTerms: true,
    suspended: false,
    archived: false,
    changePasswordAtNextLogin: false,
    ipWhitelisted: false,
    customerId: world.outsiders.get(user.address)?.customerId ?? world.customerId,
    orgUnitPath: user.orgUnitPath,
    isMailboxSetup: true,
    includeInGlobalAddressList: true,
  });
}

function seenBy({ world, parameters: { viewType } }: Call): (user: User) => object {
  return viewType === 'domain_public' ? publicResource : user => resourceOf(world, user);
}

function usersGet(call: Call) {
  const { world, caller, parameters } = call;
  const outsider = world.outsiders.get(caller.user.address);
  if (outsider && parameters.userKey !== outsider.address) {
    throw new GoogleError(403, 'forbidden', 'Not Authorized to access this resource/api');
  }
  const user = outsider ?? userByKey(world, parameters.userKey ?? '');
  if (!user) throw notFound('userKey');
  return seenBy(call)(user);
}

/** One unit with all below it, or all admins. https://developers.google.com/workspace/admin/directory/v1/guides/search-users */
function matching(query: string | undefined): (user: User) => boolean {
  if (query === undefined) return () => true;
  if (query === 'isAdmin=true') return user => user.admin === 'super';
  if (query === 'isDelegatedAdmin=true') return user => user.admin === 'delegated';
  const [, quoted, unit = quoted] = /^orgUnitPath=(?:'([^']+)'|([^'\s]+))$/.exec(query) ?? [];
  if (unit === undefined) throw new EmulatorGap(`the user query ${query}`, FILE);
  const below = unit === '/' ? '/' : `${unit}/`;
  return user => user.orgUnitPath === unit || user.orgUnitPath.startsWith(below);
}

const byAddress = ({ address }: User) => address;
const byId = ({ id }: User) => id;

function usersList(call: Call) {
  const { world, parameters } = call;
  const { customer, domain, query, orderBy, viewType, pageToken } = parameters;
  if (customer === undefined && domain === undefined) throw new GoogleError(400, 'badRequest', 'Bad Request');
  if (customer !== undefined && !isOurCustomer(world, customer)) throw new EmulatorGap('another customer', FILE);
  if (domain !== undefined && !world.domains.includes(domain)) {
    throw new GoogleError(404, 'domainNotFound', 'Domain not found.');
  }
  if (orderBy !== undefined && orderBy !== 'email') throw new EmulatorGap(`users ordered by ${orderBy}`, FILE);
  const matches = matching(query);
  const isOfDomain = ({ address }: User) => !domain || domainOf(address) === domain;
  const { items, nextPageToken } = pageOf(
    listOf(world.users, pageToken === undefined),
    orderBy === 'email' ? byAddress : byId,
    { customer, domain, query, orderBy, viewType },
    pageSize(parameters, 100, 500),
    pageToken,
    user => matches(user) && isOfDomain(user),
  );
  return {
    kind: 'admin#directory#users',
    get etag() {
      return etagOf(items);
    },
    ...(items.length > 0 && { users: items.map(seenBy(call)) }),
    ...(nextPageToken !== undefined && { nextPageToken }),
  };
}

/** Accounts in the Directory API. https://developers.google.com/workspace/admin/directory/reference/rest/v1/users */
export const directoryUsers = directoryMethods(FILE, {
  'directory.users.get': { parameters: ['viewType'], answer: usersGet },
  'directory.users.list': {
    parameters: ['customer', 'domain', 'query', 'orderBy', 'maxResults', 'pageToken', 'viewType'],
    answer: usersList,
  },
});
