import { PARTS } from '../site';
import type { Step } from '../step';

/** Apps Script loads the code anew for every click, so it is to stay small. */
export const MOST_BYTES = 250 * 1024;

export const bundle: Step = {
  what: 'Bundle',
  look(site) {
    const files = site.built();
    const missing = PARTS.filter(part => !files[part]?.trim());
    const bytes = Buffer.byteLength(files['Code.js'] ?? '');
    const found = missing.length > 0 ? `dist lacks ${missing.join(', ')}` : `dist/Code.js has ${bytes} bytes`;
    if (missing.length === 0 && bytes < MOST_BYTES) return { found };
    return {
      found,
      expected: `${PARTS.join(', ')}, and less than ${MOST_BYTES} bytes of code`,
      byHand: 'npm run build',
    };
  },
};
