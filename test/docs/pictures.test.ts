import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/repository.js';

const FOLDER = join(ROOT, 'docs/pictures');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const files = readdirSync(FOLDER).sort();
const names = ['comment', 'groups', 'report', 'report-phone', 'terminal'];
const PNG = '\x89PNG\r\n\x1a\n';

describe('the pictures', () => {
  it('are there for light and for dark', () => {
    expect(files).toEqual(names.flatMap((name) => [`${name}-dark.png`, `${name}-light.png`]).sort());
  });

  it.each(files)('%s is a PNG of at most 250 KB', (file) => {
    const bytes = readFileSync(join(FOLDER, file));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe(PNG);
    expect(bytes.length).toBeLessThanOrEqual(250 * 1024);
  });

  it('are of at most 1.2 MB together', () => {
    const sizes = files.map((file) => readFileSync(join(FOLDER, file)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_200_000);
  });

  it.each(names)('%s is as large in dark as in light', (name) => {
    const [dark, light] = ['dark', 'light'].map((scheme) => readFileSync(join(FOLDER, `${name}-${scheme}.png`)).subarray(16, 24));
    expect(dark).toEqual(light);
  });

  it('are shown by the README in light and dark, with words for who does not see them', () => {
    const shown = [...README.matchAll(/<picture>(.*?)<\/picture>/gs)].map(([, content = '']) => content);
    expect(shown.length > 0).toBe(README.includes('docs/pictures/'));
    for (const content of shown) {
      const pattern =
        /prefers-color-scheme: dark\)" srcset="docs\/pictures\/(.+?)-dark\.png">\s*<img src="docs\/pictures\/(.+?)-light\.png"/;
      const [, dark = '', light] = pattern.exec(content) ?? [];
      expect(names, content).toContain(dark);
      expect(light).toBe(dark);
      expect(content).toMatch(/ alt="[^"]{20,}"/);
    }
    const missing = [...README.matchAll(/docs\/pictures\/([^"\s)]+)/g)]
      .map(([, file = '']) => file)
      .filter((file) => !files.includes(file));
    expect(missing).toEqual([]);
  });
});
