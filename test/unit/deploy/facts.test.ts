import { refusedByHand } from '../../../deploy/advice';
import { leftToDo } from '../../../deploy/leftToDo';
import { pickDeployment } from '../../../deploy/pickDeployment';
import { sameFiles } from '../../../deploy/sameFiles';
import { scriptIdOf } from '../../../deploy/scriptIdOf';
import { whose } from '../../../deploy/whose';
import { OURS } from './site';

const MANIFEST = { 'appsscript.json': '{}' };
const head = { deploymentId: 'head' };
const made = (deploymentId: string, description = '') => ({ deploymentId, versionNumber: 1, description });

test.each([
  ['empty', MANIFEST],
  ['empty', { ...MANIFEST, 'Code.js': 'function myFunction() {\n\n}\n' }],
  ['Postlock', OURS],
  ['Postlock', { ...OURS, 'mine.js': 'function mine(){}' }],
  ['other', { ...MANIFEST, 'Code.js': 'function myFunction() { payroll() }' }],
  ['other', { ...MANIFEST, 'Code.js': 'function install(){ return "Drive" }' }],
])('a project is %s by what stands in it', (expected, files) => expect(whose(files)).toBe(expected));

test.each([
  [true, { ...OURS, 'appsscript.json': '{ "oauthScopes": ["a"], "timeZone": "Etc/UTC" }' }],
  [true, { ...OURS, 'Code.js': `${OURS['Code.js']}\n` }],
  [false, { ...OURS, 'appsscript.json': '{"timeZone":"Etc/UTC"}' }],
  [false, { ...OURS, 'more.js': '' }],
  [false, { 'Code.js': String(OURS['Code.js']) }],
])('the same script: %s', (expected, files) => expect(sameFiles(OURS, files)).toBe(expected));

test.each([
  ['none', [head], undefined],
  ['none', [], 'lost'],
  ['a', [head, made('a')], undefined],
  ['a', [head, made('a')], 'of another script'],
  ['b', [head, made('a'), made('b')], 'b'],
  ['b', [head, made('a'), made('b', 'Postlock 0.1.0 (b7f79bb)')], undefined],
  ['several', [head, made('a'), made('b')], undefined],
])('of deployments, %s is the one', (expected, all, kept) => {
  const picked = pickDeployment(all, kept);
  expect(typeof picked === 'string' ? picked : picked.deploymentId).toBe(expected);
});

test.each([
  ['1aB_c-9', '1aB_c-9'],
  [' 1aB_c-9\n', '1aB_c-9'],
  ['https://script.google.com/d/1aB_c-9/edit', '1aB_c-9'],
  ['https://script.google.com/home/projects/1aB_c-9/edit', '1aB_c-9'],
  ['https://script.google.com/u/0/home/projects/1aB_c-9/settings', '1aB_c-9'],
])('%s is the script', (text, expected) => expect(scriptIdOf(text)).toBe(expected));

test.each([
  ['User has not enabled the Apps Script API. Enable it by …', 'https://script.google.com/home/usersettings'],
  ['Apps Script API has not been used in project 12 before or it is disabled.', 'the link that Google names'],
  ['invalid_grant', 'npx clasp logout'],
  ['Request had insufficient authentication scopes.', 'tick all boxes'],
  ['Requested entity was not found.', '--script-id ID'],
  ['The caller does not have permission', '--script-id ID'],
  ['Internal error encountered.', 'try again'],
])('after "%s" a person knows what to do', (words, advice) => {
  expect(refusedByHand(words)).toMatchObject({ found: words, byHand: expect.stringContaining(advice) });
});

test('what is left is install at first, to authorise what is new, and else nothing', () => {
  const more = { ...OURS, 'appsscript.json': '{"oauthScopes":["a","b"]}' };
  expect(leftToDo('ID', MANIFEST, OURS)[0]).toMatch(/^1\. Open https:\/\/script\.google\.com\/d\/ID\/edit as/);
  expect(leftToDo('ID', OURS, more)[0]).toBe('1. It asks for more than before: b.');
  expect(leftToDo('ID', OURS, OURS)[0]).toMatch(/^Nothing, if install was run before/);
});
