import type { GenericSchema } from 'valibot';
import { MAIL_SOURCES } from '../model/mail';
import { MODES, type Settings, SWITCH } from '../model/settings';
import { addresses, bigQueryExport, domainsOfUnits, globs, sources, span, units, wholeNumber } from './settingValues';
import { oneOf } from './typed';

interface Row<Key extends keyof Settings> {
  name: string;
  key: Key;
  value: GenericSchema<unknown, Settings[Key]>;
  default: string;
  /** What can stand there, if it is one of few. */
  choices?: readonly string[];
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
  write?: (value: Settings[Key]) => string,
): Row<Key> => ({ name, key, value, default: byDefault, ...(write && { write }) });

/** One of few words. */
const choice = <Key extends keyof Settings, const T extends readonly Extract<Settings[Key], string>[]>(
  name: string,
  key: Key,
  choices: T,
  byDefault: string,
): Row<Key> => ({ ...row(name, key, oneOf(choices) as unknown as Row<Key>['value'], byDefault), choices });

/** Every setting, with its default; what it does stands on the help page. */
export const ROWS = [
  choice('Mode', 'mode', MODES, 'report'),
  row('Alert recipients', 'alertRecipients', addresses, ''),
  row('Urgent recipients', 'urgentRecipients', addresses, ''),
  row('Quiet hours', 'quietHours', span, ''),
  row('Board recipients', 'boardRecipients', addresses, ''),
  choice('Daily digest', 'dailyDigest', SWITCH, 'on'),
  row('Large group', 'largeGroup', wholeNumber(2, 1_000_000), '500'),
  row('Most re-locks in one tick', 'mostRelocks', wholeNumber(1, 10_000), '20'),
  row('Pinned groups', 'pinnedGroups', addresses, ''),
  row('Student units', 'studentUnits', units, ''),
  row('Sweep hours', 'sweepHours', wholeNumber(1, 168), '24'),
  row('Mail sources', 'mailSources', sources, MAIL_SOURCES.join(', ')),
  row('BigQuery export', 'bigQueryExport', bigQueryExport, ''),
  row('Storm posts', 'stormPosts', wholeNumber(2, 1000), '10'),
  row('Storm senders', 'stormSenders', wholeNumber(1, 1000), '3'),
  row('Storm recipients', 'stormRecipients', wholeNumber(2, 1_000_000), '500'),
  row('Storm window', 'stormWindow', wholeNumber(5, 180), '60'),
  row('Brake hours', 'brakeHours', wholeNumber(1, 48), '6'),
  row('Domain-only units', 'domainOnlyUnits', units, ''),
  row('Allowed outside domains', 'allowedOutside', domainsOfUnits, '', list =>
    list.map(({ unit, domains }) => `${unit}: ${domains.join(', ')}`).join('; '),
  ),
  row('Units without mail', 'unitsWithoutMail', units, ''),
  choice('Student mail', 'studentMail', SWITCH, 'off'),
  row('Automated senders', 'automatedSenders', globs, '*noreply*@*, *no-reply*@*, *donotreply*@*'),
] as const;
