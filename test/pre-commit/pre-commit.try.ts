import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { HookedRepository } from '../support/hooked.js';
import { cleanEnv, ROOT, TestRepository } from '../support/repository.js';

const PATH = 'prod/extaccount.xml';
const FAULTY = account({ callbackServer: 'http://campaign.acme.example' });

/** The package as a repository that pre-commit can install the hook from, and one that uses it. */
function installed(): { repository: HookedRepository; run: (...args: string[]) => { code: number; output: string } } {
  const source = new TestRepository();
  for (const part of ['dist', 'package.json', 'package-lock.json', '.pre-commit-hooks.yaml']) {
    cpSync(join(ROOT, part), join(source.dir, part), { recursive: true });
  }
  const rev = source.commit();
  const repository = new HookedRepository();
  const config = `repos:\n  - repo: ${source.dir}\n    rev: ${rev}\n    hooks:\n      - id: campaign-ims-check\n`;
  repository.commit({ '.pre-commit-config.yaml': config });
  const env = { ...cleanEnv(), PRE_COMMIT_HOME: join(repository.dir, '.git/pre-commit-home') };
  const run = (...args: string[]) => {
    try {
      return { code: 0, output: execFileSync('pre-commit', args, { cwd: repository.dir, env, encoding: 'utf8' }) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, output: stdout };
    }
  };
  run('install', '--hook-type', 'pre-commit', '--hook-type', 'pre-merge-commit');
  return { repository, run };
}

describe('under pre-commit', () => {
  it('judges commits and merges, and whatever else it is run for', () => {
    const { repository, run } = installed();
    const env = { PRE_COMMIT_HOME: join(repository.dir, '.git/pre-commit-home') };
    const base = repository.commit({ [PATH]: account() });

    repository.write({ [PATH]: FAULTY });
    repository.git('add', '-A');
    const refused = repository.tryGit(['commit', '-m', 'x'], { env });
    expect(refused.code).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain('[callback-https]');
    expect(refused.stdout + refused.stderr).toContain(
      'npx --yes --allow-git=root github:campaign-ims-check/campaign-ims-check#v1 explain callback-https',
    );

    const faulty = repository.commit();
    expect(run('run', '--all-files')).toMatchObject({
      code: 1,
      output: expect.stringContaining('nothing is staged: checked the whole index'),
    });
    expect(run('run', '--from-ref', base, '--to-ref', faulty)).toMatchObject({
      code: 1,
      output: expect.stringContaining('[callback-https]'),
    });
    expect(run('run', '-v', '--from-ref', faulty, '--to-ref', faulty)).toMatchObject({
      code: 0,
      output: expect.stringContaining('compared with'),
    });

    repository.git('checkout', '-q', '-b', 'other', base);
    repository.commit({ 'README.md': 'x' });
    const merged = repository.tryGit(['merge', '--no-edit', 'main'], { env });
    expect([merged.code, merged.stdout + merged.stderr]).toEqual([0, expect.stringMatching(/campaign-ims-check.*Passed/i)]);

    repository.git('checkout', '-q', '-b', 'further', base);
    repository.commit({ 'stage/extaccount.xml': account({ imsClientId: 'Campaign-Other' }) });
    repository.git('checkout', '-q', 'other');
    repository.commit({ '.campaign-ims.yml': 'experienceCloud: { clientId: Campaign-Acme }\n' });
    const refusedMerge = repository.tryGit(['merge', '--no-edit', 'further'], { env });
    expect(refusedMerge.code).not.toBe(0);
    expect(refusedMerge.stdout + refusedMerge.stderr).toContain('[client-id-provisioned]');
  });
});
