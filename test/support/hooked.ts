import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnv, type Ran, ROOT, TestRepository } from './repository.js';

/** A repository whose commits run a hook; the package stands in `node_modules`, as installed. */
export class HookedRepository extends TestRepository {
  constructor(options: readonly string[] = []) {
    super(options);
    this.write({ '.gitignore': 'node_modules/\n' });
    mkdirSync(join(this.dir, 'node_modules'));
    symlinkSync(ROOT, join(this.dir, 'node_modules/campaign-ims-check'));
  }

  /** A plain hook in `.git/hooks`, for commits and for merges, which also notes the index before and after the check. */
  plain(): this {
    const folder = this.git('rev-parse', '--path-format=absolute', '--git-path', 'hooks').trim();
    const note = (name: string) => `cksum < "\${GIT_INDEX_FILE:-.git/index}" >> "${this.dir}/.git/${name}"`;
    for (const name of ['pre-commit', 'pre-merge-commit']) {
      mkdirSync(folder, { recursive: true });
      const check = `sh "${ROOT}/dist/pre-commit.sh"`;
      writeFileSync(
        join(folder, name),
        ['#!/bin/sh', note('index-before'), check, 'code=$?', note('index-after'), 'exit $code', ''].join('\n'),
      );
      chmodSync(join(folder, name), 0o755);
    }
    return this;
  }

  /** What the index was around each check of the plain hook: the two are to be the same. */
  indexNotes(): { before: string; after: string } {
    const [before = '', after = ''] = ['index-before', 'index-after'].map((name) => readFileSync(join(this.dir, '.git', name), 'utf8'));
    return { before, after };
  }

  /** Puts a link to one program of the PATH into a folder, for a PATH that holds nothing else. */
  link(program: string, folder: string): void {
    const found = execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim();
    symlinkSync(found, join(this.dir, folder, program));
  }

  /** Runs Git with hooks. */
  tryGit(
    args: readonly string[],
    { cwd = this.dir, input = '', env = {} }: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {},
  ): Ran {
    const result = spawnSync('git', args, { cwd, input, env: { ...cleanEnv(), ...env }, encoding: 'utf8' });
    return { code: result.status ?? -1, stdout: result.stdout, stderr: result.stderr };
  }

  /** What a refused commit must not change. */
  state(): string {
    return [this.git('for-each-ref'), this.git('stash', 'list'), this.git('ls-files', '-s'), this.git('diff')].join('\n');
  }
}
