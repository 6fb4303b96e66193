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

/** Every setting, with its default and one line of help. */
export const ROWS = [
  row('Mode', 'mode', oneOf(MODES), 'report'),
  row('Alert recipients', 'alertRecipients', addresses, ''),
  row('Daily digest', 'dailyDigest', oneOf(SWITCH), 'on'),
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
  row('Student mail', 'studentMail', oneOf(SWITCH), 'off'),
  row('Automated senders', 'automatedSenders', globs, '*noreply*@*, *no-reply*@*, *donotreply*@*'),
] as const;
