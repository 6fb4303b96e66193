import * as v from 'valibot';
import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import { isoOf } from '../model/isoOf';
import type { MailCount, Post, Volume } from '../model/mail';
import { type Call, send } from './http';
import { parsed } from './parsed';

const API = 'BigQuery API';
const HOUR = 3_600_000;
/** Of the posts to groups in an hour: an answer may have 10 MB. */
export const MOST_POSTS = 5000;

/**
 * Messages and deliveries of a domain hour by hour, and the messages to groups, from the export of Workspace's logs
 * (https://support.google.com/a/answer/12384955). A table cannot be a parameter: its name is checked in Settings.
 */
const queryOf = (dataset: string) => `WITH mail AS (
  SELECT TIMESTAMP_MICROS(time_usec) AS moment, gmail.event_info.mail_event_type AS type, LOWER(email) AS account,
    gmail.message_info.rfc2822_message_id AS id,
    ARRAY(SELECT LOWER(address) FROM UNNEST(gmail.message_info.destination) WHERE address IS NOT NULL) AS destinations
  FROM \`${dataset}.activity\`
  WHERE record_type = 'gmail' AND time_usec >= @from AND time_usec < @to AND gmail.event_info.mail_event_type IN (1, 2)
)
SELECT FORMAT_TIMESTAMP('%FT%H:00:00Z', moment) AS hour,
  COUNT(DISTINCT IF(type = 1, IFNULL(id, CONCAT(account, STRING(moment))), NULL)) AS posts,
  COUNTIF(type = 2) AS deliveries,
  ARRAY_AGG(IF(type = 1 AND EXISTS(SELECT 1 FROM UNNEST(destinations) AS d WHERE d IN UNNEST(@groups)),
    STRUCT(FORMAT_TIMESTAMP('%FT%H:%M:%E3SZ', moment) AS moment, account, id, destinations), NULL) IGNORE NULLS ORDER BY moment DESC LIMIT ${MOST_POSTS}) AS found
FROM mail GROUP BY hour ORDER BY hour`;

/** A cell of null reads as an empty text. */
const text = v.object({ v: v.fallback(v.string(), '') });
const count = v.object({ v: v.pipe(v.string(), v.transform(Number), v.number()) });
const moment = v.object({ v: v.string() });
const listOf = <T>(entry: v.GenericSchema<unknown, T>) => v.object({ v: v.array(entry) });
const post = v.object({ v: v.object({ f: v.object({ 0: moment, 1: text, 2: text, 3: listOf(text) }) }) });
/** A row comes as its cells in the order of the query. https://cloud.google.com/bigquery/docs/reference/rest/v2/jobs/query */
const answerSchema = v.object({
  jobComplete: v.pipe(
    v.boolean(),
    v.check(isDone => isDone, 'the query was not done in time'),
  ),
  rows: v.optional(v.array(v.object({ f: v.object({ 0: moment, 1: count, 2: count, 3: listOf(post) }) })), []),
});

const PATIENCE_MS = 20_000;

/**
 * What the export says of a span of time. One query, whatever the volume.
 * @param dataset project and dataset: my-project.workspace_logs
 * @param groups addresses, former ones too
 * @param from, to ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function queryExport(
  dataset: string,
  groups: string[],
  from: string,
  to: string,
  until: number,
): Answer<MailCount> {
  const microseconds = (name: string, at: string) => ({
    name,
    parameterType: { type: 'INT64' },
    parameterValue: { value: String(Date.parse(at) * 1000) },
  });
  const body = {
    query: queryOf(dataset),
    useLegacySql: false,
    parameterMode: 'NAMED',
    queryParameters: [
      microseconds('from', from),
      microseconds('to', to),
      {
        name: 'groups',
        parameterType: { type: 'ARRAY', arrayType: { type: 'STRING' } },
        parameterValue: { arrayValues: groups.map(value => ({ value })) },
      },
    ],
    timeoutMs: PATIENCE_MS,
    useQueryCache: true,
  };
  const project = dataset.split('.')[0] ?? '';
  const url = encoded`https://bigquery.googleapis.com/bigquery/v2/projects/${project}/queries`;
  const call: Call = { api: API, method: 'post', url, body };
  const read = parsed(answerSchema, send([call], until, 2)[0], API);
  if ('failure' in read) return read;
  const isGroup = new Set(groups);
  const rows = read.value.rows.map(({ f: { 0: hour, 1: messages, 2: deliveries, 3: found } }) => ({
    at: isoOf(Date.parse(hour.v)),
    volume: { messages: messages.v, deliveries: deliveries.v, error: 0 },
    cut: found.v.length >= MOST_POSTS,
    posts: found.v.flatMap(({ v: { f } }): Post[] => {
      const { 0: at, 1: account, 2: id, 3: destinations } = f;
      return destinations.v.flatMap(({ v: group }): Post[] =>
        isGroup.has(group) ? [{ id: id.v || `${at.v} ${account.v}`, at: at.v, group, sender: account.v }] : [],
      );
    }),
  }));
  return {
    value: {
      source: 'BigQuery',
      from,
      to,
      posts: rows.flatMap(({ posts }) => posts),
      cut: rows.some(({ cut }) => cut),
      hours: wholeHours(rows, from),
    },
  };
}

/**
 * The hours that the export has whole: mail of a later one is in it. An export is late by hours, and part of an hour would look like a quiet one;
 * one in between without a row had no mail.
 * @param rows the oldest first
 */
function wholeHours(rows: { at: string; volume: Volume }[], from: string): { at: string; volume: Volume }[] {
  const volumes = new Map(rows.map(({ at, volume }) => [at, volume]));
  const first = Math.ceil(Date.parse(from) / HOUR);
  const newest = Math.floor(Date.parse(rows[rows.length - 1]?.at ?? from) / HOUR);
  return Array.from({ length: Math.max(0, newest - first) }, (_, index) => {
    const at = isoOf((first + index) * HOUR);
    return { at, volume: volumes.get(at) ?? { messages: 0, deliveries: 0, error: 0 } };
  });
}
