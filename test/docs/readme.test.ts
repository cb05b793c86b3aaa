import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usage as told } from '../../src/reporters/usage.js';
import { ROOT, runCommand } from '../support/repository.js';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [finding = '', matrix = '', usage = ''] = [...README.matchAll(/```text\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

it('shows what the command prints for its example', () => {
  const { code, stdout } = runCommand(['check', 'examples/acme'], { cwd: ROOT });
  expect(code).toBe(1);
  expect(stdout).toContain(finding);
  expect(stdout).toContain(matrix);
});

it('finds nothing in the healthy example', () => {
  const { code, stdout } = runCommand(['check', 'examples/healthy', '--quiet'], { cwd: ROOT });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

it('tells the command line as the command does', () => {
  expect(usage.trim()).toBe(told().split('\n\n')[0]);
});
