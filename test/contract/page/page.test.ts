import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AxeResults, source as axe, type RunOptions } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { eveningRun } from '../../commands/eveningRun';
import { BROWSER_ARGUMENTS, browserPath } from '../../commands/page/browser';
import { type Moment, momentOf } from '../../commands/page/moment';
import { pageHtml } from '../../commands/page/pageHtml';
import { small } from '../../emulator/worlds/small';

const GROUP = 'allstudents@school.example';
const RE_LOCKED = `Postlock: ${GROUP} was opened at 18:40 by Roster Sync and is locked again at 18:44`;

/** The ticks of this evening until here are looked at, and its end. */
const QUIET_AFTER = Date.parse('2023-12-13T18:51:00-08:00');

const folder = mkdtempSync(join(tmpdir(), 'postlock-page-'));
const file = join(folder, 'index.html');
let browser: Browser;

/** What the pages of a test asked for or complained of; nothing but the file itself is right. */
const requested: string[] = [];
const complaints: string[] = [];

/** Opens the page at a moment, such as `18:45`. */
async function open(moment: string, { width = 1280, scheme = 'light' as 'light' | 'dark' } = {}): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on('request', request => void requested.push(request.url()));
  page.on('console', message => void complaints.push(message.text()));
  page.on('pageerror', error => void complaints.push(error.message));
  await page.goto(`${pathToFileURL(file)}#${moment}`);
  return page;
}

const texts = async (page: Page, selector: string) =>
  (await page.locator(selector).allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());

const figures = (page: Page) => texts(page, '.figures dd');

/** What axe finds wrong, rule by rule, with the first place of each. Frames are looked at by themselves. */
async function wrong(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(axe);
  const all = JSON.stringify({ iframes: false, resultTypes: ['violations'], ...options });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${all})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.failureSummary ?? ''}`);
}

const inBrowser = browserPath
  ? describe
  : (name: string, tests: () => void) =>
      describe.skip(`${name}: skipped, as no browser is installed (.ci/run does)`, tests);

inBrowser('the page of the evening', () => {
  beforeAll(async () => {
    const moments: Moment[] = [];
    const start = '2023-12-13T18:20:00-08:00';
    const run = eveningRun(
      () => small({ start }),
      () => undefined,
      ({ world, workbook, answer }) => {
        if (world.clock.now() < QUIET_AFTER || answer) moments.push(momentOf(world, workbook, answer));
      },
    );
    writeFileSync(file, pageHtml(run, moments));
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: BROWSER_ARGUMENTS });
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
    expect(new Set(requested)).toEqual(new Set([String(pathToFileURL(file))]));
    expect(complaints).toEqual([]);
  });

  test('before the tick that sees it the group is open, after it the card, a mail and the Changes tab tell', async () => {
    const page = await open('18:40');
    expect(await texts(page, '#said p')).toEqual([`18:40 the roster sync opens ${GROUP} to the whole domain`]);
    expect(await texts(page, '#mails li')).toEqual(['None so far.']);

    await page.getByRole('button', { name: 'Later' }).click();
    expect(page.url()).toContain('#18:45');
    expect(await texts(page, '#clock')).toEqual(['18:45']);
    expect(await texts(page, '#mails li')).toEqual([`18:44 ${RE_LOCKED} new`]);
    expect(await texts(page, '#card .decorated')).toContain(
      'As of 13 Dec 2023, 18:44 All 6 protected groups are as the policy says.',
    );
    expect(await figures(page)).toEqual(['0', '0', '0']);
    await page.getByRole('tab', { name: 'Changes changed' }).click();
    const rows = await texts(page, '#tab tbody tr');
    expect(rows.filter(row => row.includes(GROUP) && row.includes('Postlock'))).toHaveLength(1);
  });

  test('in the end 5,428 deliveries were made without Postlock, none with it, and the review is written', async () => {
    const page = await open('review');
    expect(await figures(page)).toEqual(['118, 0 accepted', '5,428', '0']);
    expect(await page.getByRole('img', { name: /Deliveries to mailboxes/ }).getAttribute('aria-label')).toBe(
      'Deliveries to mailboxes over the evening: 5,428 without Postlock, 0 with it',
    );
    expect(await texts(page, '#card .notification')).toEqual([expect.stringMatching(/^Opens https:.*#gid=\d+$/)]);
    await page.getByRole('tab', { name: 'Incident' }).click();
    expect(await texts(page, '#tab')).toEqual([expect.stringContaining('118 posts by 43 senders')]);
    expect(await page.locator('#tab .chart svg').count()).toBe(1);
  });

  test('the keyboard steps through moments, tabs and the views of a mail', async () => {
    const page = await open('18:40');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await texts(page, '#clock')).toEqual(['18:45']);
    await page.getByRole('slider', { name: 'Moment' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await texts(page, '#clock')).toEqual(['18:50']);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^18:50\. /);
    await page.keyboard.press('Home');
    expect(await page.getByRole('button', { name: 'Earlier' }).isDisabled()).toBe(true);
    expect(await texts(page, '#card .decorated')).toContainEqual(
      expect.stringContaining('Postlock is not installed yet.'),
    );
    expect(await texts(page, '#tab')).toEqual(['There is none before Postlock is installed.']);

    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Policy');
    await page.keyboard.press('End');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toContain('Evidence');
    expect(await page.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe('tab-Evidence');
  });

  test('a press shows the card behind it, and Back the one before; what would do something is named', async () => {
    const page = await open('18:45');
    const card = page.locator('#card');
    const back = page.getByRole('button', { name: 'Back' });
    const [home] = await texts(page, '#card');
    expect(await back.isVisible()).toBe(false);

    await card.getByText(GROUP, { exact: true }).click();
    expect(await texts(page, '#card header')).toEqual([
      expect.stringMatching(/^allstudents@school\.example ?POST\.1 · /),
    ]);
    expect(await back.evaluate('document.activeElement.id')).toBe('back');
    await card.getByRole('button', { name: 'Undo the re-lock…' }).click();
    expect((await texts(page, '#card .input')).map(text => text.split(' ')[0])).toEqual(['Until', 'Why', 'Owner']);
    await card.getByRole('button', { name: 'Undo the re-lock' }).click();
    expect(await texts(page, '#calls')).toEqual([
      expect.stringMatching(/^In Google Workspace this would call onAsk\(.*"action":"undo"}\)\.$/),
    ]);
    await back.click();
    expect(await texts(page, '#calls')).toEqual(['']);
    expect(await back.evaluate('document.activeElement.textContent')).toBe('Undo the re-lock…');
    await back.click();
    expect(await texts(page, '#card')).toEqual([home]);
    expect(await back.isVisible()).toBe(false);

    await card.getByRole('button', { name: 'Settings', exact: true }).click();
    expect(await page.getByRole('textbox', { name: /^Alert recipients/ }).inputValue()).toContain('@school.example');
    await page.keyboard.press('Escape');
    expect(await texts(page, '#card')).toEqual([home]);
    await card.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.keyboard.press('ArrowRight');
    expect(await back.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('moment');
    expect(await texts(page, '#card .decorated')).toContainEqual(expect.stringMatching(/^As of 13 Dec 2023, 18:49/));
  });

  test('a mail is shown light, dark and as text, as high as it is', async () => {
    const page = await open('18:45', { scheme: 'dark' });
    const frame = page.locator('.mail iframe.as-dark');
    await page.waitForFunction("document.querySelector('.mail iframe.as-dark').style.height !== ''");
    expect(await page.locator('.mail iframe:visible').count()).toBe(1);
    const [outer, inner] = await Promise.all([
      frame.evaluate((element: { clientHeight: number }) => element.clientHeight),
      frame
        .contentFrame()
        .locator('html')
        .evaluate((element: { scrollHeight: number }) => element.scrollHeight),
    ]);
    expect(Number(outer)).toBeGreaterThanOrEqual(Number(inner));
    expect(await frame.contentFrame().locator('body').innerText()).toContain('Re-locked and read back');
    await page.getByLabel('Plain text').check();
    expect(await page.locator('.mail iframe:visible').count()).toBe(0);
    expect(await page.locator('.as-text').innerText()).toContain('Re-locked and read back');
  });

  test.each([
    ['light', 1280],
    ['light', 400],
    ['dark', 1280],
    ['dark', 400],
  ] as const)('axe finds nothing wrong, and nothing is wider than the window: %s, %i pixels', async (scheme, width) => {
    const page = await open('18:45', { scheme, width });
    const mail = (await page.locator(`.mail iframe.as-${scheme}`).getAttribute('srcdoc')) ?? '';
    for (const [moment, tab] of [
      ['18:45', 'Findings'],
      ['review', 'Incident'],
    ] as const) {
      await page.evaluate(`location.hash = '${moment}'`);
      await page.getByRole('tab', { name: tab }).click();
      expect(await wrong(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.setContent(mail);
    expect(await wrong(page, { runOnly: ['wcag2a', 'wcag2aa'] })).toEqual([]);
  });
});
