import type { Route } from './discovery';
import type { HttpRequest } from './door';
import { EmulatorGap } from './emulatorGap';
import { PLACEHOLDER_ID } from './google/activities/origin';
import { errorInfo, GoogleError } from './google/googleError';
import type { GoogleCaller } from './google/handler';
import { type Caller, callerOf } from './token';
import type { User, World } from './world';

const NO_CREDENTIALS =
  'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid ' +
  'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
const BAD_CREDENTIALS = NO_CREDENTIALS.replace(
  'is missing required authentication credential',
  'had invalid authentication credentials',
);

function unauthenticated(message: string, why: string, reason: string, service: string) {
  return new GoogleError(401, reason, message, { details: [errorInfo(why, { service })] });
}

/** The account that a token speaks for; a robot has none, but an admin role. */
function accountOf(world: World, caller: Caller | undefined): User | undefined {
  if (caller?.robot === undefined)
    return world.users.get(caller?.address ?? '') ?? world.outsiders.get(caller?.address ?? '');
  const { robot } = caller;
  return { id: PLACEHOLDER_ID, address: robot, name: robot, orgUnitPath: '/', admin: 'delegated' };
}

/** What each API says to somebody who is no admin. */
function notAdmin(methodId: string): GoogleError {
  // As Microsoft's guide to connecting Defender for Cloud Apps with Google Workspace quotes it: a 401, with a good token.
  if (methodId.startsWith('reports.')) {
    return new GoogleError(401, 'authError', 'Access denied. You are not authorized to read activity records.');
  }
  if (methodId.startsWith('cloudidentity.')) {
    return new GoogleError(403, 'forbidden', 'The caller does not have permission');
  }
  return new GoogleError(403, 'forbidden', 'Not Authorized to access this resource/api');
}

/** Anybody of the domain may see what is public in it: https://developers.google.com/workspace/admin/directory/v1/guides/manage-users */
function isOpenToAll(methodId: string, url: URL): boolean {
  const isRead = methodId === 'directory.users.get' || methodId === 'directory.users.list';
  return isRead && url.searchParams.get('viewType') === 'domain_public';
}

/** APIs that answer with what is the caller's own, or ask for a role of Google Cloud. */
const NEEDS_NO_ADMIN = ['bigquery', 'gmail', 'sheets'];

/** APIs for super admins alone: https://docs.cloud.google.com/identity/docs/concepts/overview-policies */
const NEEDS_SUPER_ADMIN = ['cloudidentity'];

function mayAsk({ api, method }: Route, { admin }: User, url: URL): boolean {
  if (NEEDS_SUPER_ADMIN.includes(api.name)) return admin === 'super';
  return NEEDS_NO_ADMIN.includes(api.name) || admin !== 'no' || isOpenToAll(method.id, url);
}

/** Who asks, once it is sure that they may: signed in, with a scope that the method takes, and an admin where it wants one. */
export function authorize(world: World, route: Route, request: HttpRequest, url: URL): GoogleCaller {
  const { method, host } = route;
  const { authorization } = request.headers;
  if (authorization === undefined) {
    throw unauthenticated(NO_CREDENTIALS, 'CREDENTIALS_MISSING', 'required', host);
  }
  const caller = callerOf(authorization.replace(/^Bearer /, ''));
  const user = accountOf(world, caller);
  if (!caller || !user) throw unauthenticated(BAD_CREDENTIALS, 'ACCESS_TOKEN_TYPE_UNSUPPORTED', 'authError', host);

  const scopes = caller.scopes.filter(scope => method.scopes?.includes(scope));
  if (scopes.length === 0) {
    throw new GoogleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.', {
      details: [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', { service: host, method: method.id })],
    });
  }
  if (world.outsiders.has(user.address) && method.id !== 'directory.users.get') {
    throw new EmulatorGap(`what ${method.id} says to an account of another customer`, 'authorize.ts');
  }
  if (!mayAsk(route, user, url)) throw notAdmin(method.id);
  for (const scope of scopes) world.scopesUsed.add(scope);
  const { client, robot } = caller;
  return { user, scopes, ...(client && { client }), ...(robot !== undefined && { robot }) };
}
