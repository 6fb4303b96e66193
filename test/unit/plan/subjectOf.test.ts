import type { NewsItem, NewsKind } from '../../../src/model/news';
import { subjectOf } from '../../../src/plan/subjectOf';
import { living, NOW } from '../samples';

const ZONE = 'America/Los_Angeles';
const item = (kind: NewsKind, subject: string, thread?: string): NewsItem => ({
  kind,
  finding: living({ subject, group: { address: subject, id: subject }, ...(thread && { thread }) }),
  since: NOW,
});
const OPEN = 'Postlock: all@x.org is open (and 1 more)';

test.each<[string, NewsItem[], string]>([
  ['what ended answers the mail that told of it', [item('resolved', 'all@x.org', OPEN)], `Re: ${OPEN}`],
  ['so does what is still open', [item('still open', 'all@x.org', OPEN)], `Re: ${OPEN}`],
  [
    'two that one mail told of are answered in one',
    [item('resolved', 'all@x.org', OPEN), item('resolved', 'staff@x.org', OPEN)],
    `Re: ${OPEN}`,
  ],
  [
    'of two mails none is answered',
    [item('resolved', 'all@x.org', OPEN), item('resolved', 'b@x.org', 'Postlock: b@x.org is open')],
    'Postlock: Resolved: all@x.org is not wider than the policy any more (and 1 more)',
  ],
  [
    'what is new is no answer',
    [item('opened', 'b@x.org'), item('resolved', 'all@x.org', OPEN)],
    'Postlock: b@x.org is open (and 1 more)',
  ],
  [
    'nor is what got worse',
    [item('worse', 'all@x.org', OPEN)],
    'Postlock: Worse: all@x.org: more people may post than the policy allows',
  ],
  [
    'nobody knows which mail told of it',
    [item('resolved', 'all@x.org')],
    'Postlock: Resolved: all@x.org is not wider than the policy any more',
  ],
])('%s', (_, items, expected) => expect(subjectOf(items, NOW, ZONE)).toBe(expected));
