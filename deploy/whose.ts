import type { Files } from './sameFiles';

/** Whose a project is, by what stands in it. */
export type Whose = 'empty' | 'Postlock' | 'other';

const MANIFEST = 'appsscript.json';
/** What the script editor puts into a new project. */
const TEMPLATE = /^\s*(function myFunction\(\) \{\s*\})?\s*$/;

/** Whose project these files are. Postlock has a manifest without its card too, so its code says it, not its manifest. */
export function whose(files: Files): Whose {
  const code = Object.entries(files).filter(([name]) => name !== MANIFEST);
  if (code.every(([, text]) => TEMPLATE.test(text))) return 'empty';
  const isOurs = code.some(([, text]) => /^function install\(/m.test(text) && text.includes('Postlock'));
  return isOurs ? 'Postlock' : 'other';
}
