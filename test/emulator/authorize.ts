import type { Route } from './discovery';
import type { HttpRequest } from './door';
import { errorInfo, GoogleError } from './google/googleError';
import type { GoogleCaller } from './google/handler';
import { callerOf } from './token';
import type { World } from './world';

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

/** Anybody of the domain may see what is public in it: https://developers.google.com/workspace/admin/directory/v1/guides/manage-users */
function isOpenToAll(methodId: string, url: URL): boolean {
  const isRead = methodId === 'directory.users.get' || methodId === 'directory.users.list';
  return isRead && url.searchParams.get('viewType') === 'domain_public';
}

/** Who asks, once it is sure that they may: signed in, with a scope that the method takes, and an admin where it wants one. */
export function authorize(world: World, { api, method, host }: Route, request: HttpRequest, url: URL): GoogleCaller {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    throw unauthenticated(NO_CREDENTIALS, 'CREDENTIALS_MISSING', 'required', host);
  }
  const caller = callerOf(authorization.replace(/^Bearer /, ''));
  const user = world.users.get(caller?.address ?? '');
  if (!caller || !user) throw unauthenticated(BAD_CREDENTIALS, 'ACCESS_TOKEN_TYPE_UNSUPPORTED', 'authError', host);

  const scopes = caller.scopes.filter(scope => method.scopes?.includes(scope));
  if (scopes.length === 0) {
    throw new GoogleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.', {
      details: [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', { service: host, method: method.id })],
    });
  }
  if (api.name !== 'sheets' && user.admin === 'no' && !isOpenToAll(method.id, url)) {
    throw new GoogleError(403, 'forbidden', 'Not Authorized to access this resource/api');
  }
  for (const scope of scopes) world.scopesUsed.add(scope);
  return { user, scopes };
}
