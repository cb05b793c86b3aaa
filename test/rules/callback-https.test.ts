import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'callback-https';

describe(RULE, () => {
  it.each([
    'http://campaign.acme.example',
    'campaign.acme.example',
    '//campaign.acme.example',
    'https:/campaign.acme.example',
    'https//campaign.acme.example',
    ' https://campaign.acme.example',
    'https://',
    'https:// campaign.acme.example',
    'htps://campaign.acme.example',
    '',
  ])('points at %j', (callback) => {
    const files = { 'prod/a.xml': account({ callbackServer: `⟦${callback}⟧` }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', symptom: 'redirected-to-adobe' });
    const lacksHost = /^https:\/\//.test(callback);
    expect(findings[0]?.message).toMatch(lacksHost ? /names no host behind "https:\/\/"\.$/ : /does not start with "https:\/\/"\.$/);
  });

  it.each(['https://campaign.acme.example', 'HTTPS://campaign.acme.example', 'https://campaign.acme.example:8443/x'])(
    'is silent about %j',
    (callbackServer) => {
      expect(findingsOf(RULE, { 'prod/a.xml': account({ callbackServer }) })).toEqual([]);
    },
  );

  it('is not checked without the field', () => {
    const [check] = checksOf(RULE, { 'prod/a.xml': account({ callbackServer: null }) });
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain('fields: callbackUrl:');
  });
});
