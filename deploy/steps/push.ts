import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clasp, Refused } from '../clasp';
import { sameFiles } from '../sameFiles';
import type { Site } from '../site';
import type { Step } from '../step';

function pushAll(site: Site): string {
  for (const [name, text] of Object.entries(site.built())) writeFileSync(join(site.folder, 'dist', name), text);
  try {
    const pushed = clasp(site.folder, 'push', '-f') as string[];
    site.pushed = true;
    return `pushed ${pushed.join(', ')}`;
  } catch (error) {
    const stands = 'whether Google took the code is not known; versions and the deployment are as they were';
    throw error instanceof Refused ? new Refused(`${error.message} (${stands})`) : error;
  }
}

/** Triggers run what was pushed last: https://developers.google.com/apps-script/api/reference/rest/v1/projects/updateContent */
export const push: Step = {
  what: 'Code',
  look(site) {
    if (sameFiles(site.built(), site.there())) return { found: 'there already' };
    return { found: 'another one there', toDo: 'push the bundle', run: () => pushAll(site) };
  },
};
