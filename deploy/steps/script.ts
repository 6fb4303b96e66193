import { clasp } from '../clasp';
import { keepScriptId } from '../kept';
import { aside } from '../pulled';
import type { Site } from '../site';
import type { Step } from '../step';

/** clasp makes a script only where there is no `.clasp.json` yet. */
function create(site: Site, title: string): string {
  const made = aside(folder => clasp(folder, 'create-script', '--title', title)) as { scriptId: string };
  site.scriptId = made.scriptId;
  keepScriptId(site.folder, made.scriptId);
  return `made ${made.scriptId}`;
}

export const script: Step = {
  what: 'Script id',
  look(site) {
    const { create: title } = site.asked;
    if (title !== undefined && site.scriptId !== undefined) {
      return {
        found: `--create, but there is a script already: ${site.scriptId}`,
        expected: 'one of the two',
        byHand: 'leave --create out; if there is to be a new script all the same, delete .clasp.json first',
      };
    }
    if (title !== undefined) {
      return { found: 'none yet', toDo: `make the script "${title}"`, run: () => create(site, title) };
    }
    if (/^[\w-]{20,}$/.test(site.scriptId ?? '')) return { found: String(site.scriptId) };
    return {
      found: site.scriptId ?? 'none was named',
      expected: 'the id of a script: its editor shows it in Project Settings',
      byHand: 'npm run deploy -- --create Postlock makes one in My Drive; npm run deploy -- --script-id ID takes yours',
    };
  },
};
