import type { School } from '../scenarios/school';

/** One paragraph of a mail that tells of a finding. */
export interface Told {
  headline: string;
  check: string;
  since: string;
}

/** What people were told of findings, in that order. */
export const toldIn = (here: School): Told[] =>
  here.mails().flatMap(({ text }) =>
    text.split('\n\n').flatMap(paragraph => {
      const [headline = ''] = paragraph.split('\n');
      const [, check, since] = /^([A-Z]+\.\d), \w+, since (.+)$/m.exec(paragraph) ?? [];
      return check === undefined || since === undefined ? [] : [{ headline, check, since }];
    }),
  );
