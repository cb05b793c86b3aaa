import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/read-config.js';
import { RULES } from '../../src/rules/index.js';
import { HookedRepository } from '../support/hooked.js';
import { cleanEnv, ROOT } from '../support/repository.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const PAGES = ['README.md', 'SECURITY.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);

/** Every fenced block of the documentation, beside the pages of rules, whose examples are linted. */
const BLOCKS = PAGES.flatMap((page) =>
  [...read(page).matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', language = '', text = '']) => ({
    page,
    language,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  })),
);
const of = (language: string) => BLOCKS.filter((block) => block.language === language);
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

/** A repository that holds the example and has the package installed, with a clone's `dist` beside it. */
function installed(): HookedRepository {
  const repository = new HookedRepository();
  cpSync(join(ROOT, 'examples'), join(repository.dir, 'examples'), { recursive: true });
  symlinkSync(join(ROOT, 'dist'), join(repository.dir, 'dist'));
  const bin = join(repository.dir, 'node_modules/.bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'campaign-ims-check'), '#!/bin/sh\nexec node "$(dirname "$0")/../campaign-ims-check/dist/cli.cjs" "$@"\n', {
    mode: 0o755,
  });
  repository.git('add', 'examples');
  return repository;
}

/** Where nothing is installed; here, what was just built is run in its place. */
const FETCHED = 'npx --yes --allow-git=root github:campaign-ims-check/campaign-ims-check#v1';

const lines = of('sh').flatMap(({ page, text }) =>
  text
    .split('\n')
    .map((line) => line.replace(/(?:^| +)#.*$/, '').trim())
    .filter(Boolean)
    .map((line) => [page, line] as const),
);

it('holds npm commands that are there', () => {
  const npm = lines.filter(([, line]) => line.startsWith('npm '));
  expect(npm.length).toBeGreaterThan(3);
  for (const [page, line] of npm) {
    const [, script] = /^npm run ([\w:-]+)/.exec(line) ?? [];
    if (script !== undefined) expect(Object.keys(scripts), page).toContain(script);
    else
      expect(['npm cit', 'npm install --save-dev --allow-git=root github:campaign-ims-check/campaign-ims-check#v1'], page).toContain(line);
  }
});

it('holds commands that run, one after the other', () => {
  const repository = installed();
  const others = lines.filter(([, line]) => !line.startsWith('npm '));
  expect(others.length).toBeGreaterThan(6);
  for (const [page, line] of others) {
    expect(line, `${page}: a line of another kind needs a check of its own here`).toMatch(
      /^(?:npx campaign-ims-check|npx --yes --allow-git=root github:\S+#v1|node|sh|exec sh)(?: |$)/,
    );
    const command = line.replace(FETCHED, 'npx campaign-ims-check');
    const env = { ...cleanEnv(), HOME: repository.dir };
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: repository.dir, env, encoding: 'utf8' });
    expect([0, 1], `${page}: ${line}\n${stdout}${stderr}`).toContain(status);
  }
});

const KINDS: Readonly<Record<string, RegExp>> = {
  'a workflow, which actionlint looks at': /^jobs:$/m,
  'a hook manager, which is installed with it': /^(?:pre-commit|repos):$/m,
  "GitLab's, whose job runs the command": /^ {2}image: /m,
  'a configuration': /^(?:instances|experienceCloud|accountType|fields|rules|suppress|ignore):/m,
};
const kindsOf = (text: string) => Object.keys(KINDS).filter((kind) => KINDS[kind]?.test(text));

it.each(of('yaml'))('$page: $text is of one kind that is known', ({ text }) => {
  expect(kindsOf(text)).toHaveLength(1);
  expect(() => parse(text)).not.toThrow();
});

it.each(of('yaml').filter(({ text }) => kindsOf(text).includes('a configuration')))('$page: $text is a valid configuration', ({ text }) => {
  const ids = RULES.map(({ id }) => id);
  expect(readConfig({ path: '.campaign-ims.yml', bytes: Buffer.from(text) }, '', ids).mistakes).toEqual([]);
});

it('names versions to pre-commit that stay what they are, for it warns of others at each run', () => {
  const revisions = of('yaml').flatMap(({ text }) => /^ +rev: (.*)$/m.exec(text)?.[1] ?? []);
  expect(revisions).toEqual([expect.stringMatching(/^v\d+\.\d+\.\d+$/)]);
});

it('holds JSON that is some', () => {
  for (const { text } of of('json')) expect(() => JSON.parse(text)).not.toThrow();
});

it('holds blocks of no other language', () => {
  expect([...new Set(BLOCKS.map(({ language }) => language))].sort()).toEqual(['json', 'sh', 'text', 'yaml']);
});

describe.each(PAGES)('%s', (page) => {
  it('links to files and headings that are there', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(page, '..', path);
      if (!existsSync(join(ROOT, target))) return true;
      const headings = [...(anchor === undefined ? '' : read(target)).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      return anchor !== undefined && !headings.includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});
