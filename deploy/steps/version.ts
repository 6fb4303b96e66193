import { clasp } from '../clasp';
import { describeBuild } from '../describeBuild';
import { pulled } from '../pulled';
import { sameFiles } from '../sameFiles';
import type { Site } from '../site';
import type { Step } from '../step';

function newest(site: Site): number | undefined {
  const versions = clasp(site.folder, 'list-versions') as { versionNumber: number }[];
  return versions.length === 0 ? undefined : Math.max(...versions.map(({ versionNumber }) => versionNumber));
}

function create(site: Site): string {
  const made = clasp(site.folder, 'create-version', describeBuild(site)) as { versionNumber: number };
  site.version = made.versionNumber;
  return `made version ${made.versionNumber}`;
}

/** A script may have 200 versions, so one that has this code is used again: https://developers.google.com/apps-script/guides/services/quotas */
export const version: Step = {
  what: 'Version',
  look(site) {
    const last = site.pushed ? undefined : newest(site);
    if (last !== undefined && sameFiles(site.built(), pulled(String(site.scriptId), last))) {
      site.version = last;
      return { found: `version ${last} has this code` };
    }
    return { found: 'none has this code', toDo: `make the version "${describeBuild(site)}"`, run: () => create(site) };
  },
};
