import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What only the pictures need is installed when they are made, and not with everything else. */
const PACKAGES = { marked: '18.2.1', 'github-markdown-css': '5.9.0', sharp: '0.35.5' };
const prefix = resolve(import.meta.dirname, '../node_modules/.cache/tools/pictures');
const inside = (path) => join(prefix, 'node_modules', path);

if (!Object.keys(PACKAGES).every((name) => existsSync(inside(name)))) {
  mkdirSync(prefix, { recursive: true });
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  const { status } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', prefix, ...wanted], { stdio: 'ignore' });
  if (status !== 0) {
    console.error(`pictures: npm could not install ${wanted.join(', ')}.`);
    process.exit(1);
  }
}

export const sharp = createRequire(import.meta.url)(inside('sharp'));
export const { marked } = await import(pathToFileURL(inside('marked/lib/marked.esm.js')).href);
export const githubCss = inside('github-markdown-css/github-markdown.css');
