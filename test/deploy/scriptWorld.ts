import type { script_v1 } from 'googleapis';

export type ScriptFile = { name: string; type: 'SERVER_JS' | 'HTML' | 'JSON'; source: string };
export type Version = script_v1.Schema$Version & { versionNumber: number; files: ScriptFile[] };
export type Project = {
  title: string;
  files: ScriptFile[];
  versions: Version[];
  deployments: script_v1.Schema$Deployment[];
};

/** Scripts of one account, and how Google stands to it. */
export type ScriptWorld = {
  /** By access token. One that is not here has expired, and so has its refresh token. */
  accounts: Map<string, string>;
  apiIsOn: boolean;
  /** A request for this method is cut off without an answer, like '/content' with PUT. */
  cutOff: string | undefined;
  projects: Map<string, Project>;
  /** Method and path of each request to the Apps Script API. */
  requests: string[];
};

export const MANIFEST: ScriptFile = {
  name: 'appsscript',
  type: 'JSON',
  source: '{\n  "timeZone": "America/New_York",\n  "dependencies": {},\n  "exceptionLogging": "STACKDRIVER"\n}',
};

/** A project as script.google.com makes it: a manifest, and the head deployment that every project has. */
export function newProject(title: string, files: ScriptFile[] = [MANIFEST]): Project {
  return {
    title,
    files,
    versions: [],
    deployments: [{ deploymentId: `head-of-${title}`, deploymentConfig: { manifestFileName: 'appsscript' } }],
  };
}

export function scriptWorld(): ScriptWorld {
  return { accounts: new Map(), apiIsOn: true, cutOff: undefined, projects: new Map(), requests: [] };
}
