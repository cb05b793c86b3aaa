import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SCHEMA_URL } from '../../src/core/docs.js';
import { account, element, groups, pack, server } from '../support/account.js';
import { ROOT, TestRepository } from '../support/repository.js';

const CONFIG = '.campaign-ims.yml';

/** What init writes for a repository, and the report that follows. */
function written(files: Readonly<Record<string, string>>, folder = '.') {
  const repo = new TestRepository();
  repo.commit(files);
  expect(repo.run(['init'])).toMatchObject({ code: 0, stderr: '' });
  const text = readFileSync(join(repo.dir, folder, CONFIG), 'utf8');
  return { repo, text, config: parse(text), findings: repo.report().findings };
}

const filesOf = ({ instances = {} }: { instances?: Record<string, { files: string[] }> }) =>
  Object.fromEntries(Object.entries(instances).map(([name, { files }]) => [name, files]));

describe('campaign-ims-check init', () => {
  it('leaves out what it would have to hide a part of', () => {
    const secret = 'Zq7hunter2-plain';
    const files = { [`${secret}/x.xml`]: account({ imsClientSecret: secret }), 'prod/a.xml': account() };
    const cloud = JSON.stringify({ client_id: 'x', scopes: ['openid'] });
    const { config, text } = written({ ...files, [`cloud-${secret}.json`]: cloud });
    expect(filesOf(config)).toEqual({ prod: ['prod/**'] });
    expect(text).toContain('left out');
    expect(text).not.toMatch(/•|hunter/);
  });

  it('writes samples that count for nothing until somebody puts in what Adobe provisioned', () => {
    const { repo, text } = written({ 'prod/a.xml': account(), 'prod/g.xml': groups('admin') });
    repo.write({ [CONFIG]: text.replaceAll(/^# (experienceCloud:)$|^# {3}(?=[a-zA-Z]+: [["])/gm, (_, key) => key ?? '  ') });
    expect(Object.keys(parse(repo.read(CONFIG)).experienceCloud)).toContain('groups');
    const found = repo.report().findings;
    expect(found.map(({ rule }) => rule)).toEqual(found.map(() => 'config-valid'));
    expect(found.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringContaining('is still the placeholder')]));
  });

  it.each<[string, Record<string, string>, Record<string, string[]>]>([
    [
      'by the folders of environments, each once',
      {
        'prod/a.xml': account(),
        'prod/config-acme.xml': server({ hosts: 'a.example' }),
        'stage/a.xml': account(),
        'stage/sub/g.xml': groups('x'),
      },
      { prod: ['prod/**'], stage: ['stage/**'] },
    ],
    [
      'by the folders of accounts, each with the server file that stands there',
      {
        'de/a.xml': account({ callbackServer: 'https://de.example' }),
        'de/config-acme_de.xml': server({ hosts: 'de.example' }),
        'fr/a.xml': account({ callbackServer: 'https://fr.example' }),
        'fr/config-acme_fr.xml': server({ hosts: 'fr.example' }),
        'a.xml': account({ callbackServer: 'https://x.example' }),
      },
      { de: ['de/**'], fr: ['fr/**'], default: ['a.xml'] },
    ],
    [
      'by folders that begin as some of Adobe’s secrets do',
      { 'e2e-marketing-2024/prod/a.xml': account(), 'e2e-marketing-2024/stage/a.xml': account() },
      { prod: ['e2e-marketing-2024/prod/**'], stage: ['e2e-marketing-2024/stage/**'] },
    ],
    [
      'by file names, where a folder holds files of several',
      { 'conf/extaccount_dev.xml': account(), 'conf/extaccount_prod.xml': account() },
      { dev: ['conf/extaccount_dev.xml'], prod: ['conf/extaccount_prod.xml'] },
    ],
    [
      'by file names, where only these tell, whatever is in the folder',
      {
        'extaccount_dev.xml': account(),
        'extaccount_prod.xml': account(),
        'conf/config-prod.xml': server(),
        'g/groups_dev.xml': groups('x'),
      },
      { dev: ['extaccount_dev.xml', 'g/groups_dev.xml'], prod: ['conf/config-prod.xml', 'extaccount_prod.xml'] },
    ],
    [
      'by the folder of an environment, whatever its files are called',
      { 'prod/extaccount_prod.xml': account(), 'x/config-acme.xml': server() },
      { prod: ['prod/**'] },
    ],
    ['by one glob, where there is one instance, however many files it has', manyFiles(), { default: ['**'] }],
    [
      'by names that no glob could hold as they are',
      { '!x [prod]?.xml': account(), 'x{stage}*.xml': account(), 'y stage.xml': account() },
      { default: ['?x [[]prod?[?].xml', 'x?stage?[*].xml'], stage: ['y stage.xml'] },
    ],
    [
      'by the words that tell files of one folder apart',
      {
        'conf/extaccount_eu.xml': account({ callbackServer: 'https://eu.example' }),
        'conf/extaccount_us.xml': account({ callbackServer: 'https://us.example' }),
      },
      { eu: ['conf/extaccount_eu.xml'], us: ['conf/extaccount_us.xml'] },
    ],
  ])('names instances %s', (_, files, expected) => {
    const { config, findings } = written(files);
    expect(filesOf(config)).toEqual(expected);
    expect(findings.filter(({ rule }) => ['config-valid', 'account-present'].includes(rule))).toEqual([]);
  });

  describe('where accounts of one instance are in several folders', () => {
    const at = (host: string, changes: Record<string, string> = {}) => account({ callbackServer: `https://${host}.example`, ...changes });
    const accounts = (...folders: readonly string[]) =>
      Object.fromEntries(folders.map((folder) => [`${folder}/a.xml`, at(folder.replaceAll('/', '-').toLowerCase())]));

    it.each<[string, Record<string, string>, Record<string, [string[], string | undefined]>]>([
      [
        'folders of an environment',
        { ...accounts('prod/at', 'prod/ch', 'stage/at', 'stage/ch'), 'prod/at/sub/g.xml': groups('x'), 'prod/g.xml': groups('x') },
        {
          'prod-at': [['prod/at/**', 'prod/g.xml'], 'production'],
          'prod-ch': [['prod/ch/**', 'prod/g.xml'], 'production'],
          'stage-at': [['stage/at/**'], 'stage'],
          'stage-ch': [['stage/ch/**'], 'stage'],
        },
      ],
      [
        'folders that no word of ours names',
        accounts('env/abnahme/at', 'env/abnahme/ch', 'env/prod/at', 'env/prod/ch'),
        {
          'abnahme-at': [['env/abnahme/at/**'], undefined],
          'abnahme-ch': [['env/abnahme/ch/**'], undefined],
          'prod-at': [['env/prod/at/**'], 'production'],
          'prod-ch': [['env/prod/ch/**'], 'production'],
        },
      ],
      [
        'folders of several lines, one of them told by its environments',
        accounts('i/prod-mkt', 'i/prod-rt1', 'i/prod-mid', 'i/stage-mkt'),
        {
          prod: [['i/prod-mkt/**'], 'production'],
          'prod-mid': [['i/prod-mid/**'], 'production'],
          'prod-rt1': [['i/prod-rt1/**'], 'production'],
          stage: [['i/stage-mkt/**'], 'stage'],
        },
      ],
      [
        'folders with groups elsewhere',
        {
          ...accounts('ims/ACME-prod', 'ims/acme-stage', 'ims/beta-prod', 'ims/beta-stage'),
          'groups/acme-stage/x/g.xml': groups('x'),
          'groups/g.xml': groups('y'),
        },
        {
          'ACME-prod': [['ims/ACME-prod/**'], 'production'],
          'acme-stage': [['groups/acme-stage/x/**', 'ims/acme-stage/**'], 'stage'],
          'beta-prod': [['ims/beta-prod/**'], 'production'],
          'beta-stage': [['ims/beta-stage/**'], 'stage'],
        },
      ],
      [
        'folders in each other',
        { ...accounts('a', 'a/b'), 'x.xml': at('x'), 'g.xml': groups('x') },
        { default: [['x.xml'], undefined], a: [['a/a.xml'], undefined], b: [['a/b/**'], undefined] },
      ],
      [
        'folders that only numbers tell',
        { ...accounts('a/b/c/d/e/f', 'x/b/c/d/e/f'), 'config-default-1.xml': server() },
        { 'default-2': [['a/b/c/d/e/f/**'], undefined], 'default-3': [['x/b/c/d/e/f/**'], undefined] },
      ],
      [
        'folders of names that others have',
        { ...accounts('x/acme', 'y/beta'), 'config-acme.xml': server({ hosts: 'z.example' }) },
        { 'x-acme': [['x/acme/**'], undefined], 'y-beta': [['y/beta/**'], undefined] },
      ],
    ])('makes an instance of each: %s', (_, files, expected) => {
      const { repo, config, findings } = written(files);
      const made = Object.entries(config.instances as Record<string, { files: string[]; role?: string }>);
      expect(Object.fromEntries(made.map(([name, each]) => [name, [each.files, each.role]]))).toEqual(expected);
      expect(findings).toEqual([]);
      const declared = repo.report().instances.filter(({ files: own }) => own.some((path) => path in files && path.endsWith('a.xml')));
      expect(declared.every(({ url }) => url !== null)).toBe(true);
    });

    it('asks where they may be those of customers, whom it would compare otherwise', () => {
      const other = { imsServer: 'https://adobeid-na1.services.adobe.com' };
      const { text, config, findings } = written({
        ...accounts('acme-prod', 'acme-stage'),
        'beta-prod/a.xml': at('beta-prod', other),
        'beta-stage/a.xml': at('beta-stage', other),
      });
      expect(config.instances).toBeUndefined();
      expect(text).toContain('# "acme-prod":');
      expect(text).toContain('another customer');
      expect(findings).toEqual([]);
    });
  });

  it.each<[string, Record<string, string>, string | undefined]>([
    ['the callback URL', { 'prod/a.xml': account({ callbackServer: 'https://a.example:8443/x' }) }, 'https://a.example:8443'],
    [
      'the mask of the server file',
      { 'prod/a.xml': account({ callbackServer: null }), 'prod/config-x.xml': server({ hosts: 'm.example' }) },
      'https://m.example',
    ],
    [
      'neither mask nor callback URL, where they differ',
      { 'prod/a.xml': account(), 'prod/config-x.xml': server({ hosts: 'm.example' }) },
      undefined,
    ],
    [
      'the callback URL, where the masks are several',
      { 'prod/a.xml': account(), 'prod/config-x.xml': server({ hosts: 'localhost, *.acme.example' }) },
      'https://campaign.acme.example',
    ],
    [
      'no callback URLs that differ',
      { 'prod/a.xml': account(), 'prod/b.xml': account({ callbackServer: 'https://b.example' }) },
      undefined,
    ],
    ...['$' + '{HOST}', '$HOST', '{{ host }}', '%HOST%', '@@HOST@@', '__HOST__', '#{HOST}', '&lt;%= host %>', '[HOST]'].map(
      (host): [string, Record<string, string>, undefined] => [
        `no template: ${host}`,
        { 'prod/a.xml': account({ callbackServer: `https://${host}` }), 'prod/config-x.xml': server({ hosts: host }) },
        undefined,
      ],
    ),
  ])('takes where an instance is reached from %s', (_, files, url) => {
    expect(written(files).config.instances.prod.url).toBe(url);
  });

  it('leaves the address to confirm where the server file may be of another server', () => {
    const files = { 'marketing/prod/e.xml': account(), 'mid/prod/config-mid.xml': server({ hosts: 'mid.acme.example' }) };
    const { text, findings } = written(files);
    expect(text).toContain(
      '    # url: "https://mid.acme.example" # from the DNS masks of the server file; please confirm: the callback URL differs',
    );
    expect(findings).toEqual([]);
  });

  it('leaves no address to confirm for an account that is to be deleted, or has no callback', () => {
    const conf = { 'prod/a.xml': account(), 'prod/config-x.xml': server() };
    const further = { 'prod/b.xml': account({ name: 'Adobe_Experience_Cloud', callbackServer: 'https://x.acme.example' }) };
    for (const more of [further, { 'prod/a.xml': account({ callbackServer: '' }) }])
      expect(written({ ...conf, ...more }).config.instances.prod.url).toBe('https://campaign.acme.example');
  });

  it('demands no account that is not tracked yet, and takes no file of Experience Cloud for an instance', () => {
    const dump = JSON.stringify({ groups: [{ type: 'PRODUCT_PROFILE', groupName: 'campaign - acme - admin' }] });
    const { text, config, findings } = written({ 'conf.xml': server({ hosts: 'a.example' }), 'dump.json': dump });
    expect(config.instances).toBeUndefined();
    expect(config.experienceCloud.files).toEqual(['dump.json']);
    expect(text).toContain('# "default":');
    expect(findings).toEqual([]);
  });

  it('tells editors of the schema, and counts before it is added, in the folders of estates too', () => {
    const shop = (name: string) => ({ [`c/${name}/prod/a.xml`]: account({ callbackServer: `https://${name}.example`, active: '0' }) });
    const { repo, text } = written({ ...shop('a'), ...shop('b') }, 'c/a');
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${SCHEMA_URL}`);
    repo.write({ [`c/a/${CONFIG}`]: 'rules: { account-enabled: off }\n' });
    expect(repo.report().findings.map(({ rule, path }) => [rule, path])).toEqual([['account-enabled', 'c/b/prod/a.xml']]);
  });

  it('knows the name of the secret where the schema for editors is tracked, which names it too', () => {
    const schema = readFileSync(join(ROOT, 'dist/campaign-ims.schema.json'), 'utf8');
    const { config, findings } = written({
      '.vscode/campaign-ims.schema.json': schema,
      'prod/a.xml': account({ imsClientSecret: 'p8e-Hush-91', imsOrgId: null }),
    });
    expect(config.fields.clientSecret).toBe('@imsClientSecret');
    expect(findings.map(({ rule }) => rule)).not.toContain('config-valid');
    expect(findings.find(({ rule }) => rule === 'fields-resolved')?.help).toContain('@imsClientSecret');
  });

  it('takes away no check where customers share what stands outside of them', () => {
    const repo = new TestRepository();
    repo.commit({
      'customers/acme/prod/a.xml': account({ callbackServer: 'https://acme.example' }),
      'customers/beta/prod/a.xml': account({ callbackServer: 'https://beta.example', associationMask: 'campaign - beta - ' }),
      'shared/g.xml': groups('admin', 'delivery'),
      'shared/umapi.json': JSON.stringify({ groups: [{ type: 'PRODUCT_PROFILE', groupName: 'campaign - acme - admin' }] }),
    });
    const before = repo.report();
    expect(before.findings.map(({ rule }) => rule)).toContain('mask-prefix');
    expect(repo.run(['init'])).toMatchObject({ code: 0 });
    const { findings, instances } = repo.report();
    expect({ findings, instances }).toEqual({ findings: before.findings, instances: before.instances });
  });

  it('tells where fields are that a deployment fills in, and no address by them', () => {
    const { config, text } = written({
      'prod/a.xml': account({ imsServer: '${IMS_SERVER}', callbackServer: 'https://${HOST}' }),
      'prod/config-acme.xml': server({ hosts: '${HOST}' }),
    });
    expect(config.fields).toMatchObject({ imsServer: '@imsServer', callbackUrl: '@callbackServer' });
    expect(config.instances.prod).toEqual({ files: ['prod/**'], role: 'production' });
    expect(text).not.toContain('${');
  });

  it('is new where it is compared with a commit that lacks it, before it is added and behind that', () => {
    const repo = new TestRepository();
    repo.commit({ 'prod/a.xml': account() });
    repo.write({ [CONFIG]: 'rules: { callback-https: off, account-name: nonsense }\n' });
    const before = repo.report('--base', 'HEAD');
    expect(before.findings.map(({ rule, state }) => [rule, state])).toEqual([['config-valid', 'new']]);
    expect(before.weakened).toHaveLength(1);
    expect(before.files).toMatchObject({ tracked: 1, read: 1 });
    repo.git('add', '-A');
    expect({ ...repo.report('--base', 'HEAD'), files: null }).toEqual({ ...before, files: null });
  });

  it('leaves a link that is there as it is', () => {
    const repo = new TestRepository();
    repo.commit({ 'prod/a.xml': account() });
    symlinkSync('nowhere.yml', join(repo.dir, CONFIG));
    const { code, stderr } = repo.run(['init']);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(CONFIG);
  });

  it('writes nothing where what there is to tell is not added yet', () => {
    const repo = new TestRepository();
    repo.commit({ 'README.md': 'x', '.gitignore': 'old/\n' });
    repo.write({ 'old/a.xml': account(), 'x.json': '{"a": "adobelogin"}' });
    expect(repo.run(['init']).code).toBe(0);
    repo.git('clean', '-q', '-f');
    repo.write({ 'prod/a.xml': account(), 'prod/g.xml': groups('admin') });
    const said = 'Nothing was written: "prod/a.xml" and 1 other file are not tracked yet. First git add what should be checked.';
    expect(repo.run(['init'])).toEqual({ code: 2, stdout: '', stderr: `campaign-ims-check: ${said}\n` });
    repo.git('add', '-A');
    expect(repo.run(['init']).code).toBe(0);
  });

  it('tells what it wrote as seen from where it runs', () => {
    const repo = new TestRepository();
    repo.commit({ 'prod/a.xml': account() });
    expect(repo.run(['init'], { cwd: join(repo.dir, 'prod') }).stdout).toContain(`Wrote ../${CONFIG} (1 instance).`);
  });

  it('writes nothing where there is no work tree', () => {
    const said = 'This repository has no work tree to write a configuration to: run init in a clone that has one.';
    expect(new TestRepository(['--bare']).run(['init'])).toEqual({ code: 2, stdout: '', stderr: `campaign-ims-check: ${said}\n` });
  });

  it('writes nothing where folders are nested by the hundred', () => {
    const repo = new TestRepository();
    const deep = (index: number) => [`prod/${index}/${'a/'.repeat(700)}x.xml`, account()];
    repo.commit(Object.fromEntries(Array.from({ length: 60 }, (_, index) => deep(index))));
    const { code, stderr } = repo.run(['init']);
    expect(code).toBe(2);
    expect(stderr).toContain('it is longer than 1000 characters');
  });

  it('writes nothing that would break a limit', () => {
    const repo = new TestRepository();
    const long = (role: string) => Array.from({ length: 150 }, (_, index) => [`${role}_${'x'.repeat(70)}${index}.xml`, account()]);
    repo.commit(Object.fromEntries(['prod', 'stage'].flatMap(long)));
    const { code, stderr } = repo.run(['init']);
    expect(code).toBe(2);
    expect(stderr).toContain(`Nothing was written: ${CONFIG} would not be valid. The globs of this file are longer than`);
    expect(repo.git('status', '--porcelain')).toBe('');
  });
});

function manyFiles(): Record<string, string> {
  const group = Array.from({ length: 400 }, (_, index) => [`groups/operator-group-number-${index}.xml`, groups(`g${index}`)]);
  return { 'account.xml': pack('nms:extAccount', element()), ...Object.fromEntries(group) };
}
