import { post } from '../../emulator/posting';
import type { World } from '../../emulator/world';
import {
  ALL,
  type Asked,
  asked,
  groupsOf,
  int64,
  MINUTE,
  openBigQuery,
  opened,
  PROJECT,
  QUERY,
  START,
  STUDENT,
} from './openBigQuery';
import { refusal } from './openWorld';

let world: World;
let opening: Awaited<ReturnType<typeof openBigQuery>>;

async function open(...of: Parameters<typeof openBigQuery>) {
  world = of[0];
  opening = await openBigQuery(...of);
}
const ask = (...body: Parameters<typeof opening.ask>) => opening.ask(...body);

afterEach(() => opening.close());

test.each([
  ['a world without an export', { bigQueryExport: undefined }, QUERY],
  ['another dataset', {}, QUERY.replace('.workspace.', '.gmail_logs.')],
])('%s: no such dataset', async (_, also, query) => {
  await open(opened(also as Partial<World>));
  const { status, error } = await refusal(ask({ query }));
  const dataset = query === QUERY ? 'workspace' : 'gmail_logs';
  const message = `Not found: Dataset school-logs:${dataset} was not found in location US`;
  expect(status).toBe(404);
  expect(error).toEqual({ code: 404, message, errors: [{ message, domain: 'global', reason: 'notFound' }] });
});

test('a project or a table of somebody else is refused', async () => {
  await open(opened());
  const project = await refusal(ask({}, 'elsewhere'));
  expect([project.status, project.error]).toMatchObject([403, { errors: [{ reason: 'accessDenied' }] }]);
  expect(project.error.message).toBe(
    'Access Denied: Project elsewhere: User does not have bigquery.jobs.create permission in project elsewhere.',
  );
  const table = await refusal(ask({ query: QUERY.replace(PROJECT, 'elsewhere') }));
  expect([table.status, table.error.message]).toEqual([
    403,
    'Access Denied: Table elsewhere:workspace.activity: User does not have permission to query table elsewhere:workspace.activity, or perhaps it does not exist.',
  ]);
});

const text = (name: string) => ({ name, parameterType: { type: 'STRING' }, parameterValue: { value: '1' } });
const [FROM, TO] = [int64('from', START), int64('to', START + 60 * MINUTE)];
const GROUPS = groupsOf(ALL);

test.each<[string, Asked]>([
  ["Query parameter 'from' not found at [7:48]", { queryParameters: [TO, GROUPS] }],
  ["Query parameter 'groups' not found at [12:94]", { queryParameters: [FROM, TO] }],
  [
    'No matching signature for operator < for argument types: INT64, STRING. Supported signature: ANY < ANY at [7:58]',
    { queryParameters: [FROM, text('to'), GROUPS] },
  ],
  [
    'Second argument of IN UNNEST must be an array but was STRING at [12:94]',
    { queryParameters: [FROM, TO, text('groups')] },
  ],
  // "at" is a reserved word: it may be no name unless quoted.
  ['Syntax error: Unexpected keyword AT at [3:41]', { query: QUERY.replaceAll('moment', 'at') }],
])('%s', async (message, body) => {
  await open(opened());
  const { status, error } = await refusal(ask(body));
  expect(status).toBe(400);
  expect(error).toEqual({ code: 400, message, errors: [{ message, domain: 'global', reason: 'invalidQuery' }] });
});

test.each<[string, Asked]>([
  ['the query SELECT 1', { query: 'SELECT 1' }],
  ['the query WITH mail', { query: QUERY.replace('LIMIT 5000', 'LIMIT 6000') }],
  ['legacy SQL', { useLegacySql: true }],
  ['parameterMode POSITIONAL', { parameterMode: 'POSITIONAL' }],
  ['dryRun', { dryRun: true }],
  ['the query parameter since', { queryParameters: [...asked(), text('since')] }],
  ['further pages', { maxResults: 1 }],
])('the emulator does not know %s', async (what, body) => {
  await open(opened());
  post(world, STUDENT, ALL);
  world.clock.advance(60 * MINUTE);
  post(world, STUDENT, ALL);
  world.clock.advance(10 * MINUTE);
  await expect(ask(body)).rejects.toMatchObject({
    response: { status: 501, data: expect.stringContaining(`The emulator does not know ${what}`) },
  });
});

test('white space in a query, a limit of time and the cache change nothing', async () => {
  await open(opened());
  const body = { query: QUERY.replace(/\s+/g, '\n\t'), timeoutMs: 60_000, maxResults: 100, useQueryCache: false };
  expect((await ask(body)).totalRows).toBe('0');
});

test.each([
  ['admin.reports.audit.readonly', 403],
  ['cloud-platform.read-only', 200],
])('no admin is needed, but a scope of BigQuery’s: with %s it answers %i', async (scope, status) => {
  await open(opened(), STUDENT, scope);
  const answered = await ask().then(
    () => 200,
    (error: { response: { status: number } }) => error.response.status,
  );
  expect(answered).toBe(status);
});
