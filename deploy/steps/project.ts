import { PARTS } from '../site';
import type { Step } from '../step';
import { whose } from '../whose';

/** A push replaces all files of a project, and nothing brings the old ones back: what is not Postlock's is not touched unasked. */
export const project: Step = {
  what: 'Project',
  look(site) {
    const files = site.there();
    const names = Object.keys(files).sort();
    const owner = whose(files);
    const more = names.filter(name => !PARTS.includes(name));
    if (owner === 'empty') return { found: 'an empty one, and the Apps Script API is on' };
    if (owner === 'Postlock' && more.length === 0) return { found: 'Postlock, and the Apps Script API is on' };
    if (site.asked.overwrite) return { found: `${names.join(', ')}: to be overwritten, as --overwrite says` };
    if (owner === 'Postlock') {
      return {
        found: `Postlock, and beside it ${more.join(', ')}, which a push would delete`,
        expected: 'Postlock alone',
        byHand: 'copy what you need out of the editor, npm run deploy -- --overwrite, and put it back',
      };
    }
    return {
      found: `something else: ${names.join(', ')}`,
      expected: 'Postlock, or an empty project',
      byHand:
        'another script id: npm run deploy -- --script-id ID; if what is there may be lost: npm run deploy -- --overwrite',
    };
  },
};
