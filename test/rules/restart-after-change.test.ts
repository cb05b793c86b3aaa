import { describe, expect, it } from 'vitest';
import { type Attributes, account, element, groups, pack, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, marked, places } from '../support/lint-files.js';

const RULE = 'restart-after-change';
const BASE_STAGE = account({ callbackServer: 'https://stage.acme.example' });
const tracked = (changes: Attributes = {}, conf: Parameters<typeof server>[0] = {}): Files => ({
  'prod/a.xml': account(changes),
  'prod/config-acme.xml': server(conf),
  'stage/a.xml': BASE_STAGE,
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
      'an end point that is gone from the server file, at the element',
      {
        ...tracked(),
        'prod/config-acme.xml': server({ endpoint: null }).replace('<ims', '<⟦ims⟧'),
      },
      'authIMSEndpoint changed',
    ],
    [
      'an override of the organisation that is gone',
      {
        ...tracked(),
        'prod/config-acme.xml': server({ organization: null }).replace('<redirection', '<⟦redirection⟧'),
      },
      'IMSOrgId changed',
    ],
    [
      'an element that is gone with what it held, at the one around it',
      {
        ...tracked(),
        'prod/config-acme.xml': server()
          .replace(/<ims .*/, '')
          .replace('<shared>', '<⟦shared⟧>'),
      },
      'authIMSEndpoint changed',
    ],
    [
      'an element that is gone with all around it, at the root',
      {
        ...tracked(),
        'prod/config-acme.xml': server()
          .replace(/<web>[\s\S]*<\/web>/, '')
          .replace('<serverconf>', '<⟦serverconf⟧>'),
      },
      'IMSOrgId changed',
    ],
    [
      'a new end point in a server file that moved',
      {
        'prod/a.xml': account(),
        'stage/a.xml': BASE_STAGE,
        'prod/conf/config-new.xml': server({ endpoint: '⟦https://adobeid-na1.services.adobe.com⟧' }),
      },
      'authIMSEndpoint changed',
    ],
    [
      'a server file that is gone, at the account',
      { 'prod/a.xml': account().replace('<extAccount', '<⟦extAccount⟧'), 'stage/a.xml': BASE_STAGE },
      'authIMSEndpoint, IMSOrgId changed',
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
    ['a server file that only moved', { 'prod/a.xml': account(), 'stage/a.xml': BASE_STAGE, 'prod/conf/config-new.xml': server() }],
    [
      'a server file that was not tracked before',
      { ...BASE, 'prod/serverConf.xml': server({ endpoint: 'https://adobeid-na1.services.adobe.com' }) },
    ],
    ['a server file that cannot be read', { ...BASE, 'prod/config-acme.xml': '<serverconf>' }],
    ['a new instance', { ...BASE, 'dev/a.xml': account() }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files, { base: BASE })).toEqual([]);
  });

  it('compares each of two accounts with its own former self', () => {
    const second = (changes: Attributes = {}) => account({ name: 'Adobe_Experience_Cloud', imsClientId: 'Second', ...changes });
    const base = { 'prod/a.xml': account(), 'prod/b.xml': second() };
    const told = (files: Files) => findingsOf(RULE, files, { base }).map(({ message }) => message.split(': ')[1]);
    const only = { 'prod/a.xml': account(), 'prod/b.xml': second({ imsClientId: '⟦Other⟧' }) };
    expect(places(findingsOf(RULE, only, { base }))).toEqual(marked(RULE, only));
    expect(told(only)).toEqual(['IMS client identifier changed.']);
    expect(told({ 'prod/b.xml': account(), 'prod/a.xml': second() })).toEqual([]);
    expect(told({ 'prod/a.xml': account(), 'prod/b.xml': second({ name: 'Adobe_Other_Cloud' }) })).toEqual([]);
    const twice = { 'prod/a.xml': account(), 'prod/b.xml': account({ imsClientId: 'Second' }) };
    expect(findingsOf(RULE, { ...twice, 'prod/c.xml': account({ imsClientId: 'Third' }) }, { base: twice })).toEqual([]);
    expect(findingsOf(RULE, twice, { base: twice })).toEqual([]);
    expect(findingsOf(RULE, { 'prod/b.xml': twice['prod/b.xml'] }, { base: twice })).toEqual([]);
  });

  it('sees a change of an account that moved to another file, or form', () => {
    const files = { ...BASE, 'prod/a.xml': '<x/>', 'prod/b.xml': account({ imsClientId: '⟦Other⟧' }) };
    expect(places(findingsOf(RULE, files, { base: BASE }))).toEqual(marked(RULE, files));
  });

  it.each<[string, Files, Files, string]>([
    [
      'came',
      { 'prod/a.xml': account(), 'prod/g.xml': groups('x') },
      { 'prod/g.xml': groups('x') },
      'the base does not have the account in prod/a.xml',
    ],
    ['came beside another', { ...BASE, 'prod/b.xml': account({ name: 'Adobe_Experience_Cloud' }) }, BASE, 'the account in prod/b.xml'],
    ['went', { 'prod/g.xml': groups('x') }, { 'prod/a.xml': account(), 'prod/g.xml': groups('x') }, 'export it'],
  ])('is not checked where the account %s', (_, files, base, reason) => {
    expect(findingsOf(RULE, files, { base })).toEqual([]);
    const check = checksOf(RULE, files, { base }).find(({ instance }) => instance === 'prod');
    expect(check).toMatchObject({ status: 'not-checked', reason: expect.stringContaining(reason) });
  });

  it('is not checked without a base', () => {
    const [check] = checksOf(RULE, BASE);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain('--base');
  });

  it.each(['prod/b.xml', 'prod/config-acme.xml'])('is not checked where %s cannot be read any more', (path) => {
    const base = { ...BASE, 'prod/b.xml': account({ name: 'Other' }) };
    expect(checksOf(RULE, { ...base, [path]: LFS_POINTER }, { base })).toMatchObject([
      { instance: 'prod', status: 'not-checked', reason: `${path} could not be read` },
      { instance: 'stage', status: 'pass' },
    ]);
  });
});
