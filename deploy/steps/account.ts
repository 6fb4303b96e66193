import type { Step } from '../step';

/** A browser is easily logged in as somebody else, and the account that clasp has is the one that owns a new script. */
export const account: Step = {
  what: 'Account',
  look(site) {
    const email = String(site.login().email);
    if (site.account === email.toLowerCase()) return { found: 'the one that was named' };
    if (site.account === undefined) {
      return {
        found: `clasp is logged in as ${email}, and nobody said whether that is right`,
        expected: 'the address of the account that Postlock is to run as',
        byHand: `npm run deploy -- --account ${email}, if that is the one; else npx clasp logout, then npx clasp login`,
      };
    }
    return {
      found: email,
      expected: site.account,
      byHand: `npx clasp logout, then npx clasp login as ${site.account}; if ${email} is right: npm run deploy -- --account ${email}`,
    };
  },
};
