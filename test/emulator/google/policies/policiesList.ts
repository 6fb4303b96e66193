import type { World } from '../../world';
import { errorInfo, GoogleError } from '../googleError';
import { type Call, handlersIn } from '../handler';
import { invalidArgument } from './invalidArgument';
import { policyFilter } from './policyFilter';
import { resourceOf } from './policyResource';
import { restrictedDelivery } from './restrictDelivery';

const FILE = 'google/policies/policiesList.ts';
const A_SECOND = 1000;
const KEY = 'Requests of the Policy API';

/** Requests less than a second apart are refused: cisagov/ScubaGoggles, scubagoggles/policy_api.py */
function waitASecond(world: World): void {
  const now = world.clock.now();
  const last = world.quotaUse.get(KEY)?.window ?? Number.NEGATIVE_INFINITY;
  world.quotaUse.set(KEY, { window: now, used: 1 });
  if (now - last >= A_SECOND) return;
  throw new GoogleError(429, 'rateLimitExceeded', 'Resource has been exhausted (e.g. check quota).', {
    details: [errorInfo('RATE_LIMIT_EXCEEDED', { service: 'cloudidentity.googleapis.com' })],
  });
}

interface Token {
  /** The question the page belongs to. */
  of: string;
  /** Name of the last policy on the page before. */
  after: string;
  /** Whether an empty page came before. */
  rested: boolean;
}

const written = (token: Token) => Buffer.from(JSON.stringify(token)).toString('base64url');

function read(pageToken: string, of: string): Token {
  let token: Token | undefined;
  try {
    token = JSON.parse(Buffer.from(pageToken, 'base64url').toString());
  } catch {
    token = undefined;
  }
  if (token?.of !== of) throw invalidArgument();
  return token;
}

function list({ world, parameters }: Call) {
  waitASecond(world);
  const { filter = '', pageSize = '0', pageToken } = parameters;
  const of = JSON.stringify([filter, pageSize]);
  const isMeant = policyFilter(world, filter);
  const token = pageToken ? read(pageToken, of) : { of, after: '', rested: false };
  if (world.unknowns.emptyPolicyPages && !token.rested) return { nextPageToken: written({ ...token, rested: true }) };

  const size = Math.min(Number(pageSize) || 50, 100);
  const left = [...world.policies, ...restrictedDelivery(world)]
    .filter(({ name, setting }) => name > token.after && isMeant(setting.type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const policies = left.slice(0, size);
  const last = policies.at(-1);
  return {
    ...(policies.length > 0 && { policies: policies.map(policy => resourceOf(world, policy)) }),
    ...(last && left.length > size && { nextPageToken: written({ of, after: last.name, rested: false }) }),
  };
}

/** Policy API. https://cloud.google.com/identity/docs/reference/rest/v1/policies/list */
export const policiesList = handlersIn(FILE, {
  'cloudidentity.policies.list': { parameters: ['filter', 'pageSize', 'pageToken'], answer: list },
});
