import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { googleOnLoopback } from './googleOnLoopback';
import { type ScriptWorld, scriptWorld } from './scriptWorld';

export const ADMIN = 'admin@school.example';
export const TOKEN = 'access-token-of-the-admin';
export const REFRESH_TOKEN = 'refresh-token-of-the-admin';

/** What stands in the folder of a clone, as far as a deployment reads it. `npm run check` does nothing there. */
function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'postlock-clone-')));
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  cpSync('.claspignore', join(folder, '.claspignore'));
  const { version, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripts = { check: 'exit 0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, engines, scripts }));
  const packages = { '': {}, 'node_modules/clasp': { version: '3.4.1' } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  return folder;
}

/** clasp's own file of logins. */
function logIn(home: string, token: string): void {
  const login = {
    type: 'authorized_user',
    client_id: 'clasp',
    client_secret: 'not-secret',
    refresh_token: REFRESH_TOKEN,
    access_token: token,
    expiry_date: Date.now() + 3_600_000,
  };
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: login } }));
}

export type Clone = {
  world: ScriptWorld;
  folder: string;
  logIn: (token?: string) => void;
  /** Runs the command with the real clasp, which takes the world for Google. */
  deploy: (...options: string[]) => Promise<{ code: number | null; said: string }>;
  remove: () => Promise<void>;
};

/** A fresh clone on a machine of its own, where nobody is logged in. */
export async function freshClone(): Promise<Clone> {
  const world = scriptWorld();
  world.accounts.set(TOKEN, ADMIN);
  const google = await googleOnLoopback(world);
  const folder = makeFolder();
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'postlock-home-')));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GOOGLE_ON_LOOPBACK: google.address,
    NODE_OPTIONS: `--import ${pathToFileURL(resolve('test/deploy/toLoopback.mjs'))}`,
  };
  return {
    world,
    folder,
    logIn: (token = TOKEN) => logIn(home, token),
    deploy: (...options) =>
      new Promise((done, fail) => {
        const command = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('deploy/deploy.ts'), ...options];
        const child = spawn(process.execPath, command, { cwd: folder, env });
        const said: Buffer[] = [];
        child.stdout.on('data', chunk => said.push(chunk));
        child.stderr.on('data', chunk => said.push(chunk));
        child.on('error', fail);
        child.on('close', code => done({ code, said: Buffer.concat(said).toString('utf8') }));
      }),
    async remove() {
      await google.close();
      rmSync(folder, { recursive: true });
      rmSync(home, { recursive: true });
    },
  };
}
