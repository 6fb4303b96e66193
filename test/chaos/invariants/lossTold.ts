import type { Invariant } from './invariant';

/** Where all is lost before the next tick and installed anew, nothing is left that could know of it. */
export const lossTold: Invariant = {
  name: 'That the workbook is lost is told',
  afterDay: ({ here, lost }) =>
    lost === 'the workbook' &&
    !here.mails().some(({ text }) => /^(Workbook: could not check|Evidence begun anew)/m.test(text))
      ? ['nobody was told']
      : [],
};
