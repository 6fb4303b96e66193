import { createHash } from 'node:crypto';
import { EmulatorGap } from '../../emulatorGap';
import { GoogleError } from '../googleError';
import { type Call, handlersIn } from '../handler';
import { type FoundPost, type HourOfMail, mailByHour } from './mailByHour';
import { tableOf } from './mailQuery';
import { mailQuestion, type QueryParameter } from './queryParameters';

const FILE = 'google/bigquery/jobsQuery.ts';
/** "Responses are also limited to 10 MB": the description of maxResults in the API. */
const LARGEST = 10_000_000;
const BYTES_OF_A_ROW = 200;

const OBEYED = [
  'query',
  'useLegacySql',
  'parameterMode',
  'queryParameters',
  'timeoutMs',
  'maxResults',
  'useQueryCache',
];

const field = (name: string, type: string, mode = 'NULLABLE') => ({ name, type, mode });

const SCHEMA = {
  fields: [
    field('hour', 'STRING'),
    field('posts', 'INTEGER'),
    field('deliveries', 'INTEGER'),
    {
      ...field('found', 'RECORD', 'REPEATED'),
      fields: [
        field('moment', 'STRING'),
        field('account', 'STRING'),
        field('id', 'STRING'),
        field('destinations', 'STRING', 'REPEATED'),
      ],
    },
  ],
};

// Scalars are text, lists are cells in a cell: https://cloud.google.com/bigquery/docs/reference/rest/v2/tabledata/list
const cell = (v: unknown) => ({ v });
const list = (values: unknown[]) => cell(values.map(cell));

function structOf({ at, account, id, destinations }: FoundPost) {
  return { f: [cell(new Date(at).toISOString()), cell(account), cell(id), list(destinations)] };
}

function rowOf({ hour, ids, deliveries, found }: HourOfMail) {
  const begin = `${new Date(hour).toISOString().slice(0, 19)}Z`;
  return { f: [cell(begin), cell(String(ids.size)), cell(String(deliveries)), list(found.map(structOf))] };
}

/** The lag of the export that a query may read. */
function lagOf({ world, parameters: { projectId = '' } }: Call, query: string): number {
  const { bigQueryExport } = world;
  if (bigQueryExport && projectId !== bigQueryExport.project) {
    const lacks = `User does not have bigquery.jobs.create permission in project ${projectId}.`;
    throw new GoogleError(403, 'accessDenied', `Access Denied: Project ${projectId}: ${lacks}`);
  }
  const { project, dataset } = tableOf(query);
  if (bigQueryExport && project !== bigQueryExport.project) {
    const table = `${project}:${dataset}.activity`;
    const lacks = `User does not have permission to query table ${table}, or perhaps it does not exist.`;
    throw new GoogleError(403, 'accessDenied', `Access Denied: Table ${table}: ${lacks}`);
  }
  if (dataset !== bigQueryExport?.dataset) {
    throw new GoogleError(404, 'notFound', `Not found: Dataset ${project}:${dataset} was not found in location US`);
  }
  return bigQueryExport.lagMinutes;
}

function jobsQuery(call: Call) {
  const { world, parameters, body } = call;
  const { projectId = '' } = parameters;
  const other = Object.keys(body).find(name => !OBEYED.includes(name));
  if (other !== undefined) throw new EmulatorGap(`${other} of a query`, FILE);
  if (body.useLegacySql !== false) throw new EmulatorGap('legacy SQL, which a query is in unless it says not', FILE);
  if (body.parameterMode !== 'NAMED') throw new EmulatorGap(`parameterMode ${body.parameterMode}`, FILE);
  const query = String(body.query ?? '');
  const lag = lagOf(call, query);
  const hours = mailByHour(world, lag, mailQuestion(query, (body.queryParameters ?? []) as QueryParameter[]));
  const rows = hours.map(rowOf);
  const isWhole = rows.length <= Number(body.maxResults ?? rows.length) && JSON.stringify(rows).length <= LARGEST;
  if (!isWhole) throw new EmulatorGap('further pages of an answer, by jobs.getQueryResults', FILE);
  const read = hours.reduce((sum, { ids, deliveries }) => sum + ids.size + deliveries, 0);
  const job = createHash('sha256').update(`${world.clock.now()} ${world.requests.length}`).digest('base64url');
  return {
    kind: 'bigquery#queryResponse',
    schema: SCHEMA,
    jobReference: { projectId, jobId: `job_${job.slice(0, 28)}`, location: 'US' },
    totalRows: String(rows.length),
    ...(rows.length > 0 && { rows }),
    totalBytesProcessed: String(read * BYTES_OF_A_ROW),
    jobComplete: true,
    cacheHit: false,
  };
}

/** BigQuery API. https://cloud.google.com/bigquery/docs/reference/rest/v2/jobs/query */
export const bigQuery = handlersIn(FILE, { 'bigquery.jobs.query': { parameters: [], answer: jobsQuery } });
