import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { HookedRepository } from '../support/hooked.js';
import { npmTool } from '../support/npm-tool.js';
import { cleanEnv, ROOT } from '../support/repository.js';

const HOOK = 'sh node_modules/campaign-ims-check/dist/pre-commit.sh';

/** How each manager is set up in a repository, as docs/hooks.md tells. */
const MANAGERS: Readonly<Record<string, (repository: HookedRepository) => void>> = {
  husky: (repository) => {
    symlinkSync(join(ROOT, 'node_modules/husky'), join(repository.dir, 'node_modules/husky'));
    run(repository, process.execPath, 'node_modules/husky/bin.js');
    repository.write({ '.husky/pre-commit': `${HOOK}\n`, '.husky/pre-merge-commit': `${HOOK}\n` });
  },
  lefthook: (repository) => {
    const jobs = (name: string) => `${name}:\n  jobs:\n    - name: campaign-ims-check\n      run: ${HOOK}\n`;
    repository.write({ 'lefthook.yml': jobs('pre-commit') + jobs('pre-merge-commit') });
    run(repository, process.execPath, join(npmTool('lefthook', '2.2.2'), 'bin/index.js'), 'install');
  },
  'a plain hook': (repository) => void repository.plain(),
};

function run(repository: HookedRepository, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd: repository.dir, env: managerEnv(), stdio: 'pipe' });
}

const managerEnv = () => ({ ...cleanEnv(), LEFTHOOK_BIN: '', HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' });

describe('as the hook itself', () => {
  const hooked = (place: (file: string, hook: string) => void) => {
    const repository = new HookedRepository();
    place(join(ROOT, 'dist/pre-commit.sh'), join(repository.dir, '.git/hooks/pre-commit'));
    chmodSync(join(repository.dir, '.git/hooks/pre-commit'), 0o755);
    repository.write({ 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) });
    repository.git('add', '-A');
    const { code, stdout, stderr } = repository.tryGit(['commit', '-m', 'x']);
    return { code, said: stdout + stderr };
  };

  it('a link to it refuses a fault', () => {
    expect(hooked(symlinkSync)).toMatchObject({ code: 1, said: expect.stringContaining('[callback-https]') });
  });

  it('a copy of it says that it cannot check', () => {
    const { code, said } = hooked(copyFileSync);
    expect(code).toBe(1);
    expect(said).toContain('campaign-ims-check: cli.cjs is not beside this file, so nothing was checked');
    expect(said).not.toContain('node:internal');
  });
});

describe.each(Object.entries(MANAGERS))('with %s', (_, setUp) => {
  it('refuses a fault, lets what is sound through, and writes nothing', () => {
    const repository = new HookedRepository();
    setUp(repository);
    const env = managerEnv();
    repository.write({ 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) });
    repository.git('add', '-A');
    const before = repository.state();
    const refused = repository.tryGit(['commit', '-m', 'x'], { env });
    expect(refused.code).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain('[callback-https]');
    expect(repository.state()).toBe(before);

    repository.write({ 'prod/extaccount.xml': account() });
    repository.git('add', '-A');
    const accepted = repository.tryGit(['commit', '-m', 'x'], { env });
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.stdout + accepted.stderr).not.toContain('campaign-ims-check:');
  });

  it('checks a merge', () => {
    const repository = new HookedRepository();
    setUp(repository);
    const env = managerEnv();
    repository.commit({ 'prod/extaccount.xml': account() });
    repository.git('checkout', '-q', '-b', 'other');
    repository.commit({ 'stage/extaccount.xml': account({ imsServer: 'https://ims-na1-stg1.adobelogin.com' }) });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'README.md': 'x' });
    const merged = repository.tryGit(['merge', '--no-edit', 'other'], { env });
    expect([merged.code, merged.stdout + merged.stderr]).toEqual([0, expect.not.stringContaining('[ims-server-known]')]);

    repository.git('checkout', '-q', '-b', 'further');
    repository.commit({ 'stage/extaccount.xml': account({ imsClientId: 'Campaign-Other' }) });
    repository.git('checkout', '-q', 'main');
    repository.commit({ '.campaign-ims.yml': 'experienceCloud: { clientId: Campaign-Acme }\n' });
    const refused = repository.tryGit(['merge', '--no-edit', 'further'], { env });
    expect(refused.code).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain('[client-id-provisioned]');
  });
});
