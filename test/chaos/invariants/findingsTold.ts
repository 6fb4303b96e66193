import type { Invariant } from './invariant';

/** Mails name a group in the paragraph that tells of it. */
const OF_GROUPS = /^POST\./;

export const findingsTold: Invariant = {
  name: 'Each serious finding about a group is told',
  afterDay({ here }) {
    const told = here.mails().flatMap(({ text }) => text.split('\n\n'));
    return here.rows('Findings').flatMap(({ Severity = '', Check = '', Subject = '' }) => {
      const isSerious = ['critical', 'high'].includes(Severity) && OF_GROUPS.test(Check);
      const isTold = told.some(each => each.includes(Subject) && each.includes(`${Check}, `));
      return isSerious && !isTold ? [`${Check} ${Subject}`] : [];
    });
  },
};
