import { NO_RECEIVED } from '../../../src/model/received';
import { hourShown, observationDue, unitsToRead, watchedUnits } from '../../../src/plan/observationDue';
import { settings } from '../samples';

const AT = '2023-12-14T01:00:00.000Z';

test.each([
  ['an hour after its end', {}, '2023-12-14T03:00:00.000Z', AT],
  ['a second before that, the one before', {}, '2023-12-14T02:59:59.000Z', '2023-12-14T00:00:00.000Z'],
  ['not again', { doneAt: AT }, '2023-12-14T03:55:00.000Z', undefined],
  ['the next one', { doneAt: AT }, '2023-12-14T04:00:00.000Z', '2023-12-14T02:00:00.000Z'],
  ['not at once after a failure', { failedAt: '2023-12-14T03:00:00.000Z' }, '2023-12-14T03:14:59.000Z', undefined],
  ['a quarter of an hour after it', { failedAt: '2023-12-14T03:00:00.000Z' }, '2023-12-14T03:15:00.000Z', AT],
  [
    'the last that may be looked at, whatever was missed',
    { doneAt: AT },
    '2023-12-14T09:00:00.000Z',
    '2023-12-14T07:00:00.000Z',
  ],
])('%s', (_, given, now, due) => expect(observationDue({ ...NO_RECEIVED, ...given }, now)).toBe(due));

const MAIL = [20, 23, 23.5, 24.1, 26.2].map(hour => Date.parse('2023-12-13T00:00:00.000Z') + hour * 3_600_000);

test.each([
  ['the last where none was looked at yet', undefined, AT],
  ['the first that was missed and had mail', '2023-12-13T20:00:00.000Z', '2023-12-13T23:00:00.000Z'],
  ['the last, had it mail or not', '2023-12-14T00:00:00.000Z', AT],
  ['none again', AT, undefined],
])('of the hours that the log shows whole: %s', (_, doneAt, hour) => expect(hourShown(MAIL, AT, doneAt)).toBe(hour));

test('of a log that is late the hour before its newest event', () =>
  expect(hourShown(MAIL, '2023-12-14T08:00:00.000Z', '2023-12-14T00:00:00.000Z')).toBe(AT));

test('an empty log shows no hour', () => expect(hourShown([], AT)).toBeUndefined());

test('students’ units are watched only if Student mail is on', () => {
  const named = { domainOnlyUnits: ['/Young'], studentUnits: ['/Students'] };
  expect(watchedUnits(settings(named))).toEqual(['/Young']);
  expect(watchedUnits(settings({ ...named, studentMail: 'on' }))).toEqual(['/Young', '/Students']);
});

const unit = (path: string) => ({ id: `id:${path}`, path });
const PATHS = ['/Staff', '/Students/A', '/Students/B', '/Students/B/C'];
const UNITS = ['/', '/Staff', '/Students', '/Students/A', '/Students/B', '/Students/B/C', '/Students/Empty'].map(unit);
const pathsOf = (names: string[], seen: Record<string, string> = {}) => {
  const { due, missing } = unitsToRead(names, UNITS, PATHS, seen, AT);
  return { due: due.map(({ path }) => path), missing };
};

test('units with accounts are read, the deepest first, and no others', () =>
  expect(pathsOf(['/students'])).toEqual({ due: ['/Students/B/C', '/Students/A', '/Students/B'], missing: [] }));

test('those come first that were not read for longest, and those read already do not', () => {
  const seen = { 'id:/Students/B/C': '2023-12-14T00:00:00.000Z', 'id:/Students/A': AT };
  expect(pathsOf(['/Students'], seen).due).toEqual(['/Students/B', '/Students/B/C']);
});

test('a name that no account is in or below is missing', () =>
  expect(pathsOf(['/Students/B', '/Pupils'])).toEqual({ due: ['/Students/B/C', '/Students/B'], missing: ['/Pupils'] }));

test('forty units an hour', () => {
  const many = Array.from({ length: 100 }, (_, i) => unit(`/Students/${100 + i}`));
  const paths = many.map(({ path }) => path);
  const seen = Object.fromEntries(many.slice(0, 25).map(({ id }) => [id, AT]));
  expect(unitsToRead(['/Students'], many, paths, {}, AT).due.length).toBe(40);
  expect(unitsToRead(['/Students'], many, paths, seen, AT).due.length).toBe(15);
});
