import { createHash } from 'node:crypto';
import { EmulatorGap } from '../emulatorGap';
import type { World } from '../world';
import { GoogleError } from './googleError';
import { type Call, type Handler, handlersIn } from './handler';
import { quotaError, spend } from './quota';

const FILE = 'google/directory.ts';

/** https://developers.google.com/admin-sdk/directory/v1/limits */
const QUERIES = { metric: 'Queries', per: 60_000, limit: 2400 };

/** An etag: it changes whenever the thing does. Answers make it only when somebody looks at it: it is not always asked for. */
export function etagOf(thing: unknown): string {
  return `"${createHash('sha1').update(JSON.stringify(thing)).digest('base64url')}"`;
}

/** What the Directory API says of a key that belongs to nothing. */
export function notFound(parameter: string): GoogleError {
  return new GoogleError(404, 'notFound', `Resource Not Found: ${parameter}`);
}

/** How many things a page may hold; what Google makes of asking for more than it gives is not known. */
export function pageSize({ maxResults }: Call['parameters'], usual: number, most: number): number {
  const size = Number(maxResults ?? usual);
  if (size > most) throw new EmulatorGap(`what Google makes of maxResults=${size} where it gives ${most}`, FILE);
  return size;
}

/** Whether a customer parameter means the customer of this world. */
export function isOurCustomer(world: World, customer: string | undefined): boolean {
  return customer === 'my_customer' || customer === world.customerId;
}

/** Counts every call against the quota of Directory API calls, which is per minute and user. */
function counted(answer: Handler['answer']): Handler['answer'] {
  return call => {
    if (!spend(call.world, QUERIES, `Directory API by ${call.caller.user.address}`)) {
      throw quotaError(403, QUERIES.metric, 'admin.googleapis.com');
    }
    return answer(call);
  };
}

function domainsList({ world, parameters }: Call) {
  if (!isOurCustomer(world, parameters.customer)) throw new EmulatorGap('the domains of another customer', FILE);
  const domains = world.domains.map((domainName, i) => {
    const domain = { domainName, isPrimary: i === 0, verified: true, creationTime: '1357027200000' };
    return { kind: 'admin#directory#domain', etag: etagOf(domain), ...domain };
  });
  return { kind: 'admin#directory#domains', etag: etagOf(domains), domains };
}

function customersGet({ world, parameters }: Call) {
  if (!isOurCustomer(world, parameters.customerKey)) throw new EmulatorGap('another customer', FILE);
  const customer = { id: world.customerId, customerDomain: world.domains[0], language: 'en' };
  const customerCreationTime = '2013-01-01T08:00:00.000Z';
  return { kind: 'admin#directory#customer', etag: etagOf(customer), ...customer, customerCreationTime };
}

/** The methods of a part of the Directory API, each counted against its quota. */
export function directoryMethods(file: string, methods: Record<string, Omit<Handler, 'file'>>) {
  const entries = Object.entries(methods).map(([id, method]) => [id, { ...method, answer: counted(method.answer) }]);
  return handlersIn(file, Object.fromEntries(entries));
}

/** What the Directory API tells of the customer as a whole. */
export const directory = directoryMethods(FILE, {
  'directory.domains.list': { parameters: [], answer: domainsList },
  'directory.customers.get': { parameters: [], answer: customersGet },
});
