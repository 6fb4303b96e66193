import { readFileSync } from 'node:fs';
import { MOST_BYTES } from '../../deploy/steps/bundle';
import { execute } from '../emulator/appsScript/execute';
import { press } from '../emulator/appsScript/press';
import { type Api, batchOf, routeFor } from '../emulator/discovery';
import { addSpace, isWebhook, webhookOf } from '../emulator/google/chat/webhook';
import { crowded } from './crowded';
import { home, pressed } from './pressed';
import { open, STUDENTS, school } from './school';

const code = readFileSync('dist/Code.js', 'utf8');
const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
const entryPoints = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => String(name));

/** The API that a request goes to, as a manifest names it, by Google's own description. */
function apiAt(httpMethod: string, url: URL): string {
  const api = (batchOf(url) ?? routeFor(httpMethod, url.host, url.pathname)?.api) as
    | (Api & { version: string })
    | undefined;
  return `${api?.name} ${api?.version}`;
}

/** Groups enough to be asked for in batches. */
const LISTS = 500;

/** Everything Postlock does, in one school: what it used of Google is then what the manifest may ask for. */
function whatItUses() {
  const world = crowded({}, LISTS);
  world.bigQueryExport = { project: 'school-logs', dataset: 'workspace', lagMinutes: 5 };
  const sources = {
    'Mail sources': 'BigQuery, canary',
    'BigQuery export': 'school-logs.workspace',
    'Domain-only units': '/Students',
  };
  const here = school({}, [{ group: STUDENTS }], 'enforce', world, sources);
  const webhook = webhookOf(addSpace(here.world, 'AAAA1234'));
  pressed(here, pressed(here, home(here), /^Settings$/), /^Save$/, { 'Google Chat webhook': webhook });
  open(here.group(STUDENTS));
  here.tick();
  open(here.group(STUDENTS), 'ALL_MEMBERS_CAN_POST');
  here.type('Settings', 'Mode', 'Value', 'report');
  here.tick();
  const card = execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' });
  press(here.world, card.value, 'Run now', { user: here.admin });
  const finding = pressed(here, card.value, /^allstudents@school.example: /);
  const workbook = execute(here.world, 'onOpenWorkbook', { user: here.admin, kind: 'callback' });
  execute(here.world, 'uninstall', { user: here.admin, kind: 'editor' });
  const shown = JSON.stringify([card.value, finding, workbook.value]);
  return {
    scopes: here.world.scopesUsed,
    urls: here.world.requests.map(({ url }) => url),
    // A webhook needs no API of the project's own.
    apis: new Set(
      here.world.requests.filter(({ url }) => !isWebhook(url)).map(({ method, url }) => apiAt(method, new URL(url))),
    ),
    links: shown.match(/https:[^"\\]+/g) ?? [],
  };
}

const prefixesOf = (prefixes: string[], urls: string[]) => ({
  unused: prefixes.filter(prefix => !urls.some(url => url.startsWith(prefix))),
  missing: urls.filter(url => !prefixes.some(prefix => url.startsWith(prefix))),
});

test('scopes, allowed URLs and links of the manifest are those that are used: none missing, none unused', () => {
  const { scopes, urls, links } = whatItUses();
  expect([...scopes].sort()).toEqual([...manifest.oauthScopes].sort());
  expect(prefixesOf(manifest.urlFetchWhitelist, urls)).toEqual({ unused: [], missing: [] });
  expect(prefixesOf(manifest.addOns.common.openLinkUrlPrefixes, links)).toEqual({ unused: [], missing: [] });
});

test('every function that the manifest names is an entry point', () => {
  const named = [...JSON.stringify(manifest).matchAll(/"runFunction":"(\w+)"/g)].map(([, name]) => name);
  expect(named).toEqual(['onHomepage', 'onOpenWorkbook']);
  expect(entryPoints).toEqual(expect.arrayContaining(named));
});

test('the manifest switches on the APIs that are called: none missing, none unused', () => {
  const services = manifest.dependencies.enabledAdvancedServices.map(
    ({ serviceId, version }: { serviceId: string; version: string }) => `${serviceId} ${version}`,
  );
  expect(services.sort()).toEqual([...whatItUses().apis].sort());
});

test('the bundle has nothing that Apps Script’s V8 lacks, and stays small', () => {
  expect(Buffer.byteLength(code)).toBeLessThan(MOST_BYTES);
  expect(code).not.toMatch(
    /(?<![.\w])(URL|URLSearchParams|TextEncoder|TextDecoder|setTimeout|setInterval|fetch|structuredClone|crypto|atob|btoa)\s*\(/,
  );
  expect(code).not.toMatch(/\basync\s+function|\bawait\s|\?\?=|\?\.[a-z_$[(]/i);
  expect(code).not.toMatch(/^\s*(static\s+\w+\s*=|#\w+)/m);
  expect(code).not.toMatch(/\beval\(|new Function\(/);
});
