import { known } from './known';
import { needScope, type Run } from './run';

/** https://developers.google.com/apps-script/reference/base/session */
export function createSession(run: Run) {
  const user = (call: string) => () => {
    needScope(run, `Session.${call}`, 'userinfo.email');
    return known(run, 'User', 'session.ts', { getEmail: () => run.record.user });
  };
  return known(run, 'Session', 'session.ts', {
    // Both are the same for an add-on of one's own domain, and in a trigger, which runs as its creator.
    getActiveUser: user('getActiveUser'),
    getEffectiveUser: user('getEffectiveUser'),
    getScriptTimeZone: () => run.script.manifest.timeZone,
  });
}
