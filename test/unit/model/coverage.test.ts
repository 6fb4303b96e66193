import { CHECK_NAMES } from '../../../src/model/checkNames';
import { type Covered, coverageOf, readInWords } from '../../../src/model/coverage';
import type { CheckId, LivingFinding, Unchecked } from '../../../src/model/finding';
import type { Settings } from '../../../src/model/settings';
import { later, living, NOW, settings } from '../samples';

const ALL = settings({ domainOnlyUnits: ['/Students'], unitsWithoutMail: ['/Students/Grade 1'] });
const gap = (unchecked: Unchecked, given: Partial<LivingFinding> = {}) =>
  living({ check: 'HEALTH.2', subject: 'a log', what: 'It answered 403.', todo: 'Ask.', unchecked, ...given });
const of = (check: CheckId, findings: LivingFinding[], given: Settings = ALL) =>
  coverageOf(findings, given).find(covered => covered.check === check);

test('every check has a line, and all could be read', () =>
  expect(coverageOf([], ALL)).toEqual(
    Object.keys(CHECK_NAMES).map(check => ({ check, read: 'yes', why: [], todo: [] })),
  ));

test.each<[string, LivingFinding[], Partial<Covered>]>([
  [
    'it could not be read',
    [gap({ 'DELIV.4': 'no' })],
    { read: 'no', why: ['It answered 403.'], todo: ['Ask.'], since: NOW },
  ],
  ['in part', [gap({ 'DELIV.4': 'in part' })], { read: 'in part' }],
  ['another could not', [gap({ 'POST.1': 'no' })], { read: 'yes', why: [] }],
  ['it can be read again', [gap({ 'DELIV.4': 'no' }, { resolvedAt: NOW })], { read: 'yes', why: [] }],
  [
    'for two reasons the worst is first, since the oldest',
    [
      gap({ 'DELIV.4': 'in part' }, { subject: 'b', what: 'Late.', since: later(-9) }),
      gap({ 'DELIV.4': 'no' }, { subject: 'c' }),
    ],
    { read: 'no', why: ['It answered 403.', 'Late.'], todo: ['Ask.'], since: later(-9) },
  ],
])('coverage of one check: %s', (_, findings, expected) => expect(of('DELIV.4', findings)).toMatchObject(expected));

test.each<[CheckId, Partial<Settings>]>([
  ['POST.6', { studentUnits: [] }],
  ['DELIV.1', { domainOnlyUnits: [] }],
  ['DELIV.2', { domainOnlyUnits: [] }],
  ['DELIV.5', { unitsWithoutMail: [], domainOnlyUnits: [] }],
  ['MAIL.1', { mailSources: [] }],
  ['MAIL.2', { mailSources: [] }],
  ['MAIL.3', { mailSources: ['BigQuery', 'canary'] }],
  ['MAIL.3', { mailSources: ['BigQuery', 'Gmail log'], bigQueryExport: 'logs.workspace' }],
])('%s is off where Settings do not ask for it, whatever could be read', (check, given) =>
  expect(of(check, [gap({ [check]: 'no' })], { ...ALL, ...given })?.read).toBe('off'),
);

const line = (...read: Covered['read'][]) =>
  readInWords(read.map((each): Covered => ({ check: 'POST.1', read: each, why: [], todo: [] })));

test.each<[string, Covered['read'][]]>([
  ['2 of 2 checks could be read', ['yes', 'yes']],
  ['1 of 4 checks could be read (1 in part, 2 not)', ['in part', 'yes', 'no', 'no']],
  ['1 of 1 checks could be read (1 switched off in Settings)', ['yes', 'off']],
  ['0 of 0 checks could be read', []],
])('in words: %s', (expected, read) => expect(line(...read)).toBe(expected));
