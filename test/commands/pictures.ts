import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, browserPath } from './page/browser';

const root = join(__dirname, '..', '..');
const page = join(root, 'out', 'index.html');
const folder = join(root, 'pictures');
const SIZE = { width: 1100, height: 900 };

/** What the README shows, by the file it is in: an element of the page of the evening, how much of it, and what is pressed before. */
const PICTURES = [
  { file: 'card.png', element: '#card', height: 640 },
  {
    file: 'finding.png',
    element: '#card',
    height: 760,
    press: (page: Page) =>
      page.locator('#card').getByText('allstudents@district.example', { exact: true }).last().click(),
  },
  {
    file: 'mail.png',
    element: '#mail',
    height: 520,
    press: (page: Page) => page.locator('#mails button').last().click(),
  },
  { file: 'overview.png', element: '#tab', height: 700, press: openTab('Overview') },
  { file: 'findings.png', element: '#tab', height: 360, press: openTab('Findings') },
];

function openTab(title: string) {
  return (page: Page) => page.getByRole('tab', { name: new RegExp(`^${title}\\b`) }).click();
}

/** Runs in the page: to the moment of the last mail, when the group had been locked again. */
const toTheLock = `{
  const { steps, mails } = JSON.parse(document.getElementById('evening').textContent);
  location.hash = steps.find(step => step.mails === mails.length).id;
}`;

async function takePictures(executablePath: string) {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  const shown = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
  await shown.goto(`${pathToFileURL(page)}`);
  await shown.evaluate(toTheLock);
  mkdirSync(folder, { recursive: true });
  for (const { file, element, height, press } of PICTURES) {
    await press?.(shown);
    await shown.locator(element).scrollIntoViewIfNeeded();
    await shown.waitForTimeout(300);
    const box = await shown.locator(element).boundingBox();
    if (!box) throw new Error(`The page has no ${element}.`);
    const scrolled = Number(await shown.evaluate('scrollY'));
    const clip = { ...box, y: box.y + scrolled, height: Math.min(box.height, height) };
    const picture = await shown.screenshot({ fullPage: true, clip });
    writeFileSync(join(folder, file), picture);
    console.error(`  ${relative(root, join(folder, file))}: ${Math.round(picture.length / 1024)} KB`);
  }
  await browser.close();
}

if (!existsSync(page) || !browserPath) {
  console.error(browserPath ? 'There is no out/index.html: run npm start first.' : 'Pictures need Chromium.');
  process.exit(2);
}
takePictures(browserPath);
