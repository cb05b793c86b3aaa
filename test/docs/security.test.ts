import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAX_TOLD, MAX_TOLD_IN_ALL } from '../../src/core/told.js';
import { ROOT } from '../support/repository.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/security.md');

it('links to files that exist', () => {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path).filter((path) => !path.startsWith('https:'));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((path) => !existsSync(join(ROOT, 'docs', path)))).toEqual([]);
});

it('tells each limit as it is, and all of them', () => {
  const told = [...read('docs/limits.md').matchAll(/^\| `(MAX_\w+)` = (\d+) \|.*\| `(src\/[^`]+)` \|$/gm)].map(
    ([, name, value, path]) => `${path} ${name} ${value}`,
  );
  const files = (readdirSync(join(ROOT, 'src'), { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'));
  const real = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...read(`src/${file}`).matchAll(/^(?:export )?const (MAX_\w+) = ([\d_* ]+);/gm)].map(([, name, value = '']) => {
        const factors = value.replaceAll('_', '').split('*').map(Number);
        return `src/${file} ${name} ${factors.reduce((product, factor) => product * factor, 1)}`;
      }),
    );
  expect(told.sort()).toEqual(real.sort());
});

it('tells how many findings a report holds as it is, on other pages too', () => {
  const [one, all] = [MAX_TOLD, MAX_TOLD_IN_ALL].map((most) => most.toLocaleString('en'));
  expect(read('docs/formats.md')).toContain(`at most ${one} findings of one rule in one instance, and at most ${all} in all;`);
  expect(read('docs/github.md')).toContain(`at most [${all}](formats.md)`);
});

it('justifies each development dependency', () => {
  const { devDependencies, dependencies, scripts } = JSON.parse(read('package.json'));
  const told = [...page.matchAll(/^\| `([^`]+)`(?: ★)? \| [\w .-]+ \| \S.* \|$/gm)].map(([, name = '']) => name);
  expect(told.sort()).toEqual(Object.keys(devDependencies).sort());
  expect(dependencies).toBeUndefined();
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) expect(scripts).not.toHaveProperty(script);
});
