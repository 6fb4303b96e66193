import type { Files } from '../../../deploy/sameFiles';
import type { Site } from '../../../deploy/site';

export const OURS: Files = {
  'Code.js': '/* Postlock */\nfunction install(){}\n',
  'appsscript.json': '{"timeZone":"Etc/UTC","oauthScopes":["a"]}',
  'help.html': '<p>Notes',
};

/** A clone that is ready to be pushed to an empty project, but for what is said here. */
export function site(parts: Partial<Site> & { there?: () => Files } = {}): Site {
  return {
    folder: '/nowhere',
    asked: { check: false, 'skip-tests': false, overwrite: false },
    account: 'admin@school.example',
    timeZone: 'America/Denver',
    scriptId: 'script-of-the-school-0001',
    deploymentId: undefined,
    version: undefined,
    pushed: false,
    login: () => ({ loggedIn: true, email: 'Admin@school.example' }),
    built: () => OURS,
    there: () => ({ 'appsscript.json': '{}' }),
    ...parts,
  };
}
