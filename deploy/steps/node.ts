import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../step';

export const node: Step = {
  what: 'Node',
  look({ folder }) {
    const { engines } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const least = Number(/\d+/.exec(engines.node));
    const found = process.versions.node;
    if (Number.parseInt(found, 10) >= least) return { found };
    return { found, expected: `${least} or newer`, byHand: 'https://nodejs.org/en/download' };
  },
};
