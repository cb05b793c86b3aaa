import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { sarif } from '../../src/reporters/sarif.js';
import { type Attributes, account, declare, groups, list, profiles, server } from '../support/account.js';
import { type Files, lintFiles } from '../support/lint-files.js';
import { PLAIN } from '../support/reports.js';
import { cleanEnv, ROOT, TestRepository } from '../support/repository.js';

const CONFIG = '.campaign-ims.yml';
const HTTP = 'http://campaign.acme.example';
const ALLOWED = declare({ callbackUrls: list('https://campaign.acme.example') });
const PROFILES = profiles('campaign - acme - admin');
const of = (changes: Attributes, config?: string): Files => ({
  'prod/extaccount.xml': account(changes),
  ...(config && { [CONFIG]: config }),
});
const fixes = (files: Files) => lintFiles(files).fixes.map(({ rule, text }) => [rule, text]);

describe('a certain remedy', () => {
  it.each<[string, string, Files]>([
    ['callback-https', 'https://campaign.acme.example', of({ callbackServer: HTTP }, ALLOWED)],
    ['ims-server-known', 'https://ims-na1.adobelogin.com', of({ imsServer: 'http://ims-na1.adobelogin.com:443/ims/' })],
    ['ims-server-known', 'ims-na1.adobelogin.com', of({ imsServer: ' ims-na1.adobelogin.com/' })],
    [
      'server-ims-endpoint',
      'https://ims-na1.adobelogin.com',
      { 'prod/config-acme.xml': server({ endpoint: 'http://ims-na1.adobelogin.com' }), ...of({}) },
    ],
    [
      'ims-server-known',
      'adobeid-na1.services.adobe.com',
      { 'prod/a.yml': 'name: Adobe_Marketing_Cloud\nimsServer: >-\n  adobeid-na1.services.adobe.com/\n' },
    ],
    ['product-context-value', 'dma_campaign_classic', of({ productContext: 'dma_campaign' })],
    ['mask-whitespace', 'campaign - acme - ', of({ associationMask: 'campaign - acme\u00a0-  ' }, PROFILES)],
    ['mask-whitespace', 'campaign - acme - (.*)', of({ associationMask: ' campaign - acme - (.*) ' }, PROFILES)],
    ['account-name', 'Adobe_Marketing_Cloud', of({ name: 'adobe marketing_cloud ' })],
    ['scope-wellformed', 'openid,AdobeID,session', of({ imsScope: 'openid, AdobeID,,session,openid' })],
  ])('is there for %s: %s', (rule, text, files) => {
    expect(fixes(files)).toContainEqual([rule, text]);
  });

  it.each<[string, Files]>([
    [
      'a value in a block of YAML whose line end is of the value, or that has several lines',
      {
        'prod/a.yml': 'name: Adobe_Marketing_Cloud\nimsScope: |\n  openid, AdobeID\nimsServer: >-\n  adobeid-na1.services\n  .adobe.com/\n',
      },
    ],
    ['a callback that nobody declared', of({ callbackServer: HTTP })],
    ['the callback of another instance', { ...of({}, ALLOWED), 'stage/extaccount.xml': account({ callbackServer: HTTP }) }],
    ['a callback that is not on the list', of({ callbackServer: 'http://other.example' }, ALLOWED)],
    [
      'a callback with a password',
      of({ callbackServer: 'http://user:hunter22x@h.example' }, declare({ callbackUrls: list('https://user:hunter22x@h.example') })),
    ],
    ['a stage end point', of({ imsServer: 'https://ims-na1-stg1.adobelogin.com' })],
    ['an end point behind a user name', of({ imsServer: 'https://x@ims-na1.adobelogin.com' })],
    [
      'a product context that Experience Cloud has too',
      of({ productContext: 'dma_campaign' }, declare({ productContext: 'dma_campaign' })),
    ],
    ['a mask that no known group begins with', of({ associationMask: 'campaign - other -  ' }, PROFILES)],
    ['a mask of which nothing is known', of({ associationMask: 'campaign - acme -  ' })],
    ['a name of another kind', of({ name: 'Adobe_Experience_Cloud' })],
    ['a scope with a blank inside', of({ imsScope: 'openid,Adobe ID' })],
    ['a group, which Campaign or Adobe has to rename', { ...of({}, PROFILES), 'prod/groups.xml': groups('admin ') }],
    ['what is suppressed', of({ productContext: 'x' }, 'suppress: [{ rule: product-context-value, reason: "later" }]\n')],
  ])('is not there for %s', (_, files) => {
    expect(fixes(files)).toEqual([]);
  });

  const IN_DATA = { name: 'Adobe_Marketing_Cloud', imsServer: 'https://ims-na1.adobelogin.com' };
  it.each([
    ['prod/a.json', JSON.stringify({ extAccount: [{ ...IN_DATA, associationMask: 'campaign -  acme - ' }] }), 'campaign - acme - '],
    ['prod/a.json', JSON.stringify({ ...IN_DATA, associationMask: 'campaign\u00a0- acme - (.*)' }), 'campaign - acme - (.*)'],
    ['prod/a.json', JSON.stringify({ ...IN_DATA, associationMask: 'campaign -\tacme - ' }), 'campaign - acme - '],
    ['prod/a.yml', `${stringify(IN_DATA)}associationMask: "campaign - acme -  "\n`, 'campaign - acme - '],
    ['prod/a.yml', `${stringify(IN_DATA)}associationMask: 'campaign -  acme - (.*)'\n`, 'campaign - acme - (.*)'],
    ['prod/a.yml', `${stringify(IN_DATA)}associationMask: campaign -  acme - (.*)\n`, 'campaign - acme - (.*)'],
  ])('is written between quotes, and without them where that needs none: %s %s', (path, text, mask) => {
    const repository = new TestRepository();
    repository.commit({ [path]: text, [CONFIG]: PROFILES });
    repository.run(['--fix']);
    expect(parse(repository.read(path))).toEqual(parse(text.replace(/campaign.*acme - *(\(\.\*\))?/, mask)));
    expect(repository.run([]).stdout).not.toContain('mask-whitespace');
  });

  it.each([
    ['prod/a.yml', `${stringify(IN_DATA)}associationMask: `, 'campaign - acme - ', '\n'],
    ['prod/a.yml', `${stringify(IN_DATA)}associationMask:  `, 'campaign -  acme -', '  # the tenant\n'],
    ['prod/a.yaml', `extAccount: [{ ${stringify(IN_DATA).replaceAll('\n', ', ')}associationMask: `, 'campaign - acme - ', '}]\n'],
  ])('is put into quotes where it ends with a space that YAML would drop: %s %s%s', (path, before, mask, after) => {
    const repository = new TestRepository();
    repository.commit({ [path]: before + mask + after, [CONFIG]: PROFILES });
    const { stdout, stderr } = repository.run(['--fix']);
    expect(repository.read(path)).toBe(`${before}"campaign - acme - "${mask.slice(mask.trimEnd().length)}${after}`);
    expect(stderr).toContain(`changed "${mask.trimEnd()}" to "campaign - acme - " [mask-whitespace]`);
    expect(stdout).not.toContain('mask-whitespace');
  });

  it.each([
    ...['>-\n  campaign -  acme -\n', '\n  campaign -  acme - \n', '!!str campaign -  acme - \n'].map((mask) => [
      'prod/a.yml',
      `name: Adobe_Marketing_Cloud\nassociationMask: ${mask}`,
      'campaign - acme - admin',
    ]),
    ['prod/a.yml', "name: Adobe_Marketing_Cloud\nassociationMask: 'campaign -  l''acme - '\n", "campaign - l'acme - admin"],
    ['prod/a.json', '{"name":"Adobe_Marketing_Cloud","associationMask":"campaign -  \\"acme\\" - "}', 'campaign - "acme" - admin'],
  ])('is not there where it needs a spelling of its own: %s %s', (path, text, group) => {
    expect(fixes({ [path]: text, [CONFIG]: profiles(group) })).toEqual([]);
  });

  it('is in SARIF at its place', () => {
    const linted = lintFiles({ 'prod/extaccount.xml': account({ productContext: '⟦dma_campaign⟧' }) });
    const [result] = JSON.parse(sarif(linted, PLAIN)).runs[0].results;
    const [{ artifactLocation, replacements }] = result.fixes[0].artifactChanges;
    expect(artifactLocation).toEqual(result.locations[0].physicalLocation.artifactLocation);
    expect(replacements).toEqual([
      { deletedRegion: result.locations[0].physicalLocation.region, insertedContent: { text: 'dma_campaign_classic' } },
    ]);
  });
});

describe('check --fix', () => {
  const BROKEN = account({ callbackServer: HTTP, productContext: 'dma_campaign', imsScope: 'openid, AdobeID,session,', label: 'Åäö' });
  const SOUND = account({ callbackServer: 'https://campaign.acme.example', imsScope: 'openid,AdobeID,session', label: 'Åäö' });
  const latin1 = (text: string) => Buffer.from(text.replace('?>', " encoding='ISO-8859-1'?>").replaceAll('\n', '\r\n'), 'latin1');

  it('changes the values and nothing else, and says what it did and what is left to do', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': latin1(BROKEN), [CONFIG]: ALLOWED });
    const index = repository.git('ls-files', '-s');
    const { code, stdout, stderr } = repository.run(['--fix']);
    expect(readFileSync(join(repository.dir, 'prod/extaccount.xml')).equals(latin1(SOUND))).toBe(true);
    expect(stderr).toContain(`: changed "${HTTP}" to "https://campaign.acme.example" [callback-https]`);
    expect(stderr).toContain('Campaign does not know about this yet');
    expect([code, stdout.includes('[callback-https]')]).toEqual([0, false]);
    expect(repository.git('ls-files', '-s')).toBe(index);
    expect(repository.run(['--fix']).stderr).toBe('Nothing was changed: no finding has an unambiguous fix.\n');
  });

  it('tells a value over several lines whole', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': account({ imsScope: 'openid,\n  AdobeID,,\n  session' }) });
    const { stderr } = repository.run(['--fix']);
    expect(stderr).toContain('changed "openid,<U+000A>  AdobeID,,<U+000A>  session" to "openid,AdobeID,session"');
  });

  it('goes into no hook, where the commit would hold what was staged before', () => {
    const repository = new TestRepository();
    repository.write({ '.git/hooks/pre-commit': `#!/bin/sh\nexec node "${join(ROOT, 'dist/cli.cjs')}" --fix\n` });
    chmodSync(join(repository.dir, '.git/hooks/pre-commit'), 0o755);
    repository.write({ 'prod/extaccount.xml': BROKEN, [CONFIG]: ALLOWED });
    repository.git('add', '-A');
    const { status, stderr } = spawnSync('git', ['commit', '-m', 'x'], { cwd: repository.dir, env: cleanEnv(), encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('--fix cannot be used in a hook')]);
    expect(repository.git('status', '--porcelain')).not.toContain('AM');
  });

  it('shows no secret that somebody wrote into another field, in SARIF neither', () => {
    const secret = 's8eKv2mWq7RtZ4xLb9';
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': account({ imsClientSecret: secret, imsScope: `openid, ${secret},AdobeID` }) });
    expect(repository.run(['--format', 'sarif']).stdout).not.toContain(secret);
    const { stdout, stderr } = repository.run(['--fix']);
    expect(stdout + stderr).not.toContain(secret);
  });

  it('shows no password of what it changes', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': account({ productContext: 'https://u:hunter22x@h.example' }) });
    const { stdout, stderr } = repository.run(['--fix']);
    expect(stdout + stderr).not.toContain('hunter22x');
  });

  it('leaves alone what was not asked about, links, and files that change nothing', () => {
    const repository = new TestRepository();
    repository.write({ 'prod/extaccount.xml': BROKEN, 'stage/extaccount.xml': BROKEN, 'elsewhere.txt': BROKEN, [CONFIG]: ALLOWED });
    symlinkSync('../elsewhere.txt', join(repository.dir, 'prod/link.xml'));
    repository.commit();
    const { mtimeMs } = statSync(join(repository.dir, CONFIG));
    repository.run(['--fix', 'prod']);
    const read = (path: string) => readFileSync(join(repository.dir, path), 'utf8');
    expect(read('prod/extaccount.xml')).toBe(SOUND);
    expect(read('stage/extaccount.xml')).toBe(BROKEN);
    expect(statSync(join(repository.dir, CONFIG)).mtimeMs).toBe(mtimeMs);
    expect(repository.git('diff', '--name-only')).toBe('prod/extaccount.xml\n');
  });

  it.each([['--staged'], ['--rev', 'HEAD']])('refuses %s', (...args) => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': BROKEN });
    const { code, stderr } = repository.run(['--fix', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--fix changes files in the work tree')]);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('says of what a sparse checkout leaves out that it is not in the work tree', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': BROKEN, [CONFIG]: ALLOWED, 'docs/a.md': '' });
    repository.git('sparse-checkout', 'set', 'docs');
    const { stderr } = repository.run(['--fix']);
    expect(stderr).toContain('prod/extaccount.xml: left as it is, because it is not in the work tree. If a sparse checkout');
  });

  it('changes the work tree and not what is staged otherwise', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': SOUND, [CONFIG]: ALLOWED });
    repository.write({ 'prod/extaccount.xml': BROKEN });
    repository.git('add', '-A');
    const staged = repository.git('diff', '--cached');
    repository.run(['--fix']);
    expect(repository.git('diff', '--cached')).toBe(staged);
    expect(readFileSync(join(repository.dir, 'prod/extaccount.xml'), 'utf8')).toBe(SOUND);
  });
});
