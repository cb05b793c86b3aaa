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
    ['twice in an override', 'instances: { prod: { experienceCloud: { clientId: Wrong, clientId: X } } }\n', 'callback-allowlisted'],
    ['in one of two overrides', 'instances: { prod: { experienceCloud: { clientId: Wrong }, experienceCloud: {} } }\n'],
    ['in one of two instances of a name', 'instances: { prod: { experienceCloud: { clientId: Wrong } }, prod: {} }\n'],
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
    ['client-id-provisioned', 'experienceCloud: { clientId: X, clientId: Campaign-Acme }\n', 'experienceCloud: clientId:'],
    ['client-id-provisioned', 'experienceCloud: { clientId: X }\nexperienceCloud: { clientId: Y }\n', 'experienceCloud: clientId:'],
    ['account-type', 'accountType: 10\naccountType: 11\n', 'accountType:'],
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

describe('a mistake in "fields:" is not replaced by a guess', () => {
  const files = { 'prod/a.xml': account({ mask: ' wrong' }) };
  const ofMask = (config: string) =>
    ['mask-present', 'mask-whitespace', 'fields-resolved'].map((rule) => reasonOf(rule, config, files) ?? 'none');

  it.each([
    'fields: { associationMask: "@ mask" }\n',
    'fields: { associationMask: 5 }\n',
    'fields: { asociationMask: "@mask" }\n',
    'fields: { mask: "@mask" }\n',
    'field: { associationMask: "@mask" }\n',
    'fields: ["@mask"]\n',
    'fields: { associationMask: "@mask"\n',
  ])('%j', (config) => {
    expect(rulesOf(config, files)).toEqual(['config-valid']);
    for (const reason of ofMask(config)) expect(reason).toContain('see config-valid');
  });

  it.each([
    'fields: { asociationMask: "@mask", associationMask: "@mask" }\n',
    'fields: { mask: "@mask", associationMask: "@mask" }\n',
    'fields: { scope: 5, associationMask: "@mask" }\n',
  ])('where the field is mapped beside it: %j', (config) => {
    expect(rulesOf(config, files)).toEqual(['config-valid', 'mask-whitespace']);
  });

  it.each(['fields: { scope: 5 }\n', 'foo: 1\n', 'foo: {\n', '# fields: { associationMask: "@x" }\nfoo: {\n', 'text\n'])(
    'where it can be no other: %j',
    (config) => {
      const wrong = { 'prod/a.xml': account({ associationMask: ' wrong' }) };
      expect(rulesOf(config, wrong)).toEqual(['config-valid', 'mask-whitespace']);
    },
  );

  it('nor the secret told to be missing', () => {
    for (const rule of ['client-secret-unexposed', 'client-secret-correct'])
      expect(reasonOf(rule, 'fields: { clientSecret: "@ key" }\n')).toBe(
        'what .campaign-ims.yml may say about "fields: clientSecret:" cannot be used: see config-valid',
      );
  });

  it.each([
    ['callback-https', 'callbackUrl'],
    ['client-id-provisioned', 'clientId'],
    ['ims-server-known', 'imsServer'],
    ['scope-wellformed', 'scope'],
    ['org-id-same', 'organizationId'],
    ['product-context-value', 'productContext'],
  ])('so that %s is not checked', (rule, field) => {
    const wrong = {
      'prod/a.xml': account({
        callbackServer: 'http://x.example',
        imsClientId: 'Wrong',
        imsServer: 'https://ims.example',
        imsScope: 'openid, b',
        imsOrgId: 'A@AdobeOrg',
        productContext: 'x',
      }),
    };
    const right = 'experienceCloud: { clientId: Campaign-Acme, organizationId: 6096892F54B5819E0A4C98A2@AdobeOrg }\n';
    const config = `${right}fields: { ${field}: "@ x" }\n`;
    expect(rulesOf(right, wrong)).toContain(rule);
    expect(rulesOf(config, wrong)).not.toContain(rule);
    expect(rulesOf(config, wrong)).not.toContain('fields-resolved');
    for (const each of field === 'productContext' ? [rule] : [rule, 'fields-resolved'])
      expect(reasonOf(each, config, wrong)).toContain('see config-valid');
  });

  it('nor an empty client ID told of', () => {
    const empty = { 'prod/a.xml': account({ imsClientId: '' }) };
    expect(rulesOf('', empty)).toEqual(['fields-resolved']);
    expect(rulesOf('fields: { clientId: 5 }\n', empty)).toEqual(['config-valid']);
  });

  it('and accounts and clients are told apart as without it', () => {
    const two = {
      'eu/a.xml': account({ callbackServer: 'https://eu.example' }),
      'us/a.xml': account({ callbackServer: 'https://us.example' }),
    };
    expect(rulesOf('fields: { mask: "@x" }\n', two)).toEqual(['config-valid']);
    const other = { 'prod/a.xml': account(), 'console.json': PROJECT };
    expect(rulesOf('fields: { clientId: 5 }\nrules: { client-id-provisioned: off }\n', other)).toEqual(['config-valid']);
  });

  it('and the account is still known by what seems to be its fields', () => {
    const config = 'fields: { imsServer: 5, scope: 5, clientId: 5, organizationId: 5 }\n';
    expect(rulesOf(config, { 'prod/a.xml': account({ name: 'Adobe_Marketing_Clod' }) })).toContain('account-name');
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
