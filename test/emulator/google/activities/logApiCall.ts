import type { Route } from '../../discovery';
import type { World } from '../../world';
import type { GoogleCaller } from '../handler';
import type { Actor } from './activity';
import { originOf } from './origin';
import { int, texts } from './parameter';
import { writeActivity } from './writeActivity';

/** Google's buckets of products for the APIs that can change something here. */
const BUCKETS: Record<string, string> = { groupssettings: 'GROUPS', admin: 'GSUITE_ADMIN', sheets: 'DRIVE' };

/** What a public record shows of the actor: neither the kind of caller nor the app, which the event names itself. */
function bareActor({ callerType, email, profileId, key }: Actor): Actor {
  if (callerType === 'KEY') return { callerType, ...(key !== undefined && { key }) };
  return { ...(email !== undefined && { email }), ...(profileId !== undefined && { profileId }) };
}

/**
 * Writes down that a program called a method that changes something. A program without a name is called by its client
 * id. https://developers.google.com/workspace/admin/reports/v1/appendix/activity/token
 */
export function logApiCall(world: World, { api, method }: Route, caller: GoogleCaller, responseBytes: number): void {
  const { client } = caller;
  if (!client || method.httpMethod === 'GET') return;
  const { name, clientId, impersonates } = client;
  const parameters = [
    ...texts({
      api_name: api.name,
      method_name: method.id,
      client_id: clientId,
      app_name: impersonates || name === undefined ? clientId : name,
      client_type: 'WEB',
      product_bucket: BUCKETS[api.name] ?? 'OTHER',
    }),
    int('num_response_bytes', responseBytes),
  ];
  const origin = { actor: bareActor(originOf(world, caller).actor) };
  writeActivity(world, 'token', origin, { type: 'auth', name: 'activity', parameters });
}
