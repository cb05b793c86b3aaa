import { describe, expect, it } from 'vitest';
import { isTemplate } from '../../src/model/template.js';
import { account, declare, groups, list, SOUND, server } from '../support/account.js';
import { type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

describe('a value that a deployment fills in', () => {
  it.each([
    '${IMS_SERVER}',
    '${IMS_SERVER:-https://ims-na1.adobelogin.com}',
    '${{ secrets.IMS_SERVER }}',
    '$(ImsServer)',
    '$(Ims.Server)',
    '{{ ims_server }}',
    '{{{ims_server}}}',
    '%IMS_SERVER%',
    '%DB_HOST%',
    '@@IMS_SERVER@@',
    '@ims.server@',
    '__IMS_SERVER__',
    '#{IMS_SERVER}#',
    '#{ImsServer}',
    '<%= ims_server %>',
    '$IMS_SERVER',
    '$ims_server',
    '$IMS_SERVER_2',
    'https://${host}/',
    'https://$CAMPAIGN_HOST',
    'https://__CAMPAIGN_HOST__:443/x',
    'https://campaign-%ENV%.acme.example',
    'https://<%= host %>',
    'campaign - ${TENANT} - ',
    'campaign - %TENANT% - (.*)',
    'campaign - $TENANT - ',
    'openid,#{SCOPES}#,AdobeID',
    '{{ org }}@AdobeOrg',
    "https://c{% if env == 'stage' %}-stage{% endif %}.acme.example",
    '{%- if a -%}6096892F54B5819E0A4C98A2@AdobeOrg{%- endif -%}',
    '((ims_server))',
    'https://((vault:campaign/prod.host))/',
    '%{IMS_SERVER}',
    'https://%{if stage}stage.%{endif}acme.example',
    '@{ImsServer}',
    '$env:IMS_SERVER',
    'https://$Env:CAMPAIGN_HOST/',
    '#IMS_SERVER#',
    '[[ims_server]]',
    'campaign - [[ tenant ]] - ',
  ])('%s', (value) => {
    expect(isTemplate(value)).toBe(true);
  });

  it.each([
    '',
    'CHANGE_ME',
    'xxx',
    '****',
    'your-ims-server',
    'https://ims-na1.adobelogin.com',
    '6096892F54B5819E0A4C98A2@AdobeOrg',
    'openid,AdobeID,additional_info.projectedProductContext',
    'campaign - acme - ',
    'Campaign (.*)',
    'Campaign - acme - (.*)',
    'Campaign - (acme|beta) - $',
    '^Campaign - \\w{2} - [a-z]+$(.*)',
    'Campaign - {acme} - ',
    '*.acme.example',
    'campaign-?.acme.example',
    'https://x.example/a%20b%20c',
    'https://x.example/%2F..%2F',
    'https://x.example/%C3%BC%C3%A4',
    'https://x.example/%AB%CD',
    'https://x.example/Caf%C3%A9%20au%20lait',
    'https://x.example/?a=50%&b=60%',
    '100% sure, 50% not',
    'campaign__acme__prod',
    'Campaign__ACME__',
    '__init',
    'campaign - A$AP - ',
    'campaign - US$ - ',
    'campaign - $acme - ',
    'Campaign$Acme',
    'https://x.example/$metadata',
    'https://user@@x.example',
    'https://x.example/#{',
    'https://x.example/#top',
    '<acme>',
    '{CLIENT_ID}',
    'campaign - #acme# - ',
    'https://x.example/#a#',
    'Campaign - (acme) - (.*)',
    'Campaign - ((acme|beta)) - ',
    'Campaign - [[:alpha:]] - ',
    'Campaign - [acme] - ',
    'campaign - A$env - ',
    '100%{',
    'https://x.example/{%',
    '@#a#',
  ])('not %j', (value) => {
    expect(isTemplate(value)).toBe(false);
  });

  it.each([
    '${',
    '%a',
    '__a',
    '_',
    '{{',
    '#{',
    '<%',
    '@@a',
    '$A',
    '$(a',
    '%AB',
    ' ',
    '{%',
    '%{',
    '@{a',
    '((',
    '((a',
    '[[',
    '[[a ',
    '$env:',
    '#a',
  ])('is looked for once in a long row of %j', (part) => {
    expect(isTemplate(`x${part.repeat(300_000)}`)).toBeTypeOf('boolean');
  });
});

/** Everything declared, so that each rule would compare. */
const DECLARED: Files = {
  '.campaign-ims.yml': declare({
    organizationId: SOUND.imsOrgId,
    clientId: SOUND.imsClientId,
    productContext: SOUND.productContext,
    scopes: list(...SOUND.imsScope.split(',')),
    callbackUrls: list(SOUND.callbackServer),
    groups: list('campaign - acme - admin'),
    users: '[{ login: ann@acme.example, groups: ["campaign - acme - admin"] }]',
  }),
  'prod/groups.xml': groups('admin'),
};

/** By rule why it was not checked. */
const reasonsOf = (files: Files, instance = 'prod') =>
  new Map(
    lintFiles(files).report.checks.flatMap((check) => (check.instance === instance && check.reason ? [[check.rule, check.reason]] : [])),
  );

describe('a field of an account that a deployment fills in', () => {
  it.each<[attribute: string, value: string, label: string, rules: string]>([
    ['imsServer', '${IMS_SERVER}', 'IMS server', 'ims-server-known ims-server-same'],
    ['imsScope', 'openid,${SCOPES}', 'IMS scope', 'scope-provisioned scope-product-context scope-wellformed'],
    ['imsClientId', '{{ ims_client_id }}', 'IMS client identifier', 'client-id-provisioned'],
    ['callbackServer', 'https://%HOST%/', 'callback server', 'callback-https callback-allowlisted callback-instance'],
    ['imsOrgId', '__IMS_ORG__', 'IMS organization ID', 'org-id-same'],
    ['productContext', '#{CONTEXT}#', 'product context', 'product-context-value product-context-same'],
    [
      'associationMask',
      'campaign - ${TENANT} - ',
      'association mask',
      'mask-present mask-whitespace mask-prefix group-in-dashboard group-in-campaign control-panel-admin user-in-group group-whitespace',
    ],
  ])('%s: no rule judges it', (attribute, value, label, rules) => {
    const files = { ...DECLARED, 'prod/a.xml': account({ [attribute]: value }) };
    const reasons = reasonsOf(files);
    expect(lintFiles(files).report.findings).toEqual([]);
    for (const rule of rules.split(' '))
      expect([rule, reasons.get(rule)]).toEqual([rule, `the ${label} is "${value}", which a deployment fills in`]);
  });

  it('may be encrypted by SOPS, the name too', () => {
    const encrypted = (value: string) => `ENC[AES256_GCM,data:${Buffer.from(value).toString('base64')},iv:Zm9v,tag:YmFy,type:str]`;
    const sops = Object.fromEntries(Object.entries(SOUND).map(([key, value]) => [key, encrypted(value)]));
    const files = { ...DECLARED, 'prod/a.json': JSON.stringify({ extAccount: [sops] }) };
    expect(lintFiles(files).report.findings).toEqual([]);
    expect(reasonsOf(files).get('ims-server-known')).toMatch(/^the IMS server is "ENC\[.*, which a deployment fills in$/);
    expect(reasonsOf(files).get('account-name')).toMatch(/^the internal name of the account is "ENC\[.*, which a deployment fills in$/);
  });

  it('is judged where it only looks like one', () => {
    const files = { ...DECLARED, 'prod/a.xml': account({ imsServer: 'CHANGE_ME', callbackServer: 'http://x.example/%2F..%2F' }) };
    expect(
      lintFiles(files)
        .report.findings.map(({ rule }) => rule)
        .sort(),
    ).toEqual(['callback-allowlisted', 'callback-https', 'ims-server-known']);
  });

  it('may be escaped in XML, or stand in JSON', () => {
    const server = '<%= ims_server %>';
    for (const files of [
      { 'prod/a.xml': account({ imsServer: server.replace('<', '&lt;').replace('>', '&gt;') }) },
      { 'prod/a.json': JSON.stringify({ ...SOUND, imsServer: server }) },
    ])
      expect(reasonsOf(files).get('ims-server-known')).toBe(`the IMS server is "${server}", which a deployment fills in`);
  });

  it('is no address of its instance, and none that another would share', () => {
    const template = account({ callbackServer: 'https://${HOST}', imsServer: '${IMS}' });
    const files = { 'prod/a.xml': account(), 'stage/a.xml': template, 'dev/a.xml': template };
    const { findings, instances } = lintFiles(files).report;
    expect(findings).toEqual([]);
    expect(instances.map(({ url }) => url)).toEqual([null, 'https://campaign.acme.example', null]);
    expect(reasonsOf(files).get('ims-server-same')).toMatch(/no other instance with a valid IMS server/);
    expect(reasonsOf(files).get('callback-instance')).toMatch(/declare "instances: prod: url:"/);
  });

  it('leaves the other accounts of the instance to be judged', () => {
    const files = { ...DECLARED, 'prod/a.xml': account({ imsServer: '${IMS}' }), 'prod/b.xml': account({ imsServer: 'nope', type: '11' }) };
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toContain('ims-server-known');
  });

  it('is a change of the setting where it was another before', () => {
    const base = { 'prod/a.xml': account() };
    const findings = findingsOf('restart-after-change', { 'prod/a.xml': account({ imsServer: '⟦${IMS}⟧' }) }, { base });
    expect(places(findings)).toEqual(marked('restart-after-change', { 'prod/a.xml': account({ imsServer: '⟦${IMS}⟧' }) }));
  });

  it.each([
    ['name', 'account-name', 'the internal name of the account is'],
    ['type', 'account-type', "the account's type is"],
    ['active', 'account-enabled', '"Enabled" is'],
  ])('may be its %s', (attribute, rule, what) => {
    const files = { 'prod/a.xml': account({ [attribute]: '${FILLED}' }) };
    expect(findingsOf(rule, files)).toEqual([]);
    expect(reasonsOf(files).get(rule)).toBe(`${what} "\${FILLED}", which a deployment fills in`);
  });

  it('keeps a client secret what it was', () => {
    const files = { 'prod/a.xml': account({ imsClientSecret: '${IMS_SECRET}' }) };
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toEqual(['client-secret-correct']);
  });
});

describe('a server file that a deployment fills in', () => {
  it('is not compared, nor are the defaults that it overrides', () => {
    const files = {
      'prod/a.xml': account(),
      'prod/config-acme.xml': server({ organization: '${ORG}', endpoint: '${IMS}' }),
      'serverConf.xml': server({ organization: '0123456789ABCDEF01234567@AdobeOrg', endpoint: null }),
    };
    expect(lintFiles(files).report.findings).toEqual([]);
    expect(reasonsOf(files).get('org-id-same')).toBe('IMSOrgId in prod/config-acme.xml is "${ORG}", which a deployment fills in');
    expect(reasonsOf(files).get('server-ims-endpoint')).toBe(
      'authIMSEndpoint in prod/config-acme.xml is "${IMS}", which a deployment fills in',
    );
  });

  it('says nothing about hosts by masks, of which one may be any', () => {
    const files = {
      'prod/a.xml': account(),
      'prod/config-acme.xml': server({ hosts: 'intern.acme.example,${HOST}' }),
      'serverConf.xml': server({ hosts: 'x.example' }),
    };
    expect(lintFiles(files).report.findings).toEqual([]);
    expect(reasonsOf(files).get('callback-instance')).toMatch(/^declare "instances: prod: url:"/);
  });

  it('tells a change at its value', () => {
    const base = { 'prod/a.xml': account(), 'prod/config-acme.xml': server() };
    const files = { ...base, 'prod/config-acme.xml': server({ organization: '⟦${ORG}⟧' }) };
    expect(places(findingsOf('restart-after-change', files, { base }))).toEqual(marked('restart-after-change', files));
  });
});
