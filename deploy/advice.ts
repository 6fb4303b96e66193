import type { ByHand } from './step';

const SWITCH = 'https://script.google.com/home/usersettings';

/** What Google and clasp say when they refuse, and what a person does about it. The first that fits holds. */
const advice: { says: RegExp; expected: string; byHand: string }[] = [
  {
    says: /enabled the Apps Script API/i,
    expected: 'the Apps Script API, switched on by the account that clasp is logged in with',
    byHand: `switch it on at ${SWITCH} as that account, wait some minutes, and try again`,
  },
  {
    says: /Apps Script API has not been used|SERVICE_DISABLED/i,
    expected: 'the Apps Script API, switched on in the Cloud project of the login (clasp login --creds)',
    byHand: 'follow the link that Google names, or log in without --creds: npx clasp login',
  },
  {
    says: /invalid_grant|No credentials|invalid authentication credentials/i,
    expected: 'a login that Google takes',
    byHand: 'npx clasp logout, then npx clasp login',
  },
  {
    says: /insufficient authentication scopes/i,
    expected: 'a login with everything that clasp asks for',
    byHand: 'npx clasp login, and tick all boxes',
  },
  {
    says: /Requested entity was not found|does not have permission/i,
    expected: 'a script that the account may edit',
    byHand:
      'compare the script id with Project Settings in the script editor, and let the account edit the project; another id: npm run deploy -- --script-id ID',
  },
];

/** What was refused, as a person needs it: the words as they were said, what was expected, and what to do. */
export function refusedByHand(words: string): ByHand {
  const known = advice.find(({ says }) => says.test(words));
  return {
    found: words,
    expected: known?.expected ?? 'an answer from Google',
    byHand: known?.byHand ?? 'try again; if it says the same, look at https://www.google.com/appsstatus',
  };
}
