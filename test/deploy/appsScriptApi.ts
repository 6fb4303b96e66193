import type { script_v1 } from 'googleapis';
import { newProject, type Project, type ScriptFile, type ScriptWorld } from './scriptWorld';

/** An answer of Google that is an error. */
export class Denied extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

// The words are those that clasp's users report: https://github.com/google/clasp/issues/1128
const API_IS_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

type Call = {
  world: ScriptWorld;
  scriptId: string;
  project: Project;
  rest: string;
  query: URLSearchParams;
  body: unknown;
};

function withManifest(files: ScriptFile[]): ScriptFile[] {
  if (!files.some(({ name, type }) => name === 'appsscript' && type === 'JSON')) throw new Denied(400, 'No manifest.');
  return files;
}

function versionOf({ versions }: Project, wanted: unknown) {
  const version = versions.find(({ versionNumber }) => versionNumber === Number(wanted));
  if (version === undefined) throw new Denied(400, 'Version does not exist.');
  return version;
}

function getContent({ scriptId, project, query }: Call): script_v1.Schema$Content {
  const wanted = query.get('versionNumber');
  return { scriptId, files: wanted === null ? project.files : versionOf(project, wanted).files };
}

function updateContent({ scriptId, project, body }: Call): script_v1.Schema$Content {
  project.files = withManifest((body as { files: ScriptFile[] }).files);
  return { scriptId, files: project.files };
}

function createVersion({ scriptId, project, body }: Call): script_v1.Schema$Version {
  const version = { ...(body as { description: string }), scriptId, versionNumber: project.versions.length + 1 };
  project.versions.push({ ...version, files: project.files });
  return version;
}

function listVersions({ project }: Call): script_v1.Schema$ListVersionsResponse {
  return { versions: project.versions.map(({ files, ...version }) => version).reverse() };
}

function createDeployment({ scriptId, project, body }: Call): script_v1.Schema$Deployment {
  const deploymentConfig = { ...(body as script_v1.Schema$DeploymentConfig), scriptId };
  versionOf(project, deploymentConfig.versionNumber);
  const deployment = { deploymentId: `deployment-${project.deployments.length}`, deploymentConfig };
  project.deployments.push(deployment);
  return deployment;
}

function updateDeployment({ project, rest, body }: Call): script_v1.Schema$Deployment {
  const deployment = project.deployments.find(({ deploymentId }) => rest === `deployments/${deploymentId}`);
  if (deployment === undefined) throw new Denied(404, 'Requested entity was not found.');
  const { deploymentConfig } = body as { deploymentConfig: script_v1.Schema$DeploymentConfig };
  versionOf(project, deploymentConfig.versionNumber);
  deployment.deploymentConfig = deploymentConfig;
  return deployment;
}

const listDeployments = ({ project }: Call): script_v1.Schema$ListDeploymentsResponse => ({
  deployments: project.deployments,
});

/** https://developers.google.com/apps-script/api/reference/rest, as far as clasp is used */
const methods: [method: string, rest: RegExp, answer: (call: Call) => unknown][] = [
  ['GET', /^content$/, getContent],
  ['PUT', /^content$/, updateContent],
  ['POST', /^versions$/, createVersion],
  ['GET', /^versions$/, listVersions],
  ['POST', /^deployments$/, createDeployment],
  ['GET', /^deployments$/, listDeployments],
  ['PUT', /^deployments\/[\w-]+$/, updateDeployment],
];

function createProject(world: ScriptWorld, body: unknown): script_v1.Schema$Project {
  const { title } = body as { title: string };
  const scriptId = `script-made-by-the-api-${world.projects.size}`;
  world.projects.set(scriptId, newProject(title));
  return { scriptId, title };
}

/** @throws Denied, or an error if clasp asks for what is not known here */
export function appsScriptApi(world: ScriptWorld, method: string, url: URL, body: unknown): unknown {
  world.requests.push(`${method} ${url.pathname}`);
  if (!world.apiIsOn) throw new Denied(403, API_IS_OFF);
  if (method === 'POST' && url.pathname === '/v1/projects') return createProject(world, body);
  const [, scriptId = '', rest = ''] = /^\/v1\/projects\/([\w-]+)\/(.+)$/.exec(url.pathname) ?? [];
  const project = world.projects.get(scriptId);
  if (project === undefined) throw new Denied(404, 'Requested entity was not found.');
  const found = methods.find(([verb, path]) => verb === method && path.test(rest));
  if (found === undefined) throw new Error(`${method} ${url.pathname} is not known: add it to appsScriptApi.ts`);
  return found[2]({ world, scriptId, project, rest, query: url.searchParams, body });
}
