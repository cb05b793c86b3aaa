import { describe, expect, it } from 'vitest';
import { account, element, groups, pack, profiles, SOUND, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const at = (name: string, changes: Record<string, string | null> = {}) =>
  account({ callbackServer: `https://${name}.example`, associationMask: `campaign - ${name} - `, ...changes });

const further = (host: string) => element({ callbackServer: `https://${host}.example`, name: `⟦${SOUND.name}⟧` });

/** A folder for each of some instances that no path tells apart. */
const folders = (...names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [`accounts/${name}/extaccount.xml`, at(name)]));
const CUSTOMERS = folders('acme-prod', 'acme-stage', 'beta-prod', 'beta-stage');

const reasonsOf = (rule: string, files: Files) => checksOf(rule, files).map(({ reason }) => reason ?? 'checked');
const APART =
  'the accounts in accounts/acme-prod, accounts/acme-stage, accounts/beta-prod and 1 more each have their own callback, so they probably belong to as many instances: declare each of these under "instances:", with its folder or file under "files:"';

describe('accounts of instance "default" in folders and with callbacks of their own', () => {
  it('are those of several instances, which are to be declared', () => {
    expect(lintFiles(CUSTOMERS).report.findings).toEqual([]);
    for (const rule of ['account-unique', 'callback-instance', 'ims-server-same']) expect(reasonsOf(rule, CUSTOMERS)).toEqual([APART]);
  });

  it('may stand in no folder', () => {
    expect(reasonsOf('account-unique', { 'a.xml': at('a'), ...folders('b') })).toEqual([
      expect.stringContaining('accounts in a.xml, accounts/b each have'),
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['environments that have other names', ['extaccount_acc.xml', 'extaccount_ont.xml', 'extaccount_tst.xml']],
    ['two that no path tells', ['extaccount_eu.xml', 'extaccount_us.xml']],
    ['regions of an environment', ['prod/extaccount_apac.xml', 'prod/extaccount_eu.xml', 'prod/extaccount_us.xml']],
    ['customers whose names are all of them', ['customers/acme.xml', 'customers/beta.xml']],
    ['servers of an environment', ['prod1.xml', 'prod2.xml']],
    ['environments in capitals', ['extAccountProd.xml', 'extAccountStage.xml']],
    ['environments behind another sign', ['extAccount@prod.xml', 'extAccount@stage.xml']],
    ['brands behind an environment', ['extaccount_prod_acme.xml', 'extaccount_prod_beta.xml', 'extaccount_prod_gamma.xml']],
  ])('count as folders where files are told apart by one word, as %s', (_, paths) => {
    const files = Object.fromEntries(paths.map((path, index) => [path, at(`h${index}`)]));
    expect(findingsOf('account-unique', files)).toEqual([]);
    const reason = `the accounts in ${paths.join(', ')} each have their own callback, so they probably belong to as many instances: declare each of these under "instances:", with its folder or file under "files:"`;
    expect(reasonsOf('account-unique', files)).toEqual([reason]);
    const copied = { ...files, [paths[1] ?? '']: at('h0', { name: `⟦${SOUND.name}⟧` }) };
    expect(places(findingsOf('account-unique', copied))).toEqual(marked('account-unique', copied));
  });

  it('are too many where two files of a named environment differ, one of which may be left over', () => {
    const files = { 'stage/extaccount_a.xml': at('stage'), 'stage/extaccount_b.xml': at('prod', { name: `⟦${SOUND.name}⟧` }) };
    expect(places(findingsOf('account-unique', files))).toEqual(marked('account-unique', files));
  });

  it('are those of two countries where the same two words tell the files of each environment apart', () => {
    const files = Object.fromEntries(
      ['fr', 'de'].flatMap((country) =>
        ['prod', 'stage', 'dev'].map((env) => [`accounts/extaccount_${country}_${env}.xml`, at(`${country}-${env}`)]),
      ),
    );
    expect(lintFiles(files).report.findings).toEqual([]);
    expect(reasonsOf('account-unique', files)[1]).toContain(
      'the accounts in accounts/extaccount_de_prod.xml, accounts/extaccount_fr_prod.xml each have',
    );
    const copied = { ...files, 'accounts/extaccount_fr_dev.xml': at('de-dev', { name: `⟦${SOUND.name}⟧` }) };
    expect(places(findingsOf('account-unique', copied))).toEqual(marked('account-unique', copied));
    const renamed = { 'extaccount_fr_prod.xml': at('a'), 'extaccount_de_prod.xml': at('b'), 'extaccount_fr_stage.xml': at('c') };
    expect(findingsOf('account-unique', { ...renamed, 'extaccount_es_stage.xml': at('d') })).toHaveLength(2);
  });

  it.each([
    'extaccount_old.xml',
    'extaccount_backup1.xml',
    'extaccount_imported.xml',
    'extaccount_2.xml',
    'extaccount_acc_eu.xml',
    'extaccount.xml',
  ])('are too many beside %s, which tells no other instance', (other) => {
    expect(findingsOf('account-unique', { 'extaccount_acc.xml': at('a'), [other]: at('b') })).toHaveLength(1);
  });

  it.each([
    ['a.xml', 'a-copy.xml'],
    ['extAccount.xml', 'extAccountOld.xml'],
    ['extAccountProd.xml', 'extAccountBackup.xml'],
    ['acme.xml', 'old.xml'],
    ['acme.xml', 'backup.xml'],
    ['extaccount.xml', 'extaccount (1).xml'],
    ['extaccount.xml', 'extaccount2.xml'],
    ['extAccount.xml', 'extAccount2.xml'],
  ])('are too many where %s and %s have callbacks of their own', (one, other) => {
    expect(findingsOf('account-unique', { [one]: at('a'), [other]: at('b') })).toHaveLength(1);
  });

  it.each<[string, Files]>([
    ['the callback of another', { 'accounts/x/extaccount.xml': at('acme-prod', { name: `⟦${SOUND.name}⟧` }) }],
    ['no callback', { 'accounts/x/extaccount.xml': at('x', { callbackServer: null, name: `⟦${SOUND.name}⟧` }) }],
    ['a callback without a host', { 'accounts/x/extaccount.xml': at('x', { callbackServer: 'https:', name: `⟦${SOUND.name}⟧` }) }],
    ['no folder of its own', { 'accounts/acme-prod/x.xml': at('x', { name: `⟦${SOUND.name}⟧` }) }],
    [
      'no file of its own',
      { 'accounts/x/all.xml': pack('nms:extAccount', element({ callbackServer: 'https://x.example' }), further('y')) },
    ],
  ])('are too many where one has %s', (_, added) => {
    const files = { ...folders('acme-prod'), ...added };
    expect(places(findingsOf('account-unique', files))).toEqual(marked('account-unique', files));
  });

  it('stay apart where one of them is a copy of another, or has nothing to tell it', () => {
    const three = folders('acme', 'beta', 'gamma');
    const copied = { ...three, 'accounts/beta/extaccount.xml': at('acme', { name: `⟦${SOUND.name}⟧` }) };
    expect(places(findingsOf('account-unique', copied))).toEqual(marked('account-unique', copied));
    const added = { ...three, 'accounts/beta/extaccount_copy.xml': at('beta', { name: `⟦${SOUND.name}⟧` }) };
    expect(places(findingsOf('account-unique', added))).toEqual(marked('account-unique', added));
    for (const callbackServer of [null, '']) {
      const empty = { ...three, 'accounts/beta/extaccount.xml': at('beta', { callbackServer }) };
      expect(findingsOf('account-unique', empty)).toEqual([]);
      expect(reasonsOf('account-unique', empty)).toEqual([expect.stringContaining('accounts/acme, accounts/gamma each have')]);
    }
  });

  it('are not compared with one in no folder because that is apart', () => {
    const files = { 'a.xml': at('one'), 'a/a.xml': at('two'), 'b/a.xml': at('two', { name: `⟦${SOUND.name}⟧` }) };
    expect(places(findingsOf('account-unique', files))).toEqual(marked('account-unique', files));
  });

  it('are those of customers whose folders hold the same, under a configuration that declares no instances', () => {
    const config = { '.campaign-ims.yml': 'accountType: 10\n' };
    const where =
      'customers/acme, customers/beta each have their own callback, so they probably belong to as many customers: put a .campaign-ims.yml into';
    for (const path of ['prod/extaccount.xml', 'extaccount_prod.xml']) {
      const files = { ...config, [`customers/acme/${path}`]: at('acme'), [`customers/beta/${path}`]: at('beta') };
      expect(lintFiles(files).report.findings).toEqual([]);
      expect(reasonsOf('account-unique', files)).toEqual([expect.stringContaining(where)]);
      const followed = { ...files, 'customers/acme/.campaign-ims.yml': '', 'customers/beta/.campaign-ims.yml': '' };
      expect(new Set(reasonsOf('account-unique', followed))).toEqual(new Set(['checked']));
    }
  });

  it('are too many in an instance that a path names, but for folders beside each other, or a configuration', () => {
    for (const other of ['prod/x.xml', 'prod/b/c/x.xml', 'x_prod.xml'])
      expect(findingsOf('account-unique', { 'prod/a/x.xml': at('a'), [other]: at('b') })).toHaveLength(1);
    const declared = { ...folders('a', 'b'), '.campaign-ims.yml': 'instances: { default: { files: ["accounts/**"] } }\n' };
    expect(findingsOf('account-unique', declared)).toHaveLength(1);
  });

  it.each<[string, Files, string]>([
    ['marketing and execution servers', { 'prod/mkt/x.xml': at('a'), 'prod/rt/x.xml': at('b') }, 'prod/mkt, prod/rt'],
    [
      'customers',
      { 'acme/x_prod.xml': at('a'), 'beta/x_prod.xml': at('b', { imsServer: 'adobeid-na1.services.adobe.com' }) },
      'acme, beta',
    ],
  ])('may be those of several %s where a path names their environment', (_, files, where) => {
    const stage = { 'acme/x_stage.xml': at('c') };
    expect(lintFiles({ ...files, ...stage }).report.findings).toEqual([]);
    expect(reasonsOf('account-unique', files)).toEqual([expect.stringContaining(`the accounts in ${where} each have their own callback`)]);
  });

  it('are not compared with others where they use two IMS end points, as customers do', () => {
    const other = { imsServer: 'adobeid-na1.services.adobe.com' };
    const acme = { 'acme/x_prod.xml': at('a'), 'acme/x_stage.xml': at('b') };
    const both = { ...acme, 'beta/x_prod.xml': at('c', other), 'beta/x_stage.xml': at('d', other) };
    expect(lintFiles(both).report.findings).toEqual([]);
    for (const reason of reasonsOf('ims-server-same', both)) expect(reason).toContain('acme, beta each have their own callback');
    expect(findingsOf('ims-server-same', { ...acme, 'acme/x_dev.xml': at('e', other) })).toHaveLength(1);
  });

  it('are too many by themselves where others are not', () => {
    const other = (name: string) => at('same', { name });
    const files = { ...CUSTOMERS, 'old/a.xml': other('IMS'), 'old/b.xml': other('⟦IMS⟧') };
    expect(places(findingsOf('account-unique', files))).toEqual(marked('account-unique', files));
  });

  it('are not measured by a server file of which nobody knows whose it is', () => {
    const files = { ...CUSTOMERS, 'accounts/acme-prod/serverConf.xml': server({ hosts: 'acme-prod.example', organization: 'X@AdobeOrg' }) };
    expect(lintFiles(files).report.findings).toEqual([]);
    for (const rule of ['callback-instance', 'org-id-same']) expect(reasonsOf(rule, files)).toEqual([APART]);
    const organization = 'experienceCloud: { organizationId: "Y@AdobeOrg" }\n';
    expect(findingsOf('org-id-same', { ...files, '.campaign-ims.yml': organization })).toHaveLength(5);
  });

  it('have the callback of another instance all the same', () => {
    const files = { ...CUSTOMERS, 'prod/x.xml': at('acme-prod') };
    expect(findingsOf('callback-instance', files).map(({ path }) => path)).toEqual(['accounts/acme-prod/extaccount.xml']);
    const declared = { ...CUSTOMERS, '.campaign-ims.yml': 'instances: { prod: { url: "https://beta-stage.example" } }\n' };
    expect(findingsOf('callback-instance', declared).map(({ path }) => path)).toEqual(['accounts/beta-stage/extaccount.xml']);
  });

  it('are not compared with groups of which nobody knows whose they are', () => {
    const files = {
      ...CUSTOMERS,
      'accounts/acme-prod/groups.xml': groups('admin', 'news'),
      'accounts/beta-prod/groups.xml': groups('admin', 'mail'),
      '.campaign-ims.yml': profiles(
        ...['acme-prod - admin', 'acme-prod - newz', 'acme-stage - x', 'beta-prod - admin', 'beta-prod - mail', 'beta-stage - admin'].map(
          (name) => `campaign - ${name}`,
        ),
      ),
    };
    expect(lintFiles(files).report.findings).toEqual([]);
    for (const rule of ['group-in-dashboard', 'group-in-campaign']) expect(reasonsOf(rule, files)).toEqual([APART]);
    expect(reasonsOf('mask-prefix', files)).toEqual(['checked']);
    const wrong = { ...files, 'accounts/acme-prod/extaccount.xml': at('acme-prod', { associationMask: 'campaign - acne-prod - ' }) };
    expect(findingsOf('mask-prefix', wrong)).toHaveLength(1);
  });

  it('are not taken for each other', () => {
    const off = { ...CUSTOMERS, 'accounts/beta-prod/extaccount.xml': at('beta-prod', { active: '0' }) };
    expect(findingsOf('account-enabled', off).map(({ path }) => path)).toEqual(['accounts/beta-prod/extaccount.xml']);
    const misnamed = { ...CUSTOMERS, 'accounts/x/extaccount.xml': at('x', { name: 'Adobe_Experience_Cloud' }) };
    expect(findingsOf('account-name', misnamed)).toMatchObject([
      { message: expect.stringContaining('must be exactly'), path: 'accounts/x/extaccount.xml' },
    ]);
  });
});
