import fc from 'fast-check';
import { letter } from '../../../src/channels/letter';
import type { LivingFinding } from '../../../src/model/finding';
import type { NewsItem, NewsKind } from '../../../src/model/news';
import { oneLine } from '../../../src/model/oneLine';
import { RUNS } from '../arbitraries';
import { later, living, NOW, news, state } from '../samples';

const group = { address: 'all@example.org', id: 'id-all' };
const DRIFT = 'whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST';
const item = (given: Partial<LivingFinding> = {}, kind: NewsKind = 'opened'): NewsItem => ({
  kind,
  finding: living({ group, ...given }),
  since: NOW,
});
const write = (items: NewsItem[], at = NOW) =>
  letter(news({ at, items }), state(), { workbookId: 'book-1', installer: 'admin@example.org' });

/** What a mail program reads where HTML says `&lt;` and the like. */
const unescaped = (html: string): string =>
  html
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** What a mail program shows of HTML. */
const shown = (html: string): string => unescaped(html.replace(/<[^>]*>/g, ''));

/** About no group. */
const without = (given: Partial<LivingFinding>, kind: NewsKind = 'opened'): NewsItem => ({
  kind,
  finding: living(given),
  since: NOW,
});

test.each<[NewsKind, Partial<LivingFinding>, string]>([
  ['opened', {}, 'all@example.org is open'],
  ['re-locked', { done: 'Re-locked.', changes: [DRIFT] }, 'all@example.org was opened and is locked again at 18:45'],
  ['re-locked', { done: 'Re-locked.' }, 'all@example.org was wider than the policy and is locked now at 18:45'],
  ['worse', {}, 'Worse: all@example.org: more people may post than the policy allows'],
  ['still open', {}, 'Still open: all@example.org: more people may post than the policy allows'],
  ['resolved', {}, 'Resolved: all@example.org is not wider than the policy any more'],
  ['opened', { check: 'POST.4' }, 'all@example.org: a protected group is not the one it was'],
])('%s %j', (kind, given, expected) => expect(write([item(given, kind)]).subject).toBe(`Postlock: ${expected}`));

test.each<[NewsKind, Partial<LivingFinding>, string]>([
  ['opened', { check: 'HEALTH.2', subject: 'Workbook' }, 'Workbook: could not check'],
  ['resolved', { check: 'HEALTH.2', subject: 'Workbook' }, 'Resolved: Workbook: could not check'],
  ['opened', { subject: 'Re-locks held back' }, 'Re-locks held back'],
  ['still open', { subject: 'Re-locks held back' }, 'Still open: Re-locks held back'],
  ['resolved', { subject: 'Re-locks held back' }, 'Resolved: Re-locks held back'],
])('about no group: %s %j', (kind, given, expected) =>
  expect(write([without(given, kind)]).subject).toBe(`Postlock: ${expected}`),
);

test('the whole text', () => {
  const items = [
    item({ changes: [DRIFT], between: [later(-5), NOW], done: 'Re-locked and read back.' }, 're-locked'),
    item(
      {
        subject: 'staff@example.org',
        severity: 'high',
        what: 'Any member may post.',
        ended: 'The group is gone.',
        between: [later(-5), NOW],
      },
      'resolved',
    ),
  ];
  const { subject, text } = write(items);
  expect(subject).toBe('Postlock: all@example.org was opened and is locked again at 18:45 (and 1 more)');
  expect(text).toBe(`all@example.org was opened and is locked again
Anyone on the internet may post.
Done: Re-locked and read back.
To do: Set it back.
When: between 13 Dec 2023, 18:40 and 18:45
Changed: whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST
POST.1, critical, since 13 Dec 2023, 18:45
Group: https://admin.google.com/ac/groups/id-all

Resolved: staff@example.org is not wider than the policy any more
It was: Any member may post.
Now: The group is gone.
POST.1, high, since 13 Dec 2023, 18:45
Group: https://admin.google.com/ac/groups/id-all

At the tick of 13 Dec 2023, 18:45 (America/Los_Angeles): The one protected group is as the policy says.
Mode: enforce. 16 of 16 checks could be read (3 switched off in Settings). Postlock runs as admin@example.org.
Workbook: https://docs.google.com/spreadsheets/d/book-1/edit`);
});

test('a group that was changed again while it was open: between the last two looks', () => {
  const { text } = write([item({ between: [later(5), later(10)] }, 'worse')], later(10));
  expect(text).toContain('When: between 13 Dec 2023, 18:50 and 18:55\n');
});

test('a change that came overnight has both days', () => {
  const { text } = write([item({ between: [later(-5), later(12 * 60)] }, 'worse')], later(12 * 60));
  expect(text).toContain('When: between 13 Dec 2023, 18:40 and 14 Dec 2023, 06:45\n');
});

test('text and HTML say the same, whatever the words are', () => {
  const words = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"quoted" & \'single\'',
      '=HYPERLINK("x")',
      '\u202Egnp.exe',
      '🔒🔓',
      '&lt;',
    ),
    fc.string({ unit: fc.constantFrom(...`ab<>&"'\`/=;#`), minLength: 1, maxLength: 12 }),
  );
  const anyFinding = fc.record({
    subject: words,
    what: words,
    todo: words,
    done: words,
    changes: fc.array(words, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(anyFinding, given => {
      const { subject, text, html } = write([item(given)]);
      expect(subject).toContain(oneLine(given.subject).trim());
      for (const fact of [given.subject, given.what, given.todo, given.done, ...given.changes].map(oneLine)) {
        expect(text).toContain(fact);
        expect(shown(html)).toContain(fact);
      }
      expect((html.match(/<(?!\/?(div|p|b|a|hr)[ >])/g) ?? []).length).toBe(0);
    }),
    RUNS,
  );
});

test.each([
  ['a tag', '<script>alert(1)</script>'],
  ['a tag that closes ours', '</p></div><img src=x>'],
  ['an end of an attribute', '"><b onclick=x>'],
  ['an entity', '&lt;'],
])('nothing from the domain is markup: %s', (_, words) => {
  const { html } = write([item({ subject: words, what: words, todo: words, done: words, changes: [words] })]);
  expect(shown(html).split(words).length - 1).toBe(5);
  expect(html.replace(/&(amp|lt|gt|quot|#\w+);/g, '')).not.toMatch(/[&]|<(script|img|b )/);
});

test.each([
  ['lines', 'all\r\nBcc: everyone@example.org', 'all Bcc: everyone@example.org is open'],
  ['other lines', 'all\u2028students\u2029\vnow', 'all students now is open'],
  ['tabs', 'all\t\tstudents', 'all students is open'],
  ['right to left', 'all\u202Egnp', 'all gnp is open'],
  ['an emoji', '🔒@example.org', '🔒@example.org is open'],
])('a subject is one line: %s', (_, subject, expected) => {
  expect(write([item({ subject })]).subject).toBe(`Postlock: ${expected}`);
});

test('a subject stays within what MailApp takes, and no letter of it is cut in two', () => {
  for (const subject of ['x'.repeat(500), '🔒'.repeat(250), `x${'🔒'.repeat(250)}`]) {
    const written = write(Array.from({ length: 1000 }, () => item({ subject }))).subject;
    expect(written.length).toBeLessThanOrEqual(250);
    expect(written).toMatch(/ \(and 999 more\)$/);
    expect(/\p{Surrogate}/u.test(written)).toBe(false);
  }
});

test.each([
  [20, false],
  [21, true],
])('of %s items the rest is in the workbook: %s', (count, rest) => {
  const { text, html } = write(Array.from({ length: count }, (_, index) => item({ subject: `${index}@x.org` })));
  expect(text.split(' is open\n').length - 1).toBe(20);
  expect([text, html].map(mail => mail.includes('And 1 more, in the Findings tab.'))).toEqual([rest, rest]);
});

test('links lead where they say', () => {
  const { html } = write([item({ group: { address: 'all@example.org', id: '"><script>' } })]);
  expect((html.match(/href="[^"]*"/g) ?? []).map(unescaped)).toEqual([
    'href="https://admin.google.com/ac/groups/%22%3E%3Cscript%3E"',
    'href="https://docs.google.com/spreadsheets/d/book-1/edit"',
  ]);
});
