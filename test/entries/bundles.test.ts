import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { ROOT } from '../support/repository.js';

const bundle = (name: string): string => readFileSync(join(ROOT, 'dist', name), 'utf8');

/** What a hook compiles, whatever it checks. */
const COMMAND = bundle('cli.cjs') + bundle('main.cjs');

it('keeps what a hook does not need out of the bundle that it starts', () => {
  const own: Record<string, string> = {
    'more.cjs': 'Content-Security-Policy',
    'merge.cjs': 'is already a merged one',
    'mistakes.cjs': 'safeParse',
    'wrong-option.cjs': 'needs a value',
    'cloud-data.cjs': 'User Sync Tool connector',
    'xml-errors.cjs': 'must come first',
  };
  for (const [name, text] of Object.entries(own))
    expect([name, bundle(name).includes(text), COMMAND.includes(text)]).toEqual([name, true, false]);
});

it('keeps the bundles within what was promised', () => {
  expect(Buffer.byteLength(COMMAND)).toBeLessThan(260_000);
  expect(Buffer.byteLength(bundle('cli.cjs'))).toBeLessThan(20 * 1024);
  expect(Buffer.byteLength(bundle('action.cjs'))).toBeLessThan(900_000);
});

it('holds nothing of the runner in the command', () => {
  for (const name of readdirSync(join(ROOT, 'dist')).filter((file) => file.endsWith('.cjs') && file !== 'action.cjs')) {
    expect([name, /GITHUB_STEP_SUMMARY|octokit/i.test(bundle(name))]).toEqual([name, false]);
  }
});

it('says which Node it needs under one that is older, in syntax that this one parses', () => {
  const cli = bundle('cli.cjs').replace(/^#!.*\n/, '');
  const { code } = transformSync(cli, { target: 'node14' });
  expect(code).toBe(transformSync(cli, { target: 'esnext' }).code);
  const older = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.8"})';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, join(ROOT, 'dist/cli.cjs'), '--version'], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^campaign-ims-check: Node 20 or newer is needed, and this is v\S+, so nothing was checked\.\n$/),
  });
});
