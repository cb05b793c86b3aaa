import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { type Files, lintFiles } from '../support/lint-files.js';

const WRONG = account({ imsClientId: 'Wrong', callbackServer: 'https://wrong.example' });
const RIGHT = 'experienceCloud: { clientId: Campaign-Acme, callbackUrls: ["https://campaign.acme.example"] }\n';
const PROJECT = JSON.stringify({
  project: { workspace: { details: { credentials: [{ oauth2: { client_id: 'A', redirect_uri: ['https://a.example'] } }] } } },
});

const rulesOf = (config: string, files: Files = { 'prod/a.xml': WRONG }): string[] =>
  lintFiles({ '.campaign-ims.yml': config, ...files }).report.findings.map(({ rule }) => rule);
const reasonOf = (rule: string, config: string, files: Files = { 'prod/a.xml': WRONG }): string | null | undefined =>
  lintFiles({ '.campaign-ims.yml': config, ...files }).report.checks.find((check) => check.rule === rule)?.reason;

describe('a mistake in the configuration leaves what it cannot hide', () => {
  it.each([
    'ignore: 3\n',
    'foo: 1\n',
    'rules: { no-such-rule: off }\n',
    'instances: { prod: { files: ["prod/**"], role: live } }\n',
    'instances: { prod: { files: ["prod/**"], colour: red } }\n',
    'instances: { prod: { files: ["prod/**"], experienceCloud: { scopes: 3 } } }\n',
    'instances: { prod: { files: ["prod/**"] }, stage: { experienceCloud: { clientId: 4 } } }\n',
    'suppress: 3\n',
  ])('by %j', (mistake) => {
    expect(rulesOf(RIGHT + mistake)).toEqual(expect.arrayContaining(['config-valid', 'client-id-provisioned', 'callback-allowlisted']));
  });

  it('but the very key of an override', () => {
    const config = `${RIGHT}instances: { prod: { files: ["prod/**"], experienceCloud: { clientId: 4 } } }\n`;
    expect(rulesOf(config)).toEqual(['config-valid', 'callback-allowlisted']);
    expect(reasonOf('client-id-provisioned', config)).toBe(
      'what .campaign-ims.yml may say about "experienceCloud: clientId:" cannot be used: see config-valid',
    );
  });
});

describe('a mistake in the configuration makes unknown what it may hide', () => {
  it.each([
    ['of no known kind', 'instances: 3\n'],
    ['under a misspelt key', 'instnces: { prod: { experienceCloud: { clientId: Wrong } } }\n'],
    ['in an instance that is none', 'instances: { prod: 3 }\n'],
    ['in an override that is none', 'instances: { prod: { experienceCloud: 3 } }\n'],
    ['in an override under a misspelt key', 'instances: { prod: { experienceClod: { clientId: Wrong } } }\n'],
    ['under a misspelt key of an override', 'instances: { prod: { experienceCloud: { clientID: Wrong } } }\n', 'callback-allowlisted'],
    ['under a key of an override like no other', 'instances: { prod: { experienceCloud: { applicationName: Wrong } } }\n'],
    ['beside an override', 'instances: { prod: { clientId: Wrong } }\n', 'callback-allowlisted'],
  ])('%s', (_, mistake, ...others) => {
    const config = RIGHT + mistake.replace('prod: {', 'prod: { files: ["prod/**"],');
    expect(rulesOf(config)).toEqual(['config-valid', ...others]);
    expect(reasonOf('client-id-provisioned', config)).toContain('see config-valid');
  });

  it.each<[string, string, string]>([
    ['client-id-provisioned', 'experienceCloud: { clientId: [1] }\n', 'experienceCloud: clientId:'],
    ['client-id-provisioned', 'experienceCloud: { clientID: x }\n', 'experienceCloud: clientId:'],
    ['client-id-provisioned', 'experienceCloud: 3\n', 'experienceCloud: clientId:'],
    ['client-id-provisioned', 'clientId: x\n', 'experienceCloud: clientId:'],
    ['scope-provisioned', 'experienceCloud: { scopes: [openid, 3] }\n', 'experienceCloud: scopes:'],
    ['callback-allowlisted', 'experienceCloud: { callbackUrls: https://a }\n', 'experienceCloud: callbackUrls:'],
    ['product-context-same', 'experienceCloud: { productContxt: x }\n', 'experienceCloud: productContext:'],
    ['org-id-same', 'experienceCloud: { organizationId: {} }\n', 'experienceCloud: organizationId:'],
    ['mask-prefix', 'experienceCloud: { groups: x }\n', 'experienceCloud: groups:'],
    ['group-in-dashboard', 'experienceCloud: { groups: x }\n', 'experienceCloud: groups:'],
    ['group-whitespace', 'experienceCloud: { groups: x }\n', 'experienceCloud: groups:'],
    ['user-in-group', 'experienceCloud: { users: x }\n', 'experienceCloud: users:'],
    ['account-type', 'accountType: [10]\n', 'accountType:'],
    ['callback-instance', 'instances: { prod: { files: ["prod/**"], url: x } }\n', 'url:'],
  ])('%s, and says so: %j', (rule, config, key) => {
    expect(reasonOf(rule, config)).toBe(`what .campaign-ims.yml may say about "${key}" cannot be used: see config-valid`);
  });

  it('but for a secret, which is none of it', () => {
    for (const rule of ['mask-prefix', 'callback-allowlisted', 'org-id-same'])
      expect(reasonOf(rule, 'experienceCloud: { clientSecret: p8e-Zx81-kW3q }\n')).toContain('declare ');
  });

  it('so that files which would not count are not used in its place', () => {
    const files = { 'prod/a.xml': WRONG, 'console.json': PROJECT };
    expect(rulesOf('experienceCloud: { clientId: 4, callbackUrls: 4 }\n', files)).toEqual(['config-valid', 'config-valid']);
    expect(rulesOf('foo: 1\n', files)).toEqual(['config-valid', 'client-id-provisioned']);
  });
});

describe('a configuration that is no YAML', () => {
  const BROKEN = 'experienceCloud: {\n';
  const NEEDING = [
    ...['account-present', 'account-type', 'product-context-same', 'mask-prefix', 'group-whitespace', 'group-in-dashboard'],
    ...['group-in-campaign', 'user-in-group', 'scope-provisioned', 'callback-allowlisted', 'callback-instance'],
    ...['client-id-provisioned', 'org-id-same', 'control-panel-admin'],
  ];

  it.each(NEEDING)('is why %s is not checked', (rule) => {
    expect(reasonOf(rule, BROKEN)).toBe('.campaign-ims.yml could not be read completely: see config-valid');
  });

  it('is why a field is not found that it may map', () => {
    const files = { 'prod/a.xml': account({ imsClientId: null }) };
    expect(rulesOf(BROKEN, files)).toEqual(['config-valid']);
    for (const rule of ['client-id-provisioned', 'fields-resolved']) expect(reasonOf(rule, BROKEN, files)).toContain('see config-valid');
  });

  it('leaves what stands before the mistake, and what needs no declaration', () => {
    const files = { 'prod/a.xml': account({ imsServer: 'x', type: '11' }) };
    expect(rulesOf(`accountType: 10\n${BROKEN}`, files)).toEqual(['config-valid', 'account-type', 'ims-server-known']);
  });
});
