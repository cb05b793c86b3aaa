import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../support/repository.js';

/** What a build of the sources in another folder gives. */
function built(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-ims-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['src', 'scripts', 'docs', 'package.json', 'tsconfig.json', 'action.yml'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: 'pipe' });
  const files = readdirSync(join(folder, 'dist')).filter((file) => file.endsWith('.cjs'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, 'dist', file), 'utf8')]));
}

it('is the same to the byte wherever it is built', () => {
  expect(Object.keys(built())).toEqual(expect.arrayContaining(['cli.cjs', 'main.cjs']));
  expect(built()).toEqual(built());
});

it('loads nothing but what Node brings and what lies beside it', () => {
  for (const [file, code] of Object.entries(built())) {
    const modules = [...code.matchAll(/\brequire\("([^"]+)"\)|\brequire\('([^']+)'\)|\bimport\("([^"]+)"\)/g)].map(
      ([, a, b, c]) => a ?? b ?? c ?? '',
    );
    const own = modules.filter((name) => !/^\.\/[\w-]+\.cjs$/.test(name));
    expect([file, own.filter((name) => !name.startsWith('node:') && !isBuiltin(name))]).toEqual([file, []]);
    if (file !== 'action.cjs') expect([file, code.match(/\beval\(|\bnew Function\(/g) ?? []]).toEqual([file, []]);
  }
});

it('has no script that npm runs when the tool is installed', () => {
  const { scripts, dependencies, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const run = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'prepack'];
  expect(Object.keys(scripts).filter((name) => run.includes(name))).toEqual([]);
  expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
});
