import { scriptClient, tokenFor } from '../token';
import type { Trigger } from '../world';
import { clockTriggerBuilder } from './clockTriggerBuilder';
import { known } from './known';
import { counted, exception, gap, needScope, passSomeTime, type Run } from './run';
import { addTrigger, type Schedule } from './triggers';

const FILE = 'scriptApp.ts';

/** https://developers.google.com/apps-script/guides/services/quotas: triggers per user and script. */
const MOST_TRIGGERS = 20;

/** https://developers.google.com/apps-script/reference/script/script-app. Enum values are their names. */
export function createScriptApp(run: Run) {
  const { world, script, record } = run;
  const mine = () => world.script.triggers.filter(({ creator }) => creator === record.user);
  const create = (handler: string) => (schedule: Schedule) => {
    passSomeTime(run, 300, 700);
    checkAllowed(run, schedule, mine().length);
    return triggerHandle(
      run,
      counted(run, () => addTrigger(run, handler, schedule)),
    );
  };

  return known(run, 'ScriptApp', FILE, {
    AuthMode: enumOf('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'),
    AuthorizationStatus: enumOf('REQUIRED', 'NOT_REQUIRED'),
    EventType: enumOf('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'),
    TriggerSource: enumOf('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'),
    getOAuthToken: () => tokenFor(record.user, script.manifest.oauthScopes, scriptClient),
    getScriptId: () => `1${'PostlockScript'.repeat(4)}`,
    requireScopes(_authMode: string, scopes: string[]) {
      const missing = Array.from(scopes).filter(scope => !script.manifest.oauthScopes.includes(scope));
      if (missing.length > 0) throw exception(run, `Authorization is required to perform that action: ${missing}`);
    },
    // Whoever runs the script here has granted all that its manifest asks for.
    getAuthorizationInfo: () =>
      known(run, 'AuthorizationInfo', FILE, {
        getAuthorizationStatus: () => 'NOT_REQUIRED',
        getAuthorizationUrl: () => null,
      }),
    newTrigger(handler: string) {
      needScope(run, 'ScriptApp.newTrigger', 'script.scriptapp');
      return known(run, 'TriggerBuilder', FILE, { timeBased: () => clockTriggerBuilder(run, create(handler)) });
    },
    getProjectTriggers() {
      needScope(run, 'ScriptApp.getProjectTriggers', 'script.scriptapp');
      passSomeTime(run, 50, 150);
      return mine().map(trigger => triggerHandle(run, trigger));
    },
    deleteTrigger(handle: { getUniqueId(): string }) {
      needScope(run, 'ScriptApp.deleteTrigger', 'script.scriptapp');
      passSomeTime(run, 200, 500);
      const id = handle.getUniqueId();
      const trigger = mine().find(each => each.id === id);
      if (!trigger) return gap(run, 'what deleting a trigger that is gone does', FILE);
      return counted(run, () => void world.script.triggers.splice(world.script.triggers.indexOf(trigger), 1));
    },
  });
}

function checkAllowed(run: Run, { everyMinutes }: Schedule, triggers: number): void {
  // Of an add-on's one-shot triggers nothing is said; a published add-on fires them after five seconds
  // (https://github.com/ttsukagoshi/mail-merge-for-gmail).
  if (run.world.unknowns.everyMinutesRefused && everyMinutes > 0 && everyMinutes < 60) {
    throw exception(run, 'The recurrence interval for an Add-on trigger must be at least one hour.');
  }
  if (run.world.unknowns.oneTriggerOnly && everyMinutes > 0 && triggers >= 1) {
    // The words are those of an Editor add-on: https://github.com/ljay79/jira-tools/issues/53
    throw exception(
      run,
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
  }
  if (triggers >= MOST_TRIGGERS) {
    throw exception(
      run,
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
}

/** https://developers.google.com/apps-script/reference/script/trigger */
function triggerHandle(run: Run, { id, handler }: Trigger) {
  return known(run, 'Trigger', FILE, {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => 'CLOCK',
    getTriggerSource: () => 'CLOCK',
    getTriggerSourceId: () => null,
  });
}

function enumOf<Name extends string>(...names: Name[]) {
  return Object.fromEntries(names.map(name => [name, name])) as Record<Name, Name>;
}
