import { letter } from '../../../src/channels/letter';
import type { LivingFinding } from '../../../src/model/finding';
import { accountLink } from '../../../src/model/links';
import type { NewsKind } from '../../../src/model/news';
import { living, NOW, news, state } from '../samples';

const HEADLINE = 'all@example.org: 10 posts by 3 senders since 18:36, braked at 18:45';
const storm = { check: 'MAIL.2', headline: HEADLINE, group: { address: 'all@example.org', id: 'id-all' } } as const;
/** What a mail program reads where HTML says `&#47;`. */
const unescaped = (html: string): string =>
  html.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCharCode(Number.parseInt(code, hex ? 16 : 10)));

const write = (kind: NewsKind, given: Partial<LivingFinding>) =>
  letter(news({ items: [{ kind, finding: living(given), since: NOW }] }), state(), {
    workbookId: 'book-1',
    installer: 'admin@example.org',
  });

const { headline: _, ...unnamed } = storm;
const stays = { ...storm, subject: 'all@example.org after the brake' };

test.each<[NewsKind, Partial<LivingFinding>, string]>([
  ['opened', storm, HEADLINE],
  ['worse', storm, HEADLINE],
  ['worse', unnamed, 'Worse: all@example.org: a storm of mail'],
  ['still open', storm, 'Still open: all@example.org: a storm of mail'],
  ['resolved', storm, 'The storm is over: all@example.org'],
  ['resolved', stays, 'Resolved: all@example.org after the brake'],
])('a storm, %s: %j', (kind, given, expected) => {
  const { subject, text } = write(kind, given);
  expect([subject, text.split('\n')[0]]).toEqual([`Postlock: ${expected}`, expected]);
});

test('it links to its group', () => {
  const { text, html } = write('opened', storm);
  expect(text).toContain('\nGroup: https://admin.google.com/ac/groups/id-all\n');
  expect(unescaped(html)).toContain(
    '<a href="https://admin.google.com/ac/groups/id-all">Open the group in the Admin console</a>',
  );
});

test('what is about an account links to it, and nobody is named', () => {
  const { text, html } = write('opened', { check: 'MAIL.3', subject: 'Account 123/4', link: accountLink('123/4') });
  expect(text).toContain('\nAccount: https://admin.google.com/ac/users/123%2F4\n');
  expect(unescaped(html)).toContain(
    '<a href="https://admin.google.com/ac/users/123%2F4">Open the account in the Admin console</a>',
  );
  expect(text).not.toContain('Group:');
});
