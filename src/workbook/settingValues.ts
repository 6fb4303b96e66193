import * as v from 'valibot';
import { MAIL_SOURCES, type MailSource } from '../model/mail';
import { typed, word } from './typed';

/** Written where a list is empty on purpose: an empty cell is the default. */
export const NONE = 'none';

/** The parts of a list that people typed. */
const parts = (list: string, separator: RegExp | string): string[] =>
  list
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '' && part.toLowerCase() !== NONE);

/** What people type as values of settings, and how it is read; the message of each says what is expected. */
const ADDRESSES = 'e-mail addresses, separated by commas';
export const addresses = v.pipe(
  word,
  v.transform(list => parts(list, /[\s,;]+/)),
  v.array(v.pipe(v.string(), v.regex(v.RFC_EMAIL_REGEX, ADDRESSES), v.regex(/^[^*@]+@[^*]+\.[^*.]+$/, ADDRESSES))),
);
const UNITS = 'paths of organizational units such as /Students, separated by commas';
export const units = v.pipe(
  typed,
  v.transform(text =>
    parts(text, ',')
      .map(unit => unit.replace(/(.)\/$/, '$1'))
      .filter((unit, i, all) => all.findIndex(each => each.toLowerCase() === unit.toLowerCase()) === i),
  ),
  v.array(v.pipe(v.string(), v.regex(/^\//, UNITS))),
);
export const wholeNumber = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    word,
    v.regex(/^\d+$/, expected),
    v.transform(Number),
    v.check(number => number >= least && number <= most, expected),
  );
};

const SOURCES = `${MAIL_SOURCES.join(', ')}: those that you have, the best first, or ${NONE}`;
export const sources = v.pipe(
  word,
  v.transform(list => parts(list, /[,;]/).map(name => MAIL_SOURCES.find(source => source.toLowerCase() === name))),
  v.check(list => list.every(source => source !== undefined), SOURCES),
  v.transform(list => [...new Set(list as MailSource[])]),
);
const EXPORT = 'project and dataset of the export, joined by a dot: my-project.workspace_logs';
/** https://cloud.google.com/resource-manager/docs/creating-managing-projects and https://cloud.google.com/bigquery/docs/datasets#dataset-naming */
export const bigQueryExport = v.pipe(
  typed,
  v.transform(name => (name.toLowerCase() === NONE ? '' : name)),
  v.check(name => name === '' || /^[a-z][a-z0-9-]{4,28}[a-z0-9]\.\w{1,1024}$/.test(name), EXPORT),
);

const SPAN = 'two times such as 22:00-06:00, twelve hours apart at most';
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
export const span = v.pipe(
  word,
  v.transform(text => (text === NONE ? '' : text).replace(/\s*[-\u2013]\s*/, '-').replace(/\b\d:/g, '0$&')),
  v.regex(/^$|^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, SPAN),
  v.check(text => {
    const [from = '', to = ''] = text.split('-');
    return (minutesOf(to) - minutesOf(from) + 1440) % 1440 <= 720;
  }, SPAN),
);

const SENDERS = 'addresses or globs such as *noreply*@*, separated by commas';
export const globs = v.pipe(
  word,
  v.transform(list => parts(list, /[\s,;]+/)),
  v.array(v.pipe(v.string(), v.regex(/@/, SENDERS))),
);
const OUTSIDE = 'a unit, a colon and domains, then a semicolon before the next: /Students: lms.example, books.example';
const domain = v.pipe(v.string(), v.regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/, OUTSIDE));
export const domainsOfUnits = v.pipe(
  typed,
  v.transform(text =>
    parts(text, ';').map(part => {
      const [, unit = '', domains = ''] = /^(.*?)\s*:(.*)$/.exec(part) ?? [];
      return {
        unit: unit.replace(/(.)\/$/, '$1'),
        domains: parts(domains.toLowerCase(), /[\s,]+/),
      };
    }),
  ),
  v.array(
    v.object({
      unit: v.pipe(v.string(), v.regex(/^\//, OUTSIDE)),
      domains: v.pipe(
        v.array(domain),
        v.check(list => list.length > 0, OUTSIDE),
      ),
    }),
  ),
);
