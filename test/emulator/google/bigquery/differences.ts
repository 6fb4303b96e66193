import type { Difference } from '../../differences';

/** Where BigQuery and the export of logs knowingly are not Google's. */
export const differencesOfBigQuery: Difference[] = [
  {
    where: 'google/bigquery/mailQuery.ts',
    differs: 'One query is known by its text, white space aside; every other stops the run.',
    why: 'An SQL engine would be larger than all else here, and no less a guess.',
  },
  {
    where: 'google/bigquery/invalidQuery.ts',
    differs: 'A refusal lacks location, locationType and status.',
    why: 'Nothing reads them; reason and message say what is wrong.',
  },
  {
    where: 'google/bigquery/queryParameters.ts',
    differs: 'Parameters that the query does not name, and values that are not of their type, stop the run.',
    why: 'What BigQuery makes of them is not documented.',
  },
  {
    where: 'google/bigquery/mailByHour.ts',
    differs: 'All of the export lags equally; its rows name the message even where the Reports API does not.',
    why: 'Google documents these columns of the export, and no lag at all.',
  },
  {
    where: 'google/bigquery/mailByHour.ts',
    differs: 'Of a mailing that takes its time, mailboxes outside of the domain are spread evenly over it.',
    why: 'A million copies are counted, not walked; the sum is right, and each hour to within a few copies.',
  },
  {
    where: 'google/bigquery/jobsQuery.ts',
    differs: 'Everybody of the domain may query the project of the export, and none other.',
    why: 'Roles of Google Cloud are not modelled; a refusal can be had with a fault.',
  },
  {
    where: 'google/bigquery/jobsQuery.ts',
    differs: 'A query is complete at once, at 200 bytes a row; quotas, times and location of the job are left out.',
    why: 'How long and how much BigQuery reads depends on the whole table.',
  },
];
