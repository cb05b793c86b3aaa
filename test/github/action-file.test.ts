import { spawnSync } from 'node:child_process';
import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/repository.js';
import { ACTION } from './support/run-action.js';
import { folder } from './support/scene.js';

describe('action.yml', () => {
  it('runs a bundle of at most 900 KB on Node 24', () => {
    expect(ACTION.runs.using).toBe('node24');
    expect(statSync(join(ROOT, ACTION.runs.main)).size).toBeLessThanOrEqual(900 * 1024);
  });

  it('names the outputs of the contract', () => {
    const outputs = ['verdict', 'errors', 'warnings', 'notices', 'new', 'comment-url', 'issue-url', 'json-file', 'sarif-file', 'html-file'];
    expect(Object.keys(ACTION.outputs)).toEqual(expect.arrayContaining(outputs));
  });

  it('needs nothing beside the bundle', () => {
    const dir = folder();
    copyFileSync(join(ROOT, ACTION.runs.main), join(dir, 'action.cjs'));
    const { status, stdout } = spawnSync(inject('node24'), ['action.cjs'], { cwd: dir, env: { PATH: process.env.PATH }, encoding: 'utf8' });
    expect(stdout).toContain('not in a Git repository');
    expect(status).toBe(2);
  });
});
