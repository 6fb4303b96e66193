import { execSync } from 'node:child_process';
import { Refused } from '../clasp';
import { sameFiles } from '../sameFiles';
import type { Step } from '../step';

function check(folder: string): string {
  try {
    execSync('npm run check', { cwd: folder, stdio: 'inherit' });
  } catch {
    throw new Refused('npm run check failed, so nothing was pushed');
  }
  return 'all passed';
}

export const tests: Step = {
  what: 'Tests',
  look(site) {
    if (site.asked['skip-tests']) return { found: 'NOT RUN, as --skip-tests says' };
    if (sameFiles(site.built(), site.there())) return { found: 'not run: this code is there already' };
    return {
      found: 'this code is new',
      toDo: 'run npm run check, which takes a quarter of an hour (--skip-tests leaves it out)',
      run: () => check(site.folder),
    };
  },
};
