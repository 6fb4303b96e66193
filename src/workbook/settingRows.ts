import type { GenericSchema } from 'valibot';
import { MAIL_SOURCES } from '../model/mail';
import { MODES, type Settings, SWITCH } from '../model/settings';
import { addresses, bigQueryExport, domainsOfUnits, globs, sources, units, wholeNumber } from './settingValues';
import { oneOf } from './typed';

interface Row<Key extends keyof Settings> {
  name: string;
  key: Key;
  value: GenericSchema<unknown, Settings[Key]>;
  default: string;
  help: string;
  /** How a value is written, if not as a list or a text. */
  write?: (value: Settings[Key]) => string;
}

/**
 * @param value how what people type is read
 * @param byDefault what it is where nobody typed anything
 */
const row = <Key extends keyof Settings>(
  name: string,
  key: Key,
  value: Row<Key>['value'],
  byDefault: string,
  help: string,
  write?: (value: Settings[Key]) => string,
): Row<Key> => ({ name, key, value, default: byDefault, help, ...(write && { write }) });

/** Every setting, with its default and one line of help. */
export const ROWS = [
  row(
    'Mode',
    'mode',
    oneOf(MODES),
    'report',
    'report: Postlock only tells. enforce: it also re-locks the groups whose policy row says re-lock.',
  ),
  row(
    'Alert recipients',
    'alertRecipients',
    addresses,
    '',
    'Who gets the alerts: addresses, separated by commas. Empty: the account that installed Postlock.',
  ),
  row(
    'Daily digest',
    'dailyDigest',
    oneOf(SWITCH),
    'on',
    'on: a mail a day, at the first tick after 7:00: what is open, how much mail there was, and what could not be checked. That it comes shows that Postlock runs.',
  ),
  row(
    'Large group',
    'largeGroup',
    wholeNumber(2, 1_000_000),
    '500',
    'From this many mailboxes on that one post reaches, a group counts as large: open without a policy row, it is reported.',
  ),
  row(
    'Most re-locks in one tick',
    'mostRelocks',
    wholeNumber(1, 10_000),
    '20',
    'If more groups than this drift at once, Postlock re-locks none of them and tells you: the policy may be what is wrong.',
  ),
  row(
    'Pinned groups',
    'pinnedGroups',
    addresses,
    '',
    'Addresses of groups whose policy cannot be loosened or dropped by editing the Policy tab: the old rule holds, and you are told.',
  ),
  row(
    'Student units',
    'studentUnits',
    units,
    '',
    'Organizational units of your students, separated by commas, as in the Admin console: /Students. Units below them count too. Needed to see students among owners and managers.',
  ),
  row(
    'Sweep hours',
    'sweepHours',
    wholeNumber(1, 168),
    '24',
    'Groups without a policy row are read at least once in so many hours. Fewer hours cost more of the 100,000 reads a day that Google allows.',
  ),
  row(
    'Mail sources',
    'mailSources',
    sources,
    MAIL_SOURCES.join(', '),
    'Where Postlock sees how much mail is sent, the best first: Gmail log (Reports API), BigQuery (an export of logs), canary (the mailbox of the account that installed Postlock, if it is a member of the protected groups). What your edition lacks is passed over, and said. none: mail is not watched, and no storm is braked.',
  ),
  row(
    'BigQuery export',
    'bigQueryExport',
    bigQueryExport,
    '',
    'If your domain exports its logs to BigQuery: project and dataset, joined by a dot, as my-project.workspace_logs. Empty: no export.',
  ),
  row(
    'Storm posts',
    'stormPosts',
    wholeNumber(2, 1000),
    '10',
    'A storm is at least so many posts to one group (in a group that is open against its policy row, a third of that) …',
  ),
  row('Storm senders', 'stormSenders', wholeNumber(1, 1000), '3', '… by at least so many senders …'),
  row(
    'Storm recipients',
    'stormRecipients',
    wholeNumber(2, 1_000_000),
    '500',
    '… where one post reaches at least so many mailboxes …',
  ),
  row('Storm window', 'stormWindow', wholeNumber(5, 180), '60', '… within so many minutes, whenever they begin.'),
  row(
    'Brake hours',
    'brakeHours',
    wholeNumber(1, 48),
    '6',
    'In Mode enforce only managers may post to a group with a storm for so many hours; then it is as the policy says again.',
  ),
  row(
    'Domain-only units',
    'domainOnlyUnits',
    units,
    '',
    'Organizational units whose accounts should get mail from your own domains only, separated by commas: /Students. Units below them count too. Postlock checks that it is so, as declared and as observed.',
  ),
  row(
    'Allowed outside domains',
    'allowedOutside',
    domainsOfUnits,
    '',
    'Domains that may write to a unit all the same, and to those below it: /Students: lms.example, books.example; /Students/Grade 12: college.example',
    list => list.map(({ unit, domains }) => `${unit}: ${domains.join(', ')}`).join('; '),
  ),
  row(
    'Units without mail',
    'unitsWithoutMail',
    units,
    '',
    'Organizational units whose accounts should have no Gmail, such as elementary grades, separated by commas. Units below them count too.',
  ),
  row(
    'Student mail',
    'studentMail',
    oneOf(SWITCH),
    'off',
    'on: the Student mail tab says by day and unit how many messages students received, and from what kind of sender. Counts only; no message is kept.',
  ),
  row(
    'Automated senders',
    'automatedSenders',
    globs,
    '*noreply*@*, *no-reply*@*, *donotreply*@*',
    'Addresses or globs of systems of the district that write to students by themselves; the Student mail tab counts them apart from people.',
  ),
] as const;
