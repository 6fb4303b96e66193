import type { Files } from './sameFiles';
import { whose } from './whose';

function scopesOf(files: Files): string[] {
  return JSON.parse(files['appsscript.json'] ?? '{}').oauthScopes ?? [];
}

const editorOf = (scriptId: string) => `https://script.google.com/d/${scriptId}/edit`;

const FIRST = (editor: string) => [
  `1. Open ${editor} as the account that Postlock is to run as. Choose the function "install" and press Run.`,
  '   Google asks you to authorise; the execution log then says how often Postlock watches, and where the workbook is.',
  '2. Fill in the Policy tab. Look at the findings for some days in Mode "report", then set Mode to "enforce".',
  '3. For the card in Google Sheets: Deploy ▸ Test deployments ▸ Install.',
];

/**
 * What no command can do, in order, in words for a person.
 * @param before the script as it was before this deployment
 */
export function leftToDo(scriptId: string, before: Files, now: Files): string[] {
  const editor = editorOf(scriptId);
  if (whose(before) !== 'Postlock') return FIRST(editor);
  const had = scopesOf(before);
  const added = scopesOf(now).filter(scope => !had.includes(scope));
  if (added.length > 0) {
    return [
      `1. It asks for more than before: ${added.join(', ')}.`,
      `   Ticks fail until you have authorised that: open ${editor}, choose "install" and press Run.`,
    ];
  }
  return [`Nothing, if install was run before: the next tick runs this code. Else open ${editor} and run install.`];
}
