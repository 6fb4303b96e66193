import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADMIN, type Clone, freshClone, REFRESH_TOKEN, TOKEN } from './clone';
import { MANIFEST, newProject, type Project, type ScriptFile } from './scriptWorld';

/** Each run of clasp takes two seconds on an idle machine, and ten on a busy one. */
jest.setTimeout(600_000);

const ID = 'script-of-the-school-0001';
const ABOUT = ['--account', ADMIN, '--time-zone', 'America/Los_Angeles'];
const QUICK = [...ABOUT, '--skip-tests'];

let clone: Clone;
beforeEach(async () => {
  clone = await freshClone();
});
afterEach(() => clone.remove());

const code = (source: string): ScriptFile => ({ name: 'Code', type: 'SERVER_JS', source });

function addProject(...files: ScriptFile[]): Project {
  const project = newProject('Postlock', [MANIFEST, ...files]);
  clone.world.projects.set(ID, project);
  return project;
}

const changesAtGoogle = () => clone.world.requests.filter(request => !request.startsWith('GET'));
const keptIn = (name: string) => JSON.parse(readFileSync(join(clone.folder, name), 'utf8'));
const versioned = ({ deployments }: Project) =>
  deployments.flatMap(({ deploymentId, deploymentConfig: config }) =>
    config?.versionNumber ? [[deploymentId, config.versionNumber, config.description]] : [],
  );

test('from nothing to one version and one deployment, taken up again where it was cut off; the next one updates the same deployment', async () => {
  clone.logIn();
  clone.world.cutOff = 'POST /v1/projects/script-made-by-the-api-0/deployments';
  const cut = await clone.deploy(...QUICK, '--create', 'Postlock');
  expect(cut.code).toBe(1);
  expect(cut.said).toContain('✗ Deployment');
  clone.world.cutOff = undefined;

  const first = await clone.deploy('--skip-tests');
  expect(first).toMatchObject({ code: 0 });
  const [project] = [...clone.world.projects.values()] as [Project];
  expect(clone.world.projects.size).toBe(1);
  expect(project.files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
    'Code SERVER_JS',
    'appsscript JSON',
    'help HTML',
  ]);
  expect(JSON.parse(String(project.files.find(({ name }) => name === 'appsscript')?.source)).timeZone).toBe(
    'America/Los_Angeles',
  );
  expect(project.versions).toHaveLength(1);
  expect(versioned(project)).toEqual([['deployment-1', 1, 'Postlock 0.1.0 (no commit, tests not run)']]);
  expect(first.said).toContain('open https://script.google.com/d/script-made-by-the-api-0/edit');
  expect(keptIn('.deploy.json')).toEqual({
    account: ADMIN,
    timeZone: 'America/Los_Angeles',
    deploymentId: 'deployment-1',
  });
  expect(keptIn('.clasp.json')).toEqual({ scriptId: 'script-made-by-the-api-0', rootDir: 'dist' });

  writeFileSync(join(clone.folder, 'dist', 'Code.js'), `${readFileSync('dist/Code.js', 'utf8')}// newer\n`);
  const next = await clone.deploy();
  expect(next).toMatchObject({ code: 0 });
  expect(project.versions).toHaveLength(2);
  expect(versioned(project)).toEqual([['deployment-1', 2, 'Postlock 0.1.0 (no commit)']]);
  for (const secret of [TOKEN, REFRESH_TOKEN]) expect(cut.said + first.said + next.said).not.toContain(secret);
});

test('where nobody is logged in, that is said, and Google is asked nothing', async () => {
  const { code: ended, said } = await clone.deploy(...QUICK, '--create', 'Postlock');
  expect(ended).toBe(1);
  expect(said).toContain('✗ Login       clasp is not logged in');
  expect(said).toContain('npx clasp login');
  expect(clone.world.requests).toEqual([]);
});

test('an option that is not known is said, with those that are', async () => {
  const { code: ended, said } = await clone.deploy('--acount', ADMIN);
  expect(ended).toBe(2);
  expect(said).toMatch(/Unknown option '--acount'.*\nOptions: --check, .*--account …/);
  expect(clone.world.requests).toEqual([]);
});

test('a login that has expired is none', async () => {
  clone.logIn('an-access-token-of-last-year');
  const { code: ended, said } = await clone.deploy(...QUICK, '--create', 'Postlock');
  expect(ended).toBe(1);
  expect(said).toContain('clasp has a login, but Google does not say whose');
  expect(clone.world.requests).toEqual([]);
});

test('with the Apps Script API off Google’s words are said, and the switch; no script is made', async () => {
  clone.logIn();
  clone.world.apiIsOn = false;
  const { code: ended, said } = await clone.deploy(...QUICK, '--create', 'Postlock');
  expect(ended).toBe(1);
  expect(said).toContain('User has not enabled the Apps Script API.');
  expect(said).toContain('switch it on at https://script.google.com/home/usersettings as that account');
  expect(clone.world.projects.size).toBe(0);
  expect(existsSync(join(clone.folder, '.clasp.json'))).toBe(false);
});

test('a push that is cut off makes no version and leaves the deployment', async () => {
  clone.logIn();
  const project = addProject(code('function myFunction() {\n  \n}\n'));
  clone.world.cutOff = `PUT /v1/projects/${ID}/content`;
  const { code: ended, said } = await clone.deploy(...QUICK, '--script-id', `https://script.google.com/d/${ID}/edit`);
  expect(ended).toBe(1);
  expect(said).toContain('✗ Code');
  expect(said).toContain('whether Google took the code is not known');
  expect(project.versions).toEqual([]);
  expect(changesAtGoogle()).toEqual([]);
});

test('--check looks and changes nothing, here or at Google', async () => {
  clone.logIn();
  addProject();
  const { code: ended, said } = await clone.deploy(...ABOUT, '--script-id', ID, '--check');
  expect(ended).toBe(0);
  expect(said).toContain('✓ Project     an empty one');
  expect(said).toContain('Then        Tests, Code, Version, Deployment');
  expect(changesAtGoogle()).toEqual([]);
  expect(['.deploy.json', '.clasp.json'].filter(name => existsSync(join(clone.folder, name)))).toEqual([]);
});
