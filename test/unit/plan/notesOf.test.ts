import type { NewsKind } from '../../../src/model/news';
import { notesOf } from '../../../src/plan/notesOf';
import { change, later, living, NOW, news, state } from '../samples';
import { batch } from './tick';

const short = (...given: Parameters<typeof notesOf>) =>
  notesOf(...given).map(({ what, about, text }) => `${what} | ${about} | ${text}`);
const who = { log: 'admin' as const, at: NOW, account: 'root@example.org' };

test('a quiet tick has none, whatever waits to be written or told', () => {
  const unwritten = [batch({ changes: [change()] }), batch()];
  expect(notesOf(state({ unwritten, outbox: [news({ at: later(-5) })] }), [], [])).toEqual([]);
});

test('changes, by whom; those of which it is known later; and what Postlock made', () => {
  const changes = [change(), change({ by: 'Postlock', outcome: 'failed', why: 'It answered 403.' })];
  const explained = [change({ who })];
  expect(short(state({ unwritten: [batch({ changes, explained })] }), [], [])).toEqual([
    expect.stringMatching(/^seen \| all@example\.org \| archiveOnly: true → false, by nobody in the logs so far$/),
    expect.stringMatching(/^failed \| all@example\.org \| archiveOnly: true → false\. It answered 403\.$/),
    expect.stringMatching(/^explained \| .*, by root@example\.org, in the Admin console as far as the log tells$/),
  ]);
});

test.each<[NewsKind, string[]]>([
  ['opened', ['finding opened | POST.1 all@example.org | critical: Anyone on the internet may post.']],
  ['worse', ['finding worse | POST.1 all@example.org | critical: Anyone on the internet may post.']],
  ['re-locked', ['finding put right | POST.1 all@example.org | critical: Anyone on the internet may post.']],
  ['resolved', ['finding resolved | POST.1 all@example.org | critical: Anyone on the internet may post.']],
  ['still open', []],
  ['explained', []],
])('a finding that people are told of: %s', (kind, expected) => {
  const items = [{ kind, finding: living(), since: NOW }];
  expect(short(state({ at: NOW }), items, [])).toEqual(expected);
});

test('mails, and to whom', () => {
  const sent = [{ news: news({ at: later(-5) }), to: ['a@example.org', 'b@example.org'] }];
  const digest = [{ news: news({ at: later(-5), digest: [] }), to: ['a@example.org'] }];
  expect(short(state(), [], digest)).toEqual([
    'mailed | a@example.org | The daily digest of 2023-12-14T02:40:00.000Z.',
  ]);
  expect(short(state(), [], sent)).toEqual([
    expect.stringMatching(/^mailed \| a@example\.org, b@example\.org \| News of 2023-12-14T02:40:00.000Z: \d+\.$/),
  ]);
});
