import { EmulatorGap } from '../../emulatorGap';
import type { World } from '../../world';
import { etagOf, isOurCustomer } from '../directory';
import { userByKey } from '../find';
import { GoogleError } from '../googleError';
import { type Call, handlersIn } from '../handler';
import type { Activity, LogName } from './activity';
import { checkSyntax } from './checkSyntax';
import { entries } from './entries';
import { isKept, parametersOf } from './eventParameters';
import { type Condition, isWanted, matches, parseFilters } from './filters';
import { logWindow } from './logWindow';
import { RECEIVED, SENT } from './mailEvents';
import type { Position, Search } from './search';
import { spendLogQuota } from './spendLogQuota';
import { unitWith } from './unitWith';

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
  return {
    kind: 'admin#reports#activity',
    id,
    get etag() {
      return etagOf(id);
    },
    ...told,
  };
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
  const { userKey = '', eventName, filters, actorIpAddress, applicationInfoFilter, orgUnitID } = parameters;
  if (eventName !== undefined) parametersOf(log, eventName);
  return {
    actor: actorOf(world, userKey),
    isOf: orgUnitID === undefined ? undefined : unitWith(world, orgUnitID),
    eventName,
    actorIpAddress,
    clientId: clientIn(applicationInfoFilter),
    conditions: filters === undefined ? [] : parseFilters(filters, log, eventName),
  };
}

interface Found extends Position {
  activity: Activity;
}

type Question = ReturnType<typeof questionOf>;

/** Whether an activity is of somebody who is asked for. */
function isBy(world: World, { actor: who }: Activity, { actor, isOf }: Question): boolean {
  if (actor && who.profileId !== actor.id) return false;
  const user = isOf && world.users.get(who.email ?? '');
  return !isOf || (user !== undefined && isOf(user));
}

function isMeant(activity: Activity, question: Question, conditions: Condition[]): boolean {
  const { actor: who, ipAddress, events } = activity;
  const { eventName, actorIpAddress, clientId } = question;
  if (actorIpAddress !== undefined && ipAddress !== actorIpAddress) return false;
  if (clientId !== undefined && who.applicationInfo?.oauthClientId !== clientId) return false;
  return events.some(event => (eventName ?? event.name) === event.name && matches(event, conditions));
}

/** Everything that is asked for and that the log shows by now, the newest first. */
function* found(world: World, part: Omit<Search, 'kinds'>, question: Question): Generator<Found> {
  const { actor, isOf, conditions } = question;
  if (!conditions) return;
  const wants = (type: number) => conditions.every(condition => isWanted(condition, String(type)));
  const kinds = { sent: wants(SENT), received: wants(RECEIVED) };
  for (const { time, place, activity: told } of entries(world, { ...part, kinds, actor, isOf })) {
    const activity = told();
    if (isBy(world, activity, question) && isMeant(activity, question, conditions)) yield { time, place, activity };
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
  const items: Found[] = [];
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
  const items = onPage.flatMap(({ activity }) => {
    const item = resourceOf(world, activity);
    return world.unknowns.logRepeats ? [item, item] : [item];
  });
  return {
    kind: 'admin#reports#activities',
    get etag() {
      return etagOf(items.map(({ etag }) => etag));
    },
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
      'orgUnitID',
      'applicationInfoFilter',
      'customerId',
      'maxResults',
      'pageToken',
    ],
    answer: list,
  },
});
