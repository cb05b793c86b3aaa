import { describe, expect, it } from 'vitest';
import { type Attributes, account, element, groups, pack, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'restart-after-change';
const tracked = (changes: Attributes = {}, conf: Parameters<typeof server>[0] = {}): Files => ({
  'prod/a.xml': account(changes),
  'prod/config-acme.xml': server(conf),
  'stage/a.xml': account({ callbackServer: 'https://stage.acme.example' }),
});
const BASE = tracked();

describe(RULE, () => {
  it.each<[string, Files, string]>([
    ['a setting', tracked({ imsClientId: '⟦Other⟧' }), 'IMS client identifier changed'],
    ['the internal name', tracked({ name: '⟦Adobe_Experience_Cloud⟧' }), 'Internal name changed'],
    ['the type', tracked({ type: '⟦11⟧' }), 'Type changed'],
    ['the account switched off', tracked({ active: '⟦0⟧' }), 'Enabled changed'],
    ['a new secret', tracked({ imsClientSecret: '⟦@3q2+7wR9kLmN0pQrStUvWw==⟧' }), 'IMS client secret changed'],
    ['the end point of the server file', tracked({}, { endpoint: '⟦https://adobeid-na1.services.adobe.com⟧' }), 'authIMSEndpoint changed'],
    ['the organisation of the server file', tracked({}, { organization: '⟦⟧' }), 'IMSOrgId changed'],
    [
      'a setting that is gone, at the element',
      { ...BASE, 'prod/a.xml': account({ productContext: null }).replace('<extAccount', '<⟦extAccount⟧') },
      'Product context changed',
    ],
    [
      'several, at the first, in one notice',
      tracked({ imsServer: '⟦https://adobeid-na1.services.adobe.com⟧', associationMask: 'x - ' }),
      'IMS server, Association mask changed',
    ],
  ])('points at %s', (_, files, told) => {
    const findings = findingsOf(RULE, files, { base: BASE });
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings).toMatchObject([{ level: 'notice', instance: 'prod', message: expect.stringContaining(told) }]);
  });

  it.each<[string, Files]>([
    ['the same settings', BASE],
    ['another order and form', { ...BASE, 'prod/a.xml': pack('nms:extAccount', element()).replaceAll('\n', '\r\n') }],
    ['another label', tracked({ label: 'x' })],
    ['an empty attribute in place of none', tracked({ imsClientSecret: '' })],
    ['another group', { ...BASE, 'prod/groups.xml': groups('x') }],
    ['a second account, which another rule finds', { ...BASE, 'prod/b.xml': account({ imsClientId: 'Other' }) }],
    ['a new instance', { ...BASE, 'dev/a.xml': account() }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files, { base: BASE })).toEqual([]);
  });

  it('sees a change of an account that moved to another file, or form', () => {
    const files = { ...BASE, 'prod/a.xml': '<x/>', 'prod/b.xml': account({ imsClientId: '⟦Other⟧' }) };
    expect(places(findingsOf(RULE, files, { base: BASE }))).toEqual(marked(RULE, files));
  });

  it('is not checked without a base', () => {
    const [check] = checksOf(RULE, BASE);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain('--base');
  });
});
