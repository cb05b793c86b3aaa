import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'ims-server-same';
const ONE = 'https://ims-na1.adobelogin.com';
const OTHER = 'https://adobeid-na1.services.adobe.com';
const server = (imsServer: string) => account({ imsServer });

describe(RULE, () => {
  it.each<[string, Files]>([
    ["not production's", { 'prod/a.xml': server(ONE), 'stage/a.xml': server(`⟦${OTHER}⟧`) }],
    [
      "not production's, though most have it",
      { 'prod/a.xml': server(ONE), 'stage/a.xml': server(`⟦${OTHER}⟧`), 'dev/a.xml': server(`⟦${OTHER}⟧`) },
    ],
    ['the odd one out, without production', { 'stage/a.xml': server(ONE), 'dev/a.xml': server(`⟦${OTHER}⟧`), 'uat/a.xml': server(ONE) }],
    [
      'a stage end point, beside the one of production',
      { 'prod/a.xml': server(ONE), 'stage/a.xml': server('⟦https://ims-na1-stg1.adobelogin.com⟧') },
    ],
    ["not production's, which ends with a slash", { 'prod/a.xml': server(`${ONE}/`), 'stage/a.xml': server(`⟦${OTHER}⟧`) }],
    [
      "of the same host as nobody's, whatever the scheme",
      { 'prod/a.xml': server('ims-na1.adobelogin.com'), 'dev/a.xml': server(`⟦${OTHER}⟧`) },
    ],
  ])('points at an end point that is %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    for (const { level, related } of findings) {
      expect(level).toBe('error');
      expect(related).toMatchObject([{ note: expect.stringMatching(/^instance ".*" uses this one$/) }]);
    }
  });

  it.each<[string, Files]>([
    ['one end point', { 'prod/a.xml': server(ONE), 'stage/a.xml': server(ONE) }],
    ['one end point, spelt in two ways', { 'prod/a.xml': server(ONE), 'stage/a.xml': server('IMS-NA1.adobelogin.com') }],
    ['one end point that lacks a colon', { 'prod/a.xml': server('https//ims-na1.adobelogin.com'), 'stage/a.xml': server(ONE) }],
    ['two customers', { 'a/prod/a.xml': server(ONE), 'b/prod/a.xml': server(OTHER) }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it('blames who changed it, where no other tells which is right', () => {
    const head = { 'dev/a.xml': server(`⟦${OTHER}⟧`), 'stage/a.xml': server(ONE) };
    expect(places(findingsOf(RULE, head, { base: { ...head, 'dev/a.xml': server(ONE) } }))).toEqual(marked(RULE, head));
    expect(findingsOf(RULE, head).map(({ instance }) => instance)).toEqual(['stage']);
  });

  it('measures declared instances by each other, and not by files that none of their globs matches', () => {
    const globs = '.campaign-ims.yml';
    const files = {
      [globs]: 'instances: { stage: { files: ["stage/**"] } }\n',
      'stage/a.xml': server(ONE),
      'old/a.xml': server(`⟦${OTHER}⟧`),
    };
    expect(places(findingsOf(RULE, { ...files, 'old/b.xml': server(ONE) }))).toEqual(marked(RULE, files));
    expect(checksOf(RULE, files).find(({ instance }) => instance === 'stage')?.reason).toContain('no other instance');
    const { 'stage/a.xml': _, ...old } = files;
    expect(checksOf(RULE, old).map(({ status }) => status)).toEqual(['not-checked', 'not-checked']);
  });

  describe('where a mistake hides which instance is production', () => {
    const declare = (p: string, stage = 'role: stage') =>
      `instances: { p: { files: ["prod/**"], ${p} }, astage: { files: ["stage/**"], ${stage} } }\n`;
    const files = (config: string, stage = OTHER) => ({
      '.campaign-ims.yml': config,
      'prod/a.xml': server(ONE),
      'stage/a.xml': server(stage),
    });

    it.each([declare('role: prod'), declare('rol: production'), declare('url: "https://campaign.example"', 'role: stag')])(
      'it blames none: %j',
      (config) => {
        expect(findingsOf(RULE, files(config))).toEqual([]);
        for (const { status, reason } of checksOf(RULE, files(config)))
          expect([status, reason]).toEqual(['not-checked', expect.stringContaining('see config-valid')]);
      },
    );

    it('it still tells whose is not that of one that is', () => {
      const config = declare('role: production', 'role: stag');
      expect(findingsOf(RULE, files(config)).map(({ instance }) => instance)).toEqual(['astage']);
      expect(checksOf(RULE, files(declare('role: prod'), ONE)).map(({ status }) => status)).toEqual(['pass', 'pass']);
    });
  });

  it.each<[string, Files, string]>([
    ['a single instance', { 'prod/a.xml': server(ONE) }, 'no other instance'],
    ["a host that is not Adobe's", { 'prod/a.xml': server('https://ims.example'), 'stage/a.xml': server(ONE) }, 'ims-server-known'],
    [
      'wrong end points only',
      { 'prod/a.xml': server('https://a.example'), 'stage/a.xml': server('https://b.example') },
      'no other instance',
    ],
    ['an end point that is not there', { 'prod/a.xml': account({ imsServer: null }), 'stage/a.xml': server(ONE) }, 'IMS server'],
  ])('is not checked for %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const check = checksOf(RULE, files).find(({ instance }) => instance === 'prod');
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
