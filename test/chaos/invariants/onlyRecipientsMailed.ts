import { RECIPIENTS } from '../ground';
import type { Invariant } from './invariant';

export const onlyRecipientsMailed: Invariant = {
  name: 'Nobody but the alert recipients is mailed',
  afterDay({ here: { mails, admin }, lost }) {
    const may = [...RECIPIENTS, ...(lost === 'everything' ? [admin] : [])];
    return mails().flatMap(({ to, cc = [], bcc = [] }) => [...to, ...cc, ...bcc].filter(each => !may.includes(each)));
  },
};
