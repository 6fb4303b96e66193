import type { Step } from '../step';

export const login: Step = {
  what: 'Login',
  look(site) {
    const { loggedIn, email } = site.login();
    if (email !== undefined) return { found: email };
    if (loggedIn) {
      return {
        found: 'clasp has a login, but Google does not say whose',
        expected: 'a login that Google takes',
        byHand: 'npx clasp logout, then npx clasp login; or look whether this machine reaches www.googleapis.com',
      };
    }
    return {
      found: 'clasp is not logged in',
      expected: 'the login of the account that Postlock is to run as',
      byHand: 'npx clasp login, and allow all that it asks for',
    };
  },
};
