import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { cleanEnv, ROOT } from '../../support/repository.js';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly code: number;
  readonly log: string;
  readonly output: string;
}

/** A workflow of this project whose scripts are run here, with `bin` before the PATH for programs that stand in. */
export class Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: Readonly<Record<string, string>> }>>;

  constructor(
    file: string,
    readonly dir: string,
    readonly cwd: string,
  ) {
    this.jobs = parse(readFileSync(join(ROOT, '.github/workflows', file), 'utf8')).jobs;
    mkdirSync(join(dir, 'bin'));
  }

  program(name: string, script: string): void {
    const file = join(this.dir, 'bin', name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** Runs one step as the runner does; every expression of its environment has to be given. */
  run(job: string, which: string, expressions: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv = {}): StepResult {
    const step = this.jobs[job]?.steps.find(({ id, name }) => id === which || name === which);
    if (!step?.run) throw new Error(`there is no step ${which}`);
    expect(step.run).not.toContain('${{');
    const given = Object.entries(step.env ?? {}).map(([key, value]) => {
      const [, expression] = /^\$\{\{ (.*) \}\}$/.exec(value) ?? [];
      if (expression !== undefined && !(expression in expressions)) throw new Error(`${expression} is not given`);
      return [key, expression === undefined ? value : expressions[expression]];
    });
    const [script, output, summary] = ['script', 'output', 'summary'].map((name) => join(this.dir, name)) as [string, string, string];
    writeFileSync(script, step.run);
    writeFileSync(output, '');
    const result = spawnSync('bash', ['-e', script], {
      cwd: this.cwd,
      encoding: 'utf8',
      env: {
        ...cleanEnv(),
        PATH: `${join(this.dir, 'bin')}:${process.env.PATH}`,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...env,
        ...Object.fromEntries(given),
      },
    });
    return { code: result.status ?? -1, log: result.stdout + result.stderr, output: readFileSync(output, 'utf8') };
  }
}
