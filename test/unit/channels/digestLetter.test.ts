import { digestLetter } from '../../../src/channels/digestLetter';
import { news, state } from '../samples';

const SENDER = { workbookId: 'book-1', installer: 'admin@example.org' };
const sections = [
  {
    title: 'Groups',
    lines: ['1 of 2 protected groups is open: <b>all</b>@example.org.', 'In the last 24 hours: nothing.'],
  },
  { title: 'Open findings', lines: ['None.'] },
];

test('the digest as text', () => {
  const { subject, text } = digestLetter(news({ items: [] }), sections, state(), SENDER);
  expect(`${subject}\n\n${text}`).toMatchInlineSnapshot(`
"Postlock daily, 2023-12-13: 1 of 2 protected groups is open: <b>all</b>@example.org.

Groups
- 1 of 2 protected groups is open: <b>all</b>@example.org.
- In the last 24 hours: nothing.

Open findings
- None.

Workbook: https://docs.google.com/spreadsheets/d/book-1/edit
As of 13 Dec 2023, 18:45 (America/Los_Angeles). Mode: enforce. Postlock runs as admin@example.org. "Daily digest" in Settings turns this mail off."
`);
});

test('as HTML nothing of the domain is markup, and a subject is one short line', () => {
  const { html } = digestLetter(news({ items: [] }), sections, state(), SENDER);
  expect(html).not.toContain('<b>all');
  expect(html.match(/<li/g)).toHaveLength(3);
  const long = [{ title: 'Groups', lines: ['x'.repeat(1000)] }];
  expect(digestLetter(news({ items: [] }), long, state(), SENDER).subject.length).toBeLessThan(250);
});
