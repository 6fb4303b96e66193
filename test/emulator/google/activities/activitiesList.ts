import { EmulatorGap } from '../../emulatorGap';
import type { World } from '../../world';
import { etagOf, isOurCustomer } from '../directory';
import { userByKey } from '../find';
import { GoogleError } from '../googleError';
import { type Call, handlersIn } from '../handler';
import type { Activity, LogName } from './activity';
import { checkSyntax } from './checkSyntax';
import { type Entry, entries, type Position, type Search } from './entries';
import { isKept, parametersOf } from './eventParameters';
import { type Condition, isWanted, matches, parseFilters } from './filters';
import { logWindow } from './logWindow';
import { RECEIVED } from './mailEvents';
import { spendLogQuota } from './spendLogQuota';

const FILE = 'google/activities/activitiesList.ts';

interface Token {
  /** The question the page belongs to. */
  of: string;
  /** The last entry of the page before. */
  last?: Position;
  /** Until when it looks: where no end was asked for, the moment of the first page. */
  to: number;
  /** Whether an empty page came before. */
  rested: boolean;
}

function resourceOf(world: World, { application, time, uniqueQualifier, visibleAt, ...told }: Activity) {
  const id = {
    time: new Date(time).toISOString(),
    uniqueQualifier,
    applicationName: application,
    customerId: world.customerId,
  };
  return { kind: 'admin#reports#activity', id, etag: etagOf([id, told]), ...told };
}

const written = (token: Token) => Buffer.from(JSON.stringify(token)).toString('base64url');

function read(pageToken: string, of: string): Token {
  let token: Token | undefined;
  try {
    token = JSON.parse(Buffer.from(pageToken, 'base64url').toString());
  } catch {
    token = undefined;
  }
  if (token?.of !== of) throw new GoogleError(400, 'invalid', 'Invalid value for: Invalid page token');
  return token;
}

/** The actor whose activities are asked for; undefined for all. */
function actorOf(world: World, userKey: string) {
  if (userKey === 'all') return undefined;
  const user = userByKey(world, userKey);
  if (!user) throw new EmulatorGap(`what Google makes of the userKey ${userKey}, which no account has`, FILE);
  return user;
}

/** The client id in `oAuthClientId="…"`. */
function clientIn(applicationInfoFilter: string | undefined): string | undefined {
  if (applicationInfoFilter === undefined) return undefined;
  const [, clientId] = /^oAuthClientId="([^"]+)"$/.exec(applicationInfoFilter) ?? [];
  if (clientId === undefined) throw new EmulatorGap(`applicationInfoFilter=${applicationInfoFilter}`, FILE);
  return clientId;
}

/** What a request asks for, once it is sure that it can be understood. */
function questionOf({ world, parameters }: Call, log: LogName) {
  const { userKey = '', eventName, filters, actorIpAddress, applicationInfoFilter } = parameters;
  if (eventName !== undefined) parametersOf(log, eventName);
  return {
    actor: actorOf(world, userKey),
    eventName,
    actorIpAddress,
    clientId: clientIn(applicationInfoFilter),
    conditions: filters === undefined ? [] : parseFilters(filters, log, eventName),
  };
}

type Question = ReturnType<typeof questionOf>;

function isMeant({ actor: who, ipAddress, events }: Activity, question: Question, conditions: Condition[]): boolean {
  const { actor, eventName, actorIpAddress, clientId } = question;
  if (actor && who.profileId !== actor.id) return false;
  if (actorIpAddress !== undefined && ipAddress !== actorIpAddress) return false;
  if (clientId !== undefined && who.applicationInfo?.oauthClientId !== clientId) return false;
  return events.some(event => (eventName ?? event.name) === event.name && matches(event, conditions));
}

/** Everything that is asked for and that the log shows by now, the newest first. */
function* found(world: World, part: Omit<Search, 'receivedBy'>, question: Question): Generator<Entry> {
  const { actor, conditions } = question;
  if (!conditions) return;
  const wantsReceived = conditions.every(condition => isWanted(condition, String(RECEIVED)));
  const receivedBy = wantsReceived ? (actor?.address ?? 'all') : 'none';
  for (const entry of entries(world, { ...part, receivedBy })) {
    if (isMeant(entry.activity, question, conditions)) yield entry;
  }
}

function page(call: Call, log: LogName) {
  const { maxResults, pageToken, fields, ...rest } = call.parameters;
  const of = JSON.stringify(rest);
  const window = logWindow(call, log);
  const question = questionOf(call, log);
  const token = pageToken === undefined ? { of, to: window.to, rested: false } : read(pageToken, of);
  if (call.world.unknowns.emptyLogPages && !token.rested) {
    return { items: [], nextPageToken: written({ ...token, rested: true }) };
  }
  const { last: after, to } = token;
  const items: Entry[] = [];
  const size = Number(maxResults ?? 1000);
  for (const entry of found(call.world, { log, from: window.from, to, after }, question)) {
    const last = items.at(-1);
    if (last && items.length === size) {
      const { time, place } = last;
      return { items, nextPageToken: written({ of, to, rested: false, last: { time, place } }) };
    }
    items.push(entry);
  }
  return { items };
}

function list(call: Call) {
  const { world, parameters } = call;
  const { applicationName = '', customerId } = parameters;
  spendLogQuota(call);
  checkSyntax(parameters);
  if (customerId !== undefined && !isOurCustomer(world, customerId)) throw new EmulatorGap('another customer', FILE);
  if (!isKept(applicationName)) throw new EmulatorGap(`the log ${applicationName}`, FILE);
  const { items: onPage, nextPageToken } = page(call, applicationName);
  const items = onPage.map(({ activity }) => resourceOf(world, activity));
  return {
    kind: 'admin#reports#activities',
    etag: etagOf(items.map(({ etag }) => etag)),
    ...(items.length > 0 && { items }),
    ...(nextPageToken !== undefined && { nextPageToken }),
  };
}

/** Reports API. https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities/list */
export const activitiesList = handlersIn(FILE, {
  'reports.activities.list': {
    parameters: [
      'startTime',
      'endTime',
      'eventName',
      'filters',
      'actorIpAddress',
      'applicationInfoFilter',
      'customerId',
      'maxResults',
      'pageToken',
    ],
    answer: list,
  },
});
