import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { commentPage } from './pictures-comment.mjs';
import { acme, shown, written } from './pictures-example.mjs';
import { terminalPage } from './pictures-terminal.mjs';
import { sharp } from './pictures-tools.mjs';

/** Makes the README's pictures of what the built command writes about examples/acme, so that none of them is drawn by hand. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`pictures: there is no Chromium at ${executablePath}: install it (Debian: chromium), or name it in CHROMIUM.`);
  process.exit(1);
}
const folder = resolve(import.meta.dirname, '../docs/pictures');
const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-pictures-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));

const pull = acme(join(dir, 'pull'));
const terminal = terminalPage('npx campaign-ims-check', shown(pull.dir, []));
const comment = commentPage(written(pull.dir, ['--rev', pull.head, '--base', pull.base, '--format', 'markdown'], pull.onGitHub));
const report = written(pull.dir, ['--format', 'html']);

/** A report ends after its first finding, or after what a phone shows at once, never within a line. */
const scenes = [
  { name: 'terminal', html: terminal, width: 1100, only: '#picture' },
  { name: 'comment', html: comment, width: 1100, only: '#picture' },
  { name: 'report', html: report, width: 1200, last: 'article' },
  { name: 'groups', html: report, width: 1200, only: '#groups' },
  { name: 'report-phone', html: report, width: 390, last: '#whole' },
];

/** What system-ui is differs from machine to machine, and is wider on Debian than anywhere else. */
const FONT = 'body { font-family: "Liberation Sans", Arial, sans-serif; }';

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
mkdirSync(folder, { recursive: true });
for (const colorScheme of ['light', 'dark']) {
  for (const { name, html, width, only, last } of scenes) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 2, colorScheme, bypassCSP: true });
    await page.setContent(html);
    if (html === report) await page.addStyleTag({ content: FONT });
    const box = await page
      .locator(only ?? last)
      .first()
      .boundingBox();
    const clip = only ? box : { x: 0, y: 0, width, height: box.y + box.height + 16 };
    const taken = await page.screenshot({ clip, fullPage: true, omitBackground: true });
    const picture = await sharp(taken).png({ palette: true, colours: 256, quality: 100, dither: 0, effort: 10 }).toBuffer();
    writeFileSync(join(folder, `${name}-${colorScheme}.png`), picture);
    console.log(
      `${name}-${colorScheme}.png: ${clip.width.toFixed(0)} x ${clip.height.toFixed(0)}, ${(picture.length / 1024).toFixed(0)} KB`,
    );
    await page.close();
  }
}
await browser.close();
