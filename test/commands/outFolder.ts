import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { installer } from '../emulator/worldOf';
import { chartPictureFiles } from './chartPictureFiles';
import type { EveningRun } from './eveningRun';
import { mailFile } from './mailFile';
import type { Moment } from './page/moment';
import { pageHtml } from './page/pageHtml';
import { readSpreadsheet, workbookFile } from './workbookFile';

/**
 * Leaves what people would see of the evening as files: a page to walk through it, the workbook, its charts, the mails, the card.
 * Gives back their paths in the folder.
 */
export async function writeOut(run: EveningRun, moments: Moment[], folder: string): Promise<string[]> {
  const { world, workbook } = run;
  const user = installer(world);
  const card = execute(world, 'onHomepage', { user, kind: 'callback' });
  if (card.outcome !== 'done') throw new Error(`onHomepage ${card.outcome}: ${card.error}`);
  const mails = await Promise.all(world.mails.map((mail, i) => mailFile(mail, i + 1, user)));
  const files: { name: string; content: string | Uint8Array }[] = [
    { name: 'index.html', content: pageHtml(run, moments) },
    { name: 'postlock.xlsx', content: await workbookFile(world, workbook, user) },
    { name: 'card.txt', content: `${cardText(card.value)}\n` },
    ...(await chartPictureFiles(readSpreadsheet(world, workbook, user))),
    ...mails.map(({ name, content }) => ({ name: join('mails', name), content })),
  ];
  rmSync(folder, { recursive: true, force: true });
  for (const { name, content } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return files.map(file => file.name);
}
