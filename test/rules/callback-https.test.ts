import { describe, expect, it } from 'vitest';
import { account, declare, list, server } from '../support/account.js';
import { checksOf, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'callback-https';

describe(RULE, () => {
  it.each([
    'http://campaign.acme.example',
    'campaign.acme.example',
    '//campaign.acme.example',
    'https:/campaign.acme.example',
    'https//campaign.acme.example',
    'https://',
    'https:///campaign.acme.example',
    'https://?campaign.acme.example',
    'https://#x',
    'https://:443/x',
    '  ',
    'htps://campaign.acme.example',
    '',
  ])('points at %j', (callback) => {
    const files = { 'prod/a.xml': account({ callbackServer: `⟦${callback}⟧` }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', symptom: 'redirected-to-adobe' });
    const fault =
      callback.trim() === ''
        ? 'is empty'
        : /^https:\/\//.test(callback)
          ? 'has no host after "https://"'
          : 'does not start with "https://"';
    expect(findings[0]?.message).toMatch(new RegExp(`${fault}\\.$`));
  });

  it.each(['http://{{ host }}/', 'HTTP://$' + '{HOST}', 'htps://campaign.__ENV__.example'])(
    'judges what stands before what a deployment fills in: %s',
    (callback) => {
      const files = { 'prod/a.xml': account({ callbackServer: `⟦${callback}⟧` }) };
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
      expect(findingsOf(RULE, files)[0]?.message).toContain('does not start with "https://"');
    },
  );

  it.each(['https://{{ host }}/', '{{ scheme }}://campaign.acme.example', 'http{{ s }}://x', '{{ url }}', '__SCHEME__://x'])(
    'is not checked where a deployment may fill in the rest: %s',
    (callbackServer) => {
      expect(checksOf(RULE, { 'prod/a.xml': account({ callbackServer }) })).toMatchObject([{ status: 'not-checked' }]);
    },
  );

  it.each<[string, string]>([
    ['https://campaign.acme.example ', 'ends with a space'],
    ['https://campaign.acme.example\t', 'ends with a tab (U+0009)'],
    ['https://campaign.acme.example&#160;', 'ends with a no-break space (U+00A0)'],
    ['https://campaign.acme.example\u200b ', 'ends with a zero-width space (U+200B)'],
    [' https://campaign.acme.example', 'begins with a space'],
    ['https:// campaign.acme.example', 'contains a space'],
    ['https://campaign  .acme.example ', 'contains a space'],
    ['https://camp\u00adaign.acme.example', 'contains a soft hyphen (U+00AD)'],
    ['https://campaign.acme.example/a b', 'contains a space'],
  ])('points at %j, and says where the white space is', (callbackServer, told) => {
    const files = { 'prod/a.xml': account({ callbackServer: `⟦${callbackServer}⟧` }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toMatch(/^The callback URL ".*" /);
    expect(findings[0]?.message).toContain(`" ${told}.`);
  });

  it.each<[string, string[]]>([
    [' https://campaign.acme.example\u00a0', ['https://campaign.acme.example']],
    ['https://camp aign.acme.example ', []],
    ['https://user:pass@campaign.acme.example ', []],
    ['http://campaign.acme.example ', []],
  ])('takes away what stands around %j, and only that', (callbackServer, texts) => {
    expect(lintFiles({ 'prod/a.xml': account({ callbackServer }) }).fixes.map(({ text }) => text)).toEqual(texts);
  });

  it('tells white space and a scheme that is wrong as two faults, and leaves the other rules out of it', () => {
    const files = {
      '.campaign-ims.yml': declare({ callbackUrls: list('https://campaign.acme.example') }),
      'prod/a.xml': account({ callbackServer: 'http://campaign.acme.example\u200b' }),
      'prod/config-acme.xml': server(),
    };
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toEqual([RULE, RULE]);
  });

  it('knows whose an address is whatever stands in it', () => {
    const files = {
      'prod/a.xml': account(),
      'stage/a.xml': account({ callbackServer: 'https://camp\u200baign.acme.example\u00a0' }),
    };
    expect(lintFiles(files).report.findings.map(({ rule, instance }) => [rule, instance])).toEqual([
      [RULE, 'stage'],
      ['callback-instance', 'stage'],
    ]);
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

  it('leaves such a callback out of where the instance is reached', () => {
    const urlOf = (callbackServer: string) =>
      lintFiles({ 'prod/a.xml': account({ callbackServer }) }).report.instances.map(({ url }) => url);
    expect([urlOf('https://campaign.acme.example'), urlOf('http://campaign.acme.example')]).toEqual([
      ['https://campaign.acme.example'],
      [null],
    ]);
  });
});
