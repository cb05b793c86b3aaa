import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { joinReports } from '../../src/core/join-reports.js';
import type { Linted } from '../../src/core/linted.js';
import { html } from '../../src/reporters/html.js';
import { pack } from '../support/account.js';
import { HEALTHY, written } from '../support/healthy.js';
import { lintFiles } from '../support/lint-files.js';
import { finding, lintedOf, manyFindings, PLAIN, reportOf } from '../support/reports.js';
import { ROOT } from '../support/repository.js';

const ARGS = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

let browser: Browser;
let server: Server;
let shown = '';
let asked: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS.map((name) => `--${name}`) });
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(shown);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a report; whatever else the page then asks for, or complains of, is in the lists. */
async function open(linted: Linted, options: BrowserContextOptions = {}, links = PLAIN.links): Promise<{ page: Page; troubles: string[] }> {
  shown = html(linted, { ...PLAIN, links });
  asked = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const troubles: string[] = [];
  const { port } = server.address() as AddressInfo;
  page.on('request', (request) => {
    if (request.url() !== `http://127.0.0.1:${port}/` && !request.url().startsWith('data:')) troubles.push(request.url());
  });
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    troubles.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  return { page, troubles };
}

/** A pull request that breaks production: findings of three levels, and groups that do not fit. */
function broken(): Linted {
  const { files, prod, stage } = HEALTHY;
  const operators = pack('xtk:group', '<group name="admin"/>', '<group name="Workflow"/>', '<group name="support"/>');
  const changed = { ...prod, callbackServer: 'http://campaign.acme.example', imsClientSecret: 'p8e-Zm9vYmFyYmF6-plain' };
  return lintFiles(written({ prod: changed, stage, files: { ...files, 'prod/groups.xml': operators } }, 'xml'), {
    base: written(HEALTHY, 'xml'),
  });
}

/** The report of one of the examples, as of a repository of its own. */
function example(name: 'acme' | 'healthy'): Linted {
  const folder = join(ROOT, 'examples', name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return lintFiles(
    Object.fromEntries(
      files.map(({ parentPath, name: file }) => {
        const path = join(parentPath, file);
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
      }),
    ),
  );
}

const join9 = (of: (index: number) => Linted): Linted =>
  lintedOf(
    joinReports(
      Array.from({ length: 9 }, (_, index) => ({ name: `acme/campaign-${index}`, report: of(index).report })),
      '0.0.0',
      { gate: 'all', failOn: 'error' },
    ),
  );
const joined = (): Linted => join9(broken);

/** Repositories in each state that a cell can show. */
const mixed = (): Linted => join9((index) => [example('acme'), example('healthy'), broken(), lulled()][index % 4] as Linted);

/** Nothing is new. */
function unchanged(): Linted {
  const files = written({ ...HEALTHY, prod: { ...HEALTHY.prod, callbackServer: 'http://campaign.acme.example' } }, 'xml');
  return lintFiles(files, { base: files });
}

/** What is wrong with production is suppressed. */
function lulled(): Linted {
  const files = written({ ...HEALTHY, prod: { ...HEALTHY.prod, callbackServer: 'http://campaign.acme.example' } }, 'xml');
  const config = `${files['.campaign-ims.yml']}suppress: [{ rule: callback-https, reason: migrated in Q1 }]\n`;
  return lintFiles({ ...files, '.campaign-ims.yml': config });
}

const LINKS = { server: 'https://github.example', repository: 'acme/campaign', revision: 'abc' };
const visibleArticles = (page: Page) => page.locator('article:visible').count();
const styleOf = (page: Page, selector: string, name: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${name}`);
const status = (page: Page) => page.locator('#shown').textContent();

describe('the HTML report in Chromium', () => {
  it('asks for nothing, and complains of nothing', async () => {
    const { page, troubles } = await open(broken(), {}, LINKS);
    await page.waitForLoadState('networkidle');
    expect([troubles, asked]).toEqual([[], ['/']]);
    expect(await page.title()).toBe('Failed: acme/campaign, the work tree – Campaign IMS check');
  });

  it('is as good from a disk as from a server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'campaign-ims-html-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'report.html'), html(broken(), PLAIN));
    const { page, troubles } = await open(broken());
    await page.goto(`file://${folder}/report.html`);
    expect(await page.locator('#filters').isVisible()).toBe(true);
    expect(troubles.filter((trouble) => !trouble.startsWith('file:'))).toEqual([]);
  });

  it('runs nothing that a repository wrote', async () => {
    const bad = '</script><script>alert(1)</script><img src="https://evil.example/x" onerror=alert(1)> <svg onload=alert(1)>';
    const report = reportOf([finding({ message: bad, path: bad, instance: bad, rule: 'x', help: bad })]);
    const { page, troubles } = await open(
      lintedOf({ ...report, suppressed: [{ ...finding(), reason: bad }] }, { [bad]: `${bad}\n`.repeat(9) }),
    );
    await page.waitForLoadState('networkidle');
    expect(troubles).toEqual([]);
    expect(await page.locator('img, svg').count()).toBe(0);
    expect(await page.locator('article h5 .message').textContent()).toBe(bad.replace(/"([^"]+)"/, '$1'));
  });

  it('narrows the findings by level, instance and rule, and shows all again', async () => {
    const { page } = await open(broken());
    const { findings } = broken().report;
    expect(await visibleArticles(page)).toBe(findings.length);
    await page.locator('input[value=error]').uncheck();
    expect(await visibleArticles(page)).toBe(findings.filter(({ level }) => level !== 'error').length);
    await page.locator('select[name=rule]').selectOption('group-in-dashboard');
    const rest = findings.filter(({ level, rule }) => level !== 'error' && rule === 'group-in-dashboard').length;
    expect([await visibleArticles(page), await status(page)]).toEqual([rest, `${rest} of ${findings.length} are shown`]);
    await page.locator('input[value=warning]').uncheck();
    expect([await visibleArticles(page), await page.locator('#nothing').isVisible()]).toEqual([0, true]);
    expect(await page.locator('.instance:visible').count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => visibleArticles(page)).toBe(findings.length);
  });

  it('narrows them by state where there are older ones', async () => {
    const { page } = await open(lintedOf(reportOf([finding(), finding({ state: 'existing', instance: 'stage' })])));
    await page.locator('input[value=existing]').uncheck();
    expect([await visibleArticles(page), await page.locator('h3:visible').allTextContents()]).toEqual([1, ['prod']]);
    await page.locator('input[value=existing]').check();
    await page.locator('select[name=instance]').selectOption('stage');
    expect(await page.locator('h3:visible').allTextContents()).toEqual(['stage']);
  });

  it('narrows a joined report by repository, alone and with the other filters', async () => {
    const { page } = await open(joined());
    const { findings } = joined().report;
    const name = 'acme/campaign-3';
    const own = findings.filter(({ repository }) => repository === name);
    await page.getByLabel('Repository').selectOption(name);
    expect([await visibleArticles(page), await status(page)]).toEqual([own.length, `${own.length} of ${findings.length} are shown`]);
    for (const head of await page.locator('#findings h3:visible').allTextContents()) expect(head.startsWith(`${name}: `)).toBe(true);
    await page.locator('input[value=error]').uncheck();
    expect(await visibleArticles(page)).toBe(own.filter(({ level }) => level !== 'error').length);
    await page.locator('select[name=instance]').selectOption('acme/campaign-4: production');
    expect([await visibleArticles(page), await page.locator('#nothing').isVisible()]).toEqual([0, true]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => visibleArticles(page)).toBe(findings.length);
    expect(await page.getByLabel('Repository').inputValue()).toBe('');
  });

  it('has no filter by repository where it is of one', async () => {
    const { page } = await open(broken());
    expect([await page.locator('select').count(), await page.locator('select[name=repository]').count()]).toEqual([2, 0]);
  });

  it('tells of a joined report which repositories were not checked for a reason', async () => {
    const { page } = await open(mixed());
    const where = page.locator('#not-checked li', { hasText: 'accountType:' }).locator('.where');
    expect(await where.textContent()).toContain('acme/campaign-0, acme/campaign-4, acme/campaign-8, acme/campaign-1, acme/campaign-5');
  });

  it('is used by keyboard alone', async () => {
    const { page } = await open(broken());
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the findings');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate<string>('document.activeElement.name ?? ""');
    for (let presses = 0; (await focused()) !== 'level' && presses < 10; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await status(page)).toMatch(/^\d+ of \d+ are shown$/);
    while ((await focused()) !== 'rule') await page.keyboard.press('Tab');
    await page.keyboard.press('c');
    expect(await page.locator('select[name=rule]').inputValue()).toMatch(/^c/);
  });

  it('is narrowed to a repository by keyboard alone', async () => {
    const { page } = await open(joined());
    const focused = () => page.evaluate<string>('document.activeElement.name ?? ""');
    await page.locator('#filters input').first().focus();
    for (let presses = 0; (await focused()) !== 'repository' && presses < 10; presses++) await page.keyboard.press('Tab');
    await page.keyboard.type('acme/campaign-5');
    const own = joined().report.findings.filter(({ repository }) => repository === 'acme/campaign-5');
    await expect.poll(() => status(page)).toBe(`${own.length} of ${joined().report.findings.length} are shown`);
  });

  it('leads from the matrix to what is behind a cell, though it was filtered out', async () => {
    const { page } = await open(broken());
    await page.locator('input[value=error]').uncheck();
    await page.getByRole('link', { name: 'production, Callback URL: 1 error' }).click();
    await expect.poll(() => page.evaluate('document.activeElement.querySelector("h4")?.textContent')).toBe('Callback URL');
    expect(await page.locator('article[data-rule="callback-https"]').isVisible()).toBe(true);
  });

  it('leads from a repository to its findings alone', async () => {
    const { page } = await open(mixed());
    const { findings } = mixed().report;
    const own = findings.filter(({ repository }) => repository === 'acme/campaign-4');
    await page.locator('input[value=error]').uncheck();
    await page.locator('.repositories').getByRole('link', { name: 'acme/campaign-4' }).click();
    await expect.poll(() => status(page)).toBe(`${own.length} of ${findings.length} are shown`);
    expect(await page.evaluate('document.activeElement.querySelector("h3").textContent')).toMatch(/^acme\/campaign-4: /);
    expect(await page.getByLabel('Repository').inputValue()).toBe('acme/campaign-4');
  });

  it('shows the whole of a joined matrix, on a desk and on paper', async () => {
    const { page } = await open(mixed());
    const hidden = () =>
      page.evaluate<number>('Math.max(...[...document.querySelectorAll(".wide")].map((box) => box.scrollWidth - box.clientWidth))');
    expect(await hidden()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    // What an A4 page has between its margins, in CSS pixels.
    await page.setViewportSize({ width: Math.floor(((210 - 2 * 12) / 25.4) * 96), height: 900 });
    expect(await hidden()).toBe(0);
    const cell = (shown: string) => page.locator('.matrix a', { hasText: shown }).first();
    expect(await cell('suppressed').getAttribute('aria-label')).toBe('acme/campaign-3: production, Callback URL: suppressed');
    expect(await page.locator('.legend').isVisible()).toBe(true);
  });

  it('marks the letters in which groups differ', async () => {
    const { page } = await open(broken());
    expect(await page.locator('.groups mark').allTextContents()).toEqual(['W', 'w']);
  });

  it('is read without scripts', async () => {
    for (const linted of [broken(), joined()]) {
      const { page } = await open(linted, { javaScriptEnabled: false });
      expect(await visibleArticles(page)).toBe(linted.report.findings.length);
      expect(await page.locator('#filters').isVisible()).toBe(false);
    }
  });

  it.each([
    ['a desk', 1280],
    ['a phone', 360],
  ])('fits %s', async (_, width) => {
    for (const linted of [broken(), joined(), manyFindings(50)]) {
      const { page } = await open(linted, { viewport: { width, height: 800 } });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  it('prints every finding, without the filters', async () => {
    const { page } = await open(manyFindings(400));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".group")).contentVisibility')).toBe('visible');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });

  it('prints what is left of the findings with how many that are, once some are hidden', async () => {
    const { page } = await open(broken());
    await page.locator('select[name=rule]').selectOption('callback-https');
    await page.emulateMedia({ media: 'print' });
    const inForm = () => page.locator('#filters > :visible').evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent]));
    expect(await inForm()).toEqual([['shown', `1 of ${broken().report.findings.length} are shown`]]);
    await page.evaluate('document.getElementById("filters").reset()');
    await expect.poll(() => page.locator('#filters').isVisible()).toBe(false);
  });

  it('keeps the blank at the end of a mask on paper', async () => {
    const { page } = await open(broken());
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 420, height: 900 });
    const mask = page.locator('.groups td:first-child code').first();
    expect(await mask.textContent()).toMatch(/ $/);
    expect(await mask.evaluate((code) => code.getClientRects().length)).toBe(1);
    expect(await styleOf(page, '.groups td:first-child code', 'whiteSpace')).toBe('pre');
  });

  it('shows on a phone that a table goes on, and to its end no more', async () => {
    const { page } = await open(joined(), { viewport: { width: 390, height: 844 } });
    const table = page.locator('#whole .wide');
    expect(await table.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
    expect(await styleOf(page, '#whole .wide', 'backgroundAttachment')).toBe('local, local, scroll, scroll');
  });

  it('explains what is partly ok, on a desk too, and only where something is', async () => {
    expect(await (await open(example('acme'))).page.locator('.partly').isVisible()).toBe(true);
    const whole = lintedOf(reportOf([finding()]));
    expect(await (await open(whole)).page.locator('.partly').count()).toBe(0);
  });

  it('leads from the header to what could not be checked, and to an address that several repositories use', async () => {
    const { page } = await open(mixed());
    for (const [name, id] of [
      [/checks could not be done$/, 'not-checked'],
      [/used in several repositories$/, 'shared'],
    ] as const) {
      await page.locator('header').getByRole('link', { name }).click();
      expect(await page.evaluate('location.hash')).toBe(`#${id}`);
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    }
  });

  it('subdues what was there before', async () => {
    const { page } = await open(lintedOf(reportOf([finding({ state: 'existing' }), finding()])));
    const edge = (state: string) => styleOf(page, `article[data-state=${state}]`, 'borderLeftStyle');
    expect([await edge('new'), await edge('existing')]).toEqual(['solid', 'dashed']);
  });

  const REPORTS: Readonly<Record<string, () => Linted>> = {
    broken,
    joined,
    mixed,
    'healthy, joined': () => join9(() => example('healthy')),
    'from before': () => unchanged(),
    'examples/acme': () => example('acme'),
    'examples/healthy': () => example('healthy'),
  };
  // Each colour scheme and each width once: what either changes does not hang on the other.
  const LOOKS: BrowserContextOptions[] = [
    { colorScheme: 'light', viewport: { width: 390, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  ];
  const scenes = Object.entries(REPORTS).flatMap(([name, linted]) =>
    LOOKS.map((look) => [`${name}, ${look.colorScheme}, ${look.viewport?.width}`, linted, look] as const),
  );
  it.each(scenes)('has nothing that axe finds fault with: %s', async (_, linted, options) => {
    const { page } = await open(linted(), { ...options, bypassCSP: true }, LINKS);
    await page.addScriptTag({ content: axe.source });
    // Rules that axe holds for experimental, or has turned off, are asked too.
    const rules = 'Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]))';
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      `axe.run(document, { rules: ${rules} })`,
    );
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(told).toEqual([]);
  });

  it('stays usable with 5,000 findings', async () => {
    const linted = manyFindings(5000);
    const { page, troubles } = await open(linted);
    const ofStage = linted.report.findings.filter(({ instance }) => instance === 'stage');
    const ofRule = ofStage.filter(({ rule }) => rule === 'callback-https');
    expect(await status(page)).toBe('All 5000 are shown');
    await page.locator('select[name=instance]').selectOption('stage');
    expect(await status(page)).toBe(`${ofStage.length} of 5000 are shown`);
    await page.locator('select[name=rule]').selectOption('callback-https');
    expect(await page.locator('article:not([hidden])').count()).toBe(ofRule.length);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => status(page)).toBe('All 5000 are shown');
    expect(troubles).toEqual([]);
  });
});
