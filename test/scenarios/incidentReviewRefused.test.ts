import { afterTheEvening, notice, readReview, review, reviews } from './incident';
import { type School, STUDENTS } from './school';

const ASKED = { group: STUDENTS, from: '2023-12-13 18:00', to: '2023-12-13 20:30' };
let here: School;
beforeAll(() => {
  here = afterTheEvening({}, [{ group: STUDENTS }]);
});

test.each([
  ['a group nobody knows', { group: 'nosuch@school.example' }, ['Group: found "nosuch@school.example"', 'expected']],
  ['an end before the begin', { from: '2023-12-13 20:30', to: '2023-12-13 18:00' }, ['From: found "2023-12-13 20:30"']],
  ['a begin that is no time', { from: 'yesterday' }, ['From: found "yesterday"', 'expected a time such as']],
  ['an end that is no time', { to: 'soon' }, ['To: found "soon"', 'expected a time such as']],
  ['an hour there is not', { to: '2023-12-13 25:00' }, ['To: found "2023-12-13 25:00"', 'expected a time such as']],
  ['a day without an hour', { from: '2023-12-13' }, ['From: found "2023-12-13"', 'expected a time such as']],
  ['nothing', { group: '', from: '', to: '' }, ['found ""', 'expected']],
  ['thirty days', { from: '2023-11-13 20:30' }, ['To: found "2023-12-13 20:30"', 'at most 7 days after']],
])('%s: it is said what was found and expected, and nothing is written', (_, wrong, said) => {
  const pressed = review(here, { ...ASKED, ...wrong });

  expect(pressed.outcome).toBe('done');
  for (const words of said) expect(notice(pressed)).toContain(words);
  expect(reviews(here)).toEqual([]);
});

test('whoever is no admin is refused, and a second admin, whose workbook it is not', () => {
  const teacher = review(here, ASKED, 'teacher1@school.example');
  const second = review(here, ASKED, 'roster-sync@school.example');

  expect([teacher.outcome, teacher.error]).toEqual(['failed', expect.stringContaining('is for admins of the domain')]);
  expect(notice(second)).toBe(`Only ${here.admin} can write a review: the workbook is that account's.`);
  expect(reviews(here)).toEqual([]);
});

test('where the Gmail log is refused or does not say where messages went, posts are not known, and why', () => {
  const message = 'Access denied. You are not authorized to read activity records.';
  const answer = { status: 401, reason: 'authError', message };
  here.world.faults.push({ method: 'reports.activities.list', urlContains: 'applications/gmail', answer });

  expect(review(here, ASKED).outcome).toBe('done');

  const { summary } = readReview(here, reviews(here)[0] ?? '');
  expect(summary.Posts).toContain(`Not known: Reports API answered 401: ${message}`);
  expect(summary.Deliveries).toContain('Not known');
  expect(summary.Opened).toContain('18:40 by Roster Sync');

  const nameless = afterTheEvening({ gmailLogHasMessageInfo: false }, [{ group: STUDENTS, onDrift: 'report' }]);
  expect(nameless.world.posts.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(118);
  review(nameless, ASKED);
  const other = readReview(nameless, reviews(nameless)[0] ?? '').summary;
  expect(other['Not seen']).toContain('Of 118 messages the Gmail log does not tell where they went.');
  expect(other.Posts).toContain('Not known');
  expect(other.Deliveries).toContain('Not known');
});

test('where the audit logs are refused, what stands in Changes is told, and what is missing', () => {
  const before = reviews(here);
  const answer = { status: 403, reason: 'insufficientPermissions', message: 'Insufficient scopes.' };
  here.world.faults.push({ method: 'reports.activities.list', times: Infinity, answer });

  expect(review(here, ASKED).outcome).toBe('done');

  const title = reviews(here).find(each => !before.includes(each)) ?? '';
  const { summary } = readReview(here, title);
  expect(summary.Opened).toContain('18:40 by Roster Sync');
  expect(summary['Not seen']).toContain('The audit logs could not be read: Reports API answered 403');
});
