import { isDeepStrictEqual } from 'node:util';
import { keep, keepScriptId, readKept, readScriptId } from '../kept';
import type { Site } from '../site';
import type { Step } from '../step';

/** What need not be said again. Only now, since before it was not known to be right. */
function worthKeeping({ account, timeZone, deploymentId }: Site) {
  return Object.fromEntries(
    Object.entries({ account, timeZone, deploymentId }).filter(([, value]) => value !== undefined),
  );
}

function remember(site: Site): string {
  keep(site.folder, worthKeeping(site));
  keepScriptId(site.folder, String(site.scriptId));
  return 'in .deploy.json and .clasp.json';
}

export const remembered: Step = {
  what: 'Kept',
  look(site) {
    const isKept = isDeepStrictEqual(readKept(site.folder), worthKeeping(site));
    if (isKept && readScriptId(site.folder) === site.scriptId) return { found: 'in .deploy.json and .clasp.json' };
    return { found: 'not yet', toDo: 'keep account, time zone and script id for next time', run: () => remember(site) };
  },
};
