import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../src/rules/index.js';
import { pageIds } from './support/pages.js';
import { ROOT } from './support/repository.js';

const filesIn = (folder: string, extension: string): string[] =>
  (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(extension))
    .sort();

it('has one source, one test and one page for each rule of the registry', () => {
  const ids = RULES.map(({ id }) => id).sort();
  const named = (folder: string, extension: string) => filesIn(folder, extension).map((file) => file.slice(0, -extension.length));
  expect(named('src/rules', '.ts').filter((name) => name !== 'index')).toEqual(ids);
  expect(named('test/rules', '.test.ts')).toEqual(ids);
  expect(pageIds()).toEqual(ids);
});

/** The table of docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  model: ['core', 'formats'],
  rules: ['core', 'model'],
  reporters: ['core'],
  'lint.ts': ['core', 'formats', 'model', 'rules', 'judging.ts', 'weakening.ts'],
  'judging.ts': ['core', 'model', 'rules'],
  'weakening.ts': ['core', 'model'],
  sources: ['core'],
  config: ['core', 'formats'],
  github: ['core', 'reporters'],
  entries: ['core', 'formats', 'model', 'rules', 'reporters', 'lint.ts', 'sources', 'config', 'github', '..'],
};
const IMPURE = ['sources', 'github', 'entries'];
const sources = filesIn('src', '.ts').map((file) => ({
  file,
  layer: file.split('/')[0] ?? '',
  text: readFileSync(join(ROOT, 'src', file), 'utf8'),
}));
const importsOf = (text: string) =>
  [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g)].map(([, module = '']) => module);

it.each(sources)('$file imports only what its layer may', ({ file, layer, text }) => {
  const targets = importsOf(text).filter((module) => module.startsWith('.'));
  const layers = targets.map((module) => posix.join(posix.dirname(file), module).split('/')[0]?.replace(/\.js$/, '.ts') ?? '');
  expect(layers.filter((target) => target !== layer && !MAY_IMPORT[layer]?.includes(target))).toEqual([]);
});

it.each(sources.filter(({ layer }) => !IMPURE.includes(layer)))('$file is pure', ({ file, text }) => {
  const allowed = file === 'core/fingerprint.ts' ? ['node:crypto'] : [];
  expect(importsOf(text).filter((module) => module.startsWith('node:') && !allowed.includes(module))).toEqual([]);
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  expect(code).not.toMatch(/\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bfetch\(|\bconsole\.|\bglobalThis\b|\bMath\.random\b/);
});

it('starts child processes in sources alone', () => {
  expect(sources.filter(({ text }) => importsOf(text).includes('node:child_process')).map(({ layer }) => layer)).toEqual([
    'sources',
    'sources',
  ]);
});

it('talks to a remote by one function alone, for no other command may', () => {
  const commands = sources.filter(({ text }) => /\[\s*'(?:fetch|ls-remote|clone|pull)'|\bremote: \{/.test(text));
  expect(commands.map(({ file }) => file)).toEqual(['sources/fetch-commit.ts']);
});
