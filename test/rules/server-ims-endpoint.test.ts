import { describe, expect, it } from 'vitest';
import { account, server } from '../support/account.js';
import { checksOf, findingsOf, LFS_POINTER, marked, places } from '../support/lint-files.js';

const RULE = 'server-ims-endpoint';

describe(RULE, () => {
  it.each([
    'https://ims-na1-stg1.adobelogin.com',
    'http://ims-na1.adobelogin.com',
    'https://ims-na1.adobelogin.com//',
    'https://ims-na1.adobelogin.com/ims',
    'https://ims-na1.adobelogin.com/ ',
    'https://ims-na1-stg1.adobelogin.com/',
    '/',
    'https://',
    'https://ims-na1.adobelogin.com ',
    'https://ims.example',
  ])('points at %j', (endpoint) => {
    for (const path of ['prod/config-acme.xml', 'conf/serverConf.xml']) {
      const files = { [path]: server({ endpoint: `⟦${endpoint}⟧` }) };
      const findings = findingsOf(RULE, files);
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings[0]).toMatchObject({ level: 'error', section: 'beyond the page' });
    }
  });

  it('tells a file that counts for all instances once', () => {
    const files = { 'prod/a.xml': account(), 'stage/a.xml': account(), 'serverConf.xml': server({ endpoint: '⟦x⟧' }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.instance).toBeNull();
  });

  it.each([
    'https://ims-na1.adobelogin.com',
    'https://ims-na1.adobelogin.com/',
    'https://adobeid-na1.services.adobe.com',
    'ims-na1.adobelogin.com',
    null,
  ])('is silent about %j', (endpoint) => {
    const files = { 'prod/config-acme.xml': server({ endpoint }) };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });

  it('points at an empty one, which overrides the default, but not in the file of the defaults', () => {
    const files = { 'prod/config-acme.xml': server({ endpoint: '⟦⟧' }) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(findingsOf(RULE, { 'conf/serverConf.xml': server({ endpoint: '' }) })).toEqual([]);
  });

  it('is not checked without a server file, nor where one may be unreadable', () => {
    expect(checksOf(RULE, { 'prod/a.xml': account() })).toMatchObject([
      { status: 'not-checked', reason: expect.stringMatching(/^no server file of this instance is tracked; the default, .* production/) },
    ]);
    const [check] = checksOf(RULE, { 'prod/a.xml': account(), 'prod/config-acme.xml': '<serverconf>' });
    expect(check).toMatchObject({ status: 'not-checked', reason: expect.stringContaining('prod/config-acme.xml could not be read') });
    const template = { 'prod/a.xml': account(), 'serverConf.xml.j2': `{{ managed }}\n${server({ endpoint: 'x' })}` };
    expect(checksOf(RULE, template)).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining('serverConf.xml.j2') }]);
    expect(checksOf(RULE, { 'prod/a.xml': account(), 'prod/users.csv': 'Username,Product Configurations\nann,"' })).toMatchObject([
      { status: 'not-checked', reason: expect.stringMatching(/^no server file of this instance is tracked/) },
    ]);
  });

  it.each([
    ['is a Git LFS pointer', LFS_POINTER],
    ['is broken', '<serverconf><shared>'],
  ])("does not pass where the instance's own file %s beside the defaults, of which it still tells", (_, text) => {
    const files = { 'prod/a.xml': account(), 'prod/config-acme.xml': text, 'serverConf.xml': server() };
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining('prod/config-acme.xml') }]);
    expect(findingsOf(RULE, { ...files, 'serverConf.xml': server({ endpoint: 'https://ims.example' }) })).toHaveLength(1);
  });

  it('passes beside an account that is broken', () => {
    const files = { 'prod/a.xml': '<package><entities schema="nms:extAccount">', 'prod/config-acme.xml': server() };
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });
});
