import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'ims-server-known';

describe(RULE, () => {
  it.each([
    'ims-na1-stg1.adobelogin.com',
    'https://adobeid-na1-stg1.services.adobe.com',
    'http://ims-na1.adobelogin.com',
    'https://ims-na1.adobelogin.com:443',
    'https://ims-na1.adobelogin.com:',
    'ims-na1.adobelogin.com:',
    'https://ims-na1.adobelogin.com/ims',
    'https://ims-na1.adobelogin.com.evil.example',
    'https://ims-na1.adobelogin.com ',
    'ims-na2.adobelogin.com',
    'https//ims-na1.adobelogin.com',
    'https:ims-na2.adobelogin.com',
    '',
  ])('points at %j', (server) => {
    const files = { 'prod/extaccount.xml': account({ imsServer: `⟦${server}⟧` }) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each<[string, string]>([
    ['https://ims-na1.adobelogin.com:443/ims', 'Set it to https://ims-na1.adobelogin.com on the account'],
    ['http://adobeid-na1.services.adobe.com', 'Set it to https://adobeid-na1.services.adobe.com on the account'],
    ['ims-na1.adobelogin.com/', 'Set it to ims-na1.adobelogin.com on the account'],
    ['https//ims-na1.adobelogin.com', 'Set it to https://ims-na1.adobelogin.com on the account'],
    ['https:/ims-na1.adobelogin.com/', 'Set it to https://ims-na1.adobelogin.com on the account'],
    ['https://ims-na2.adobelogin.com', 'Set it to one of the two on the account, then'],
    ['https//ims-na2.adobelogin.com', 'Set it to one of the two on the account, then'],
    ['', 'Set it to one of the two on the account, then'],
    ['https//ims-na1-stg1.adobelogin.com', 'Stage and development instances use the production endpoint too.'],
    ['https://ims-na1-stg1.adobelogin.com', 'Stage and development instances use the production endpoint too.'],
  ])('tells the remedy of %j', (imsServer, help) => {
    const findings = findingsOf(RULE, { 'prod/a.xml': account({ imsServer }) });
    expect(findings).toMatchObject([{ help: expect.stringContaining(help) }]);
    expect(findings[0]?.help?.includes('Stage')).toBe(imsServer.includes('stg'));
  });

  it.each(['https//', 'https:/', 'https:', 'https;//', 'http//'])('says of %s that the colon and slashes are wrong', (scheme) => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account({ imsServer: `${scheme}ims-na1.adobelogin.com` }) });
    expect(finding?.message).toContain(
      `ims-na1.adobelogin.com" is missing "://" after "${scheme.slice(0, scheme.search(/[^a-z]/))}"; expected`,
    );
  });

  it.each([
    'ims-na1.adobelogin.com',
    'https://ims-na1.adobelogin.com',
    'https://adobeid-na1.services.adobe.com',
    'HTTPS://IMS-NA1.adobelogin.com',
  ])('is silent about %j', (server) => {
    expect(findingsOf(RULE, { 'prod/extaccount.xml': account({ imsServer: server }) })).toEqual([]);
  });

  it('is not checked without the field', () => {
    const [check] = checksOf(RULE, { 'prod/extaccount.xml': account({ imsServer: null }) });
    expect(check).toMatchObject({ status: 'not-checked', instance: 'prod' });
    expect(check?.reason).toContain('fields: imsServer:');
  });
});
