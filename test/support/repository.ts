import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** The project's root, where the built command is. */
export const ROOT: string = resolve(import.meta.dirname, '../..');

/** Git must not see the repository or hook that the tests run in, nor anybody's configuration. */
export const cleanEnv = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:GIT_|GITHUB_ACTIONS$|CAMPAIGN_IMS_|PRE_COMMIT|NO_COLOR|FORCE_COLOR)/.test(name)),
  ),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
});

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Settings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds, where it may be that it never ends. */
  readonly timeout?: number;
}

/** Runs the built command in a folder. */
export function runCommand(args: readonly string[], { cwd, env = {}, timeout }: Settings & { cwd: string }): Ran {
  const command = [join(ROOT, 'dist/cli.cjs'), ...args];
  const settings = { cwd, env: { ...cleanEnv(), ...env }, encoding: 'utf8', maxBuffer: 1 << 28, ...(timeout && { timeout }) } as const;
  const result = spawnSync(process.execPath, command, settings);
  return { code: result.status ?? -1, stdout: result.stdout, stderr: result.stderr };
}

/** A real repository in a temporary folder, gone when the test has finished. */
export class TestRepository {
  readonly dir: string;

  constructor(options: readonly string[] = []) {
    this.dir = realpathSync(mkdtempSync(join(tmpdir(), 'campaign-ims-')));
    onTestFinished(() => rmSync(this.dir, { recursive: true, force: true }));
    this.git('init', '-q', '-b', 'main', ...options);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.dir, path)), { recursive: true });
      writeFileSync(join(this.dir, path), content);
    }
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.dir, path), 'utf8');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.dir, env: cleanEnv(), encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
  }

  /** Writes files, adds and commits everything; returns the commit. */
  commit(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
    this.write(files);
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '--no-verify', '-m', 'x');
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** Runs the built command. */
  run(args: readonly string[] = [], settings: Settings = {}): Ran {
    return runCommand(args, { cwd: this.dir, ...settings });
  }

  /** Runs `check` and reads its JSON report. */
  report(...args: readonly string[]): import('../../src/core/report.js').Report {
    const { stdout, stderr } = this.run([...args, '--format', 'json']);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  }
}
