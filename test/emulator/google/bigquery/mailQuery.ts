import { EmulatorGap } from '../../emulatorGap';
import { invalidQuery } from './invalidQuery';

/** The one query that the emulator knows: mail by the hour, and the posts to some groups. */
export const MAIL_QUERY = `
WITH mail AS (
  SELECT TIMESTAMP_MICROS(time_usec) AS moment, gmail.event_info.mail_event_type AS type, LOWER(email) AS account,
    gmail.message_info.rfc2822_message_id AS id,
    ARRAY(SELECT LOWER(address) FROM UNNEST(gmail.message_info.destination) WHERE address IS NOT NULL) AS destinations
  FROM \`PROJECT.DATASET.activity\`
  WHERE record_type = 'gmail' AND time_usec >= @from AND time_usec < @to AND gmail.event_info.mail_event_type IN (1, 2)
)
SELECT FORMAT_TIMESTAMP('%FT%H:00:00Z', moment) AS hour,
  COUNT(DISTINCT IF(type = 1, IFNULL(id, CONCAT(account, STRING(moment))), NULL)) AS posts,
  COUNTIF(type = 2) AS deliveries,
  ARRAY_AGG(IF(type = 1 AND EXISTS(SELECT 1 FROM UNNEST(destinations) AS d WHERE d IN UNNEST(@groups)),
    STRUCT(FORMAT_TIMESTAMP('%FT%H:%M:%E3SZ', moment) AS moment, account, id, destinations), NULL) IGNORE NULLS ORDER BY moment DESC LIMIT 5000) AS found
FROM mail GROUP BY hour ORDER BY hour`;

/** How many posts of an hour ARRAY_AGG takes. */
export const MOST_FOUND = 5000;

const TABLE = /`([^`.]+)\.([^`.]+)\.activity`/;

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The project and the dataset whose table the query reads. */
export function tableOf(query: string): { project: string; dataset: string } {
  // The word is reserved, and unquoted it names nothing: https://github.com/SQLMesh/sqlmesh/issues/1042
  const reserved = /(?<=\bAS\s+)at\b/i.exec(query);
  if (reserved) throw invalidQuery(query, reserved.index, 'Syntax error: Unexpected keyword AT');
  const [, project, dataset] = TABLE.exec(query) ?? [];
  const isKnown = inOneLine(query.replace(TABLE, '`PROJECT.DATASET.activity`')) === inOneLine(MAIL_QUERY);
  if (project === undefined || dataset === undefined || !isKnown) {
    throw new EmulatorGap(`the query ${inOneLine(query).slice(0, 80)}…`, 'google/bigquery/mailQuery.ts');
  }
  return { project, dataset };
}
