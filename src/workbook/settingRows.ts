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
const row = <Key extends keyof Settings>(setting: Row<Key>) => setting;

/** Every setting, with its default and one line of help. */
export const ROWS = [
  row({
    name: 'Mode',
    key: 'mode',
    value: oneOf(MODES),
    default: 'report',
    help: 'report: Postlock only tells. enforce: it also re-locks the groups whose policy row says re-lock.',
  }),
  row({
    name: 'Alert recipients',
    key: 'alertRecipients',
    value: addresses,
    default: '',
    help: 'Who gets the alerts: addresses, separated by commas. Empty: the account that installed Postlock.',
  }),
  row({
    name: 'Large group',
    key: 'largeGroup',
    value: wholeNumber(2, 1_000_000),
    default: '500',
    help: 'From this many mailboxes on that one post reaches, a group counts as large: open without a policy row, it is reported.',
  }),
  row({
    name: 'Most re-locks in one tick',
    key: 'mostRelocks',
    value: wholeNumber(1, 10_000),
    default: '20',
    help: 'If more groups than this drift at once, Postlock re-locks none of them and tells you: the policy may be what is wrong.',
  }),
  row({
    name: 'Pinned groups',
    key: 'pinnedGroups',
    value: addresses,
    default: '',
    help: 'Addresses of groups whose policy cannot be loosened or dropped by editing the Policy tab: the old rule holds, and you are told.',
  }),
  row({
    name: 'Student units',
    key: 'studentUnits',
    value: units,
    default: '',
    help: 'Organizational units of your students, separated by commas, as in the Admin console: /Students. Units below them count too. Needed to see students among owners and managers.',
  }),
  row({
    name: 'Sweep hours',
    key: 'sweepHours',
    value: wholeNumber(1, 168),
    default: '24',
    help: 'Groups without a policy row are read at least once in so many hours. Fewer hours cost more of the 100,000 reads a day that Google allows.',
  }),
  row({
    name: 'Mail sources',
    key: 'mailSources',
    value: sources,
    default: MAIL_SOURCES.join(', '),
    help: 'Where Postlock sees how much mail is sent, the best first: Gmail log (Reports API), BigQuery (an export of logs), canary (the mailbox of the account that installed Postlock, if it is a member of the protected groups). What your edition lacks is passed over, and said. none: mail is not watched, and no storm is braked.',
  }),
  row({
    name: 'BigQuery export',
    key: 'bigQueryExport',
    value: bigQueryExport,
    default: '',
    help: 'If your domain exports its logs to BigQuery: project and dataset, joined by a dot, as my-project.workspace_logs. Empty: no export.',
  }),
  row({
    name: 'Storm posts',
    key: 'stormPosts',
    value: wholeNumber(2, 1000),
    default: '10',
    help: 'A storm is at least so many posts to one group (in a group that is open against its policy row, a third of that) …',
  }),
  row({
    name: 'Storm senders',
    key: 'stormSenders',
    value: wholeNumber(1, 1000),
    default: '3',
    help: '… by at least so many senders …',
  }),
  row({
    name: 'Storm recipients',
    key: 'stormRecipients',
    value: wholeNumber(2, 1_000_000),
    default: '500',
    help: '… where one post reaches at least so many mailboxes …',
  }),
  row({
    name: 'Storm window',
    key: 'stormWindow',
    value: wholeNumber(5, 180),
    default: '60',
    help: '… within so many minutes, whenever they begin.',
  }),
  row({
    name: 'Brake hours',
    key: 'brakeHours',
    value: wholeNumber(1, 48),
    default: '6',
    help: 'In Mode enforce only managers may post to a group with a storm for so many hours; then it is as the policy says again.',
  }),
  row({
    name: 'Domain-only units',
    key: 'domainOnlyUnits',
    value: units,
    default: '',
    help: 'Organizational units whose accounts should get mail from your own domains only, separated by commas: /Students. Units below them count too. Postlock checks that it is so, as declared and as observed.',
  }),
  row({
    name: 'Allowed outside domains',
    key: 'allowedOutside',
    value: domainsOfUnits,
    default: '',
    help: 'Domains that may write to a unit all the same, and to those below it: /Students: lms.example, books.example; /Students/Grade 12: college.example',
    write: list => list.map(({ unit, domains }) => `${unit}: ${domains.join(', ')}`).join('; '),
  }),
  row({
    name: 'Units without mail',
    key: 'unitsWithoutMail',
    value: units,
    default: '',
    help: 'Organizational units whose accounts should have no Gmail, such as elementary grades, separated by commas. Units below them count too.',
  }),
  row({
    name: 'Student mail',
    key: 'studentMail',
    value: oneOf(SWITCH),
    default: 'off',
    help: 'on: the Student mail tab says by day and unit how many messages students received, and from what kind of sender. Counts only; no message is kept.',
  }),
  row({
    name: 'Automated senders',
    key: 'automatedSenders',
    value: globs,
    default: '*noreply*@*, *no-reply*@*, *donotreply*@*',
    help: 'Addresses or globs of systems of the district that write to students by themselves; the Student mail tab counts them apart from people.',
  }),
] as const;
