import { auth as authPlus, bigquery, type bigquery_v2 } from 'googleapis/build/src/apis/bigquery';
import { MAIL_QUERY } from '../../emulator/google/bigquery/mailQuery';
import { changeInConsole } from '../../emulator/google/changeByHand';
import { startServer } from '../../emulator/server';
import { tokenFor } from '../../emulator/token';
import type { World } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';

export const ALL = 'allstudents@school.example';
export const STUDENT = 'student6-1@school.example';
export const MINUTE = 60_000;
/** When the worlds start. */
export const START = Date.parse('2023-12-14T00:00:00Z');
export const PROJECT = 'school-logs';
export const EXPORT = { project: PROJECT, dataset: 'workspace', lagMinutes: 10 };
export const QUERY = MAIL_QUERY.replace('PROJECT.DATASET', `${PROJECT}.workspace`);

export type Asked = bigquery_v2.Schema$QueryRequest;

/** A moment as a parameter of a query, in microseconds. */
export const int64 = (name: string, at: number) => ({
  name,
  parameterType: { type: 'INT64' },
  parameterValue: { value: String(at * 1000) },
});

/** The groups whose posts are looked for, as a parameter. */
export const groupsOf = (...addresses: string[]) => ({
  name: 'groups',
  parameterType: { type: 'ARRAY', arrayType: { type: 'STRING' } },
  parameterValue: { arrayValues: addresses.map(value => ({ value })) },
});

/** All parameters of the query: six hours of the list of all students unless said. */
export const asked = (from = START, to = START + 6 * 60 * MINUTE, groups = [ALL]) => [
  int64('from', from),
  int64('to', to),
  groupsOf(...groups),
];

/** The small world with an export, whose list of all 45 students and the office the admin opens. */
export function opened(also: Partial<World> = {}): World {
  const made = Object.assign(small(), { bigQueryExport: EXPORT, ...also });
  changeInConsole(made, installer(made), ALL, { whoCanPostMessage: 'ANYONE_CAN_POST' });
  return made;
}

/** A world on loopback, and the query asked through Google's own client. */
export async function openBigQuery(world: World, address = installer(world), scope = 'bigquery') {
  const { rootUrl, close } = await startServer(world);
  // Jest's realm refuses the dynamic import by which the client would load its own fetch.
  const auth = new authPlus.OAuth2({ transporterOptions: { fetchImplementation: fetch } });
  auth.setCredentials({ access_token: tokenFor(address, [`https://www.googleapis.com/auth/${scope}`]) });
  const { jobs } = bigquery({ version: 'v2', auth, rootUrl, retry: false });
  const usual = { query: QUERY, useLegacySql: false, parameterMode: 'NAMED', queryParameters: asked() };
  return {
    close,
    ask: async (body: Asked = {}, projectId = PROJECT) =>
      (await jobs.query({ projectId, requestBody: { ...usual, ...body } })).data,
  };
}
