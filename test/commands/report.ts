import type { RequestRecord, World } from '../emulator/world';
import { openedAt, stormedGroup, syncAgent } from '../emulator/worlds/evening';
import { clockTime, type EveningRun } from './eveningRun';
import { changesIn, type ReportedChange } from './reportedChanges';
import { coverageIn, type ReportedCoverage } from './reportedCoverage';
import { deliveryIn, type ReportedDelivery } from './reportedDelivery';
import { type ReportedRoute, routesIn } from './reportedRoutes';
import { tabRows } from './tabRows';

/** What `--json` prints. Times are ISO 8601, UTC; seconds are virtual. */
export interface Report {
  world: string;
  cadenceMinutes: number;
  groups: number;
  protectedGroups: number;
  ticks: number;
  requests: number;
  virtualSeconds: number;
  posts: number;
  deliveries: number;
  withoutPostlock: { posts: number; deliveries: number };
  openedAt: string;
  seenAt: string | null;
  lockedAt: string | null;
  findings: { check: string; subject: string; severity: string; state: string }[];
  changes: ReportedChange[];
  routes: ReportedRoute[];
  delivery: ReportedDelivery[];
  coverage: ReportedCoverage;
  mails: number;
  out: string;
}

const deliveriesOf = (world: World) => world.posts.reduce((sum, post) => sum + post.deliveries, 0);

/** All but the roster sync's one: nobody else knocks at the door during the evening. */
const requestsOfPostlock = (world: World): RequestRecord[] =>
  world.requests.filter(request => request.headers['user-agent'] !== syncAgent);

/** When Postlock first read the opened settings, and when it first read back what it had written over them. */
function momentsOf(world: World): { seenAt: string | null; lockedAt: string | null } {
  const settings = `/groups/v1/groups/${stormedGroup(world)}?`;
  const after = requestsOfPostlock(world).filter(
    ({ url, time, status }) =>
      decodeURIComponent(url).includes(settings) && status === 200 && Date.parse(time) >= openedAt,
  );
  const written = after.findIndex(request => request.method === 'PATCH');
  const readBack = written < 0 ? undefined : after.slice(written).find(request => request.method === 'GET');
  return { seenAt: after[0]?.time ?? null, lockedAt: readBack?.time ?? null };
}

/** Everything that is said of an evening, as data. */
export function reportOf({ world, without, workbook }: EveningRun, out: string): Report {
  const overview = tabRows(world, workbook, 'Overview').map(row => Object.values(row));
  const locked = overview.find(([title]) => title?.startsWith('Protected groups'))?.[1] ?? '';
  const executions = world.script.executions;
  const milliseconds = executions.reduce((sum, each) => sum + (each.endedAt ?? each.startedAt) - each.startedAt, 0);
  return {
    world: world.name,
    cadenceMinutes: world.script.triggers.find(trigger => trigger.handler === 'tick')?.everyMinutes ?? 0,
    groups: world.groups.size,
    protectedGroups: Number(/of (\d+)/.exec(locked)?.[1] ?? 0),
    ticks: executions.filter(each => each.function === 'tick').length,
    requests: requestsOfPostlock(world).length,
    virtualSeconds: milliseconds / 1000,
    posts: world.posts.length,
    deliveries: deliveriesOf(world),
    withoutPostlock: { posts: without.posts.length, deliveries: deliveriesOf(without) },
    openedAt: new Date(openedAt).toISOString(),
    ...momentsOf(world),
    findings: tabRows(world, workbook, 'Findings').map(row => ({
      check: row.Check ?? '',
      subject: row.Subject ?? '',
      severity: row.Severity ?? '',
      state: row.State ?? '',
    })),
    changes: changesIn(world, workbook),
    routes: routesIn(world, workbook),
    delivery: deliveryIn(world, workbook),
    coverage: coverageIn(world, workbook),
    mails: world.mails.length,
    out,
  };
}

const openerOf = (change: ReportedChange | undefined): string =>
  change ? [change.app, change.actor && `acting for ${change.actor}`].filter(Boolean).join(', ') : 'nobody';

/** Of each group that routes go through the one that reaches most. */
function widest(routes: ReportedRoute[]): ReportedRoute[] {
  const sorted = [...routes].sort((one, other) => one.reached - other.reached || other.size - one.size);
  const through = new Map(sorted.map(route => [route.path.split(' → ')[1], route]));
  return [...through.values()].sort((one, other) => other.reached - one.reached).slice(0, 3);
}

/** The tick that saw it, in words: `tick 33, begun at 18:41`. */
function tickOf(world: World, seenAt: string): string {
  const ticks = world.script.executions.filter(each => each.function === 'tick');
  const at = Date.parse(seenAt);
  const index = ticks.findIndex(({ startedAt, endedAt = 0 }) => startedAt <= at && at <= endedAt);
  const tick = ticks[index];
  return tick
    ? `tick ${index + 1} of the day, begun at ${clockTime(world, tick.startedAt)}`
    : 'a run outside the trigger';
}

/** The report as a person reads it on a terminal. */
export function reportInWords(report: Report, { world, without }: EveningRun): string {
  const count = (number: number) => number.toLocaleString('en-US').padStart(18);
  const verdicts = (of: World, verdict: string) => of.posts.filter(post => post.verdict === verdict).length;
  const line = (title: string, left: number, right: number) => `  ${title.padEnd(34)}${count(left)}${count(right)}`;
  const time = (iso: string | null) => (iso ? `${clockTime(world, Date.parse(iso))}:${iso.slice(17, 19)}` : 'never');
  const seconds = ((Date.parse(report.lockedAt ?? '') - Date.parse(report.seenAt ?? '')) / 1000).toFixed(1);
  const opened = report.changes.find(({ group, actor }) => group === stormedGroup(world) && actor !== 'Postlock');
  const { cadenceMinutes, ticks, requests, virtualSeconds, groups, protectedGroups } = report;
  return [
    `  ${stormedGroup(world).padEnd(34)}${'without Postlock'.padStart(18)}${'with Postlock'.padStart(18)}`,
    line('posts written by students', without.posts.length, world.posts.length),
    line('  accepted by the group', verdicts(without, 'accepted'), verdicts(world, 'accepted')),
    line('  bounced', verdicts(without, 'bounced'), verdicts(world, 'bounced')),
    line('deliveries to mailboxes', report.withoutPostlock.deliveries, report.deliveries),
    '',
    `  opened    ${time(report.openedAt)}  by the roster sync, through the API`,
    `  named     ${time(opened?.eventAt ?? null)}  as ${openerOf(opened)}`,
    `  seen      ${time(report.seenAt)}  by ${report.seenAt ? tickOf(world, report.seenAt) : 'nobody'}`,
    `  locked    ${time(report.lockedAt)}  and read back${report.lockedAt ? `, ${seconds} s after it was seen` : ''}`,
    '',
    `  open routes around the locks: ${report.routes.length}; the widest:`,
    ...widest(report.routes).map(({ audience, path }) => `    to ${audience}\n      ${path}`),
    '',
    `  ${protectedGroups} of ${groups} groups protected; ${ticks} ticks, one every ${cadenceMinutes} minutes; ` +
      `${requests} requests in ${virtualSeconds.toFixed(0)} s of running time`,
    '',
    ...report.delivery.map(({ unit, verdict }) => `  mail to ${unit} from outside the domain: ${verdict}`),
    `  checks that could be read: ${report.coverage.read} of ${report.coverage.total}`,
    ...report.coverage.unread.map(({ check, read, why }) => `    ${check}, ${read}: ${why.split('\n')[0]}`),
    '',
    `  mails sent: ${world.mails.length}`,
    ...world.mails.map(
      mail => `    ${clockTime(world, mail.at)}  to ${mail.to.join(', ')}\n           ${mail.subject}`,
    ),
  ].join('\n');
}
