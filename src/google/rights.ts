import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import { later } from '../model/isoOf';
import { readSettings } from './groupsSettings';
import { type Call, send } from './http';

const DIRECTORY = 'https://admin.googleapis.com/admin/directory/v1/';
const LOGS = 'https://admin.googleapis.com/admin/reports/v1/activity/users/all/applications/';

const HOUR = 3_600_000;

/** The smallest question to each API that Postlock asks. */
const QUESTIONS: readonly { what: string; api: string; url: string }[] = [
  {
    what: 'Groups',
    api: 'Directory API',
    url: `${DIRECTORY}groups?customer=my_customer&maxResults=1&fields=groups(email)`,
  },
  {
    what: 'Accounts',
    api: 'Directory API',
    url: `${DIRECTORY}users?customer=my_customer&maxResults=1&fields=users(id)`,
  },
  {
    what: 'Organizational units',
    api: 'Directory API',
    url: `${DIRECTORY}customer/my_customer/orgunits?type=children&fields=organizationUnits(orgUnitId)`,
  },
  { what: 'Domains', api: 'Directory API', url: `${DIRECTORY}customer/my_customer/domains?fields=domains(domainName)` },
  {
    what: 'Audit logs: who opened a group',
    api: 'Reports API',
    url: `${LOGS}admin?maxResults=1&fields=items(id(time))`,
  },
  {
    what: 'Gmail log: how much mail there is',
    api: 'Gmail log',
    url: `${LOGS}gmail?maxResults=1&fields=items(id(time))`,
  },
  {
    what: 'Policies: what is declared for units',
    api: 'Policy API',
    url: 'https://cloudidentity.googleapis.com/v1/policies?pageSize=1&fields=policies(name)',
  },
];

/**
 * Asks each API one small question with the rights of who is calling, and the settings of one group.
 * @param now ISO 8601, UTC
 * @param until milliseconds since 1970
 */
export function askRights(now: string, until: number): { what: string; answer: Answer<unknown> }[] {
  // The Gmail log wants to be told from when to when.
  const span = encoded`&startTime=${later(now, -HOUR)}&endTime=${now}`;
  const answers = send(
    QUESTIONS.map(({ api, url }): Call => ({ api, method: 'get', url: url.startsWith(LOGS) ? url + span : url })),
    until,
    1,
  );
  const asked = QUESTIONS.map(({ what }, index) => ({ what, answer: answers[index] as Answer<unknown> }));
  const groups = answers[0];
  const email =
    groups && 'value' in groups ? (groups.value as { groups?: { email: string }[] }).groups?.[0]?.email : undefined;
  if (email === undefined) return asked;
  const [settings] = readSettings([email], until, 1);
  return [...asked, { what: 'Settings of groups: reading and re-locking', answer: settings as Answer<unknown> }];
}
