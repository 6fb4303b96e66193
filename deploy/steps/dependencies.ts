import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../step';

type Packages = Record<string, { version?: string; optional?: boolean }>;

function packagesIn(path: string): Packages {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Packages that are not installed as they are locked; those for other machines need not be. */
function otherwise(locked: Packages, installed: Packages): string[] {
  return Object.entries(locked).flatMap(([path, { version, optional }]) => {
    const there = installed[path];
    const isFine = path === '' || there?.version === version || (optional && there === undefined);
    return isFine ? [] : [path.replace(/^.*node_modules\//, '')];
  });
}

/** npm writes down what it installed: https://docs.npmjs.com/cli/configuring-npm/package-lock-json#hidden-lockfiles */
export const dependencies: Step = {
  what: 'Packages',
  look({ folder }) {
    const locked = packagesIn(join(folder, 'package-lock.json'));
    const wrong = otherwise(locked, packagesIn(join(folder, 'node_modules', '.package-lock.json')));
    if (wrong.length === 0) return { found: 'as package-lock.json says' };
    return {
      found: `${wrong.length} are missing or of another version, among them ${wrong.slice(0, 3).join(', ')}`,
      expected: 'what package-lock.json says',
      byHand: 'npm ci',
    };
  },
};
