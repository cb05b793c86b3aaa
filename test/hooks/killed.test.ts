import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { account } from '../support/account.js';
import { HookedRepository } from '../support/hooked.js';
import { cleanEnv, ROOT } from '../support/repository.js';

it('killed in the middle, a check leaves nothing behind', async () => {
  const repo = new HookedRepository();
  repo.commit({ 'prod/extaccount.xml': account() });
  repo.write({ 'prod/extaccount.xml': account({ label: 'another' }) });
  repo.git('add', '-A');
  const reached = join(repo.dir, '.git/reached');
  repo.write({ '.git/bin/git': `#!/bin/sh\ncase "$*" in *cat-file*) : > '${reached}'; exec sleep 3;; esac\nexec "$REAL_GIT" "$@"\n` });
  chmodSync(join(repo.dir, '.git/bin/git'), 0o755);
  repo.link('git', '.git');
  const before = repo.state();
  const files = readdirSync(join(repo.dir, '.git'));

  const env = { ...cleanEnv(), PATH: `${join(repo.dir, '.git/bin')}:${process.env.PATH}`, REAL_GIT: join(repo.dir, '.git/git') };
  const check = spawn(process.execPath, [join(ROOT, 'dist/cli.cjs'), '--staged'], { cwd: repo.dir, env, stdio: 'ignore' });
  while (!existsSync(reached)) await wait(20);
  check.kill('SIGKILL');
  await once(check, 'exit');

  expect(repo.state()).toBe(before);
  expect(readdirSync(join(repo.dir, '.git')).filter((name) => name !== 'reached')).toEqual(files);
  expect(repo.run(['--staged', '--quiet']).code).toBe(0);
});
