import { describe, expect, it } from 'vitest';
import { account, declare, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'callback-instance';
const PROD = 'https://campaign.acme.example';
const STAGE = 'https://stage.acme.example';
const callback = (url: string) => account({ callbackServer: url });
const hosts = (prod: string, stage: string) => ({
  'prod/config-acme.xml': server({ hosts: prod }),
  'stage/config-acme.xml': server({ hosts: stage }),
});
const urls = `instances:\n  prod: { files: ["prod/**"], url: "${PROD}" }\n  stage: { files: ["stage/**"], url: "${STAGE}" }\n`;
const accounts = (prod: string, stage: string): Files => ({ 'prod/a.xml': callback(prod), 'stage/a.xml': callback(stage) });

describe(RULE, () => {
  it.each([
    ['role: prod', 'not-checked'],
    ['role: production', 'pass'],
  ])('asks for the role of who may be production before one of two is blamed: %s', (role, status) => {
    const config = `instances: { p: { files: ["prod/**"], ${role} }, astage: { files: ["stage/**"], role: stage } }\n`;
    const files = { '.campaign-ims.yml': config, 'prod/a.xml': account(), 'stage/a.xml': account() };
    const isOpen = status === 'not-checked';
    expect(findingsOf(RULE, files).map(({ instance }) => instance)).toEqual(isOpen ? [] : ['astage']);
    expect(checksOf(RULE, files).find(({ instance }) => instance === 'p')).toMatchObject({ status });
  });

  it('says what two instances share, the URL or its host', () => {
    const messages = (stage: string) => findingsOf(RULE, accounts(PROD, stage)).map(({ message }) => message);
    expect(messages(PROD)).toEqual([`The callback URL "${PROD}" of instance "stage" is also used by "prod".`]);
    expect(messages(`${PROD}/s`)).toEqual([`The host of the callback URL "${PROD}/s" of instance "stage" is also used by "prod".`]);
  });

  it.each<[string, Files]>([
    ['production, by the declared address', { '.campaign-ims.yml': urls, ...accounts(PROD, `⟦${PROD}⟧`) }],
    ['production, by the DNS masks', { ...hosts('campaign.acme.example', 'stage.acme.example'), ...accounts(PROD, `⟦${PROD}⟧`) }],
    ['production, with the same callback', accounts(PROD, `⟦${PROD}⟧`)],
    ['production, with the same callback spelt otherwise', accounts(PROD, '⟦https://CAMPAIGN.acme.example:443/⟧')],
    ['production, under an overlapping mask', { ...hosts('campaign.acme.example', '*.acme.example'), ...accounts(PROD, `⟦${PROD}⟧`) }],
    ['production, where this one has no masks', { 'prod/config-acme.xml': server(), ...accounts(PROD, `⟦${PROD}⟧`) }],
    [
      'stage, under a mask that names it',
      { 'stage/config-acme.xml': server({ hosts: 'stage*' }), ...accounts(`⟦${STAGE}⟧`, 'https://stage2.acme.example') },
    ],
    [
      'stage, under a mask that names it, where this one serves all',
      {
        ...hosts('*', 'campaign-stg?.acme.example'),
        ...accounts('⟦https://campaign-stg1.acme.example⟧', 'https://campaign-stg2.acme.example'),
      },
    ],
    ['each other', { '.campaign-ims.yml': urls, ...accounts(`⟦${STAGE}⟧`, `⟦${PROD}⟧`) }],
    [
      'production, whose address is declared and whose account is in another branch',
      { '.campaign-ims.yml': urls.replace(/(stage: .*), url: .*}/, '$1}'), 'stage/a.xml': callback(`⟦${PROD}⟧`) },
    ],
    ['the one that the host names, and not the first', { 'uat/a.xml': callback(STAGE), 'dev/a.xml': callback(`⟦${STAGE}⟧`) }],
    [
      'production, though the host ends as an environment is called',
      { 'prod/a.xml': callback('https://acme.dev'), 'dev/a.xml': callback('⟦https://acme.dev⟧') },
    ],
    ['stage, which the host names', accounts(`⟦${STAGE}⟧`, STAGE)],
    [
      'stage, which the host names with a number',
      accounts('⟦https://acme-stage1-m.campaign.adobe.com⟧', 'https://acme-stage1-m.campaign.adobe.com'),
    ],
    [
      'stage, whose DNS mask alone fits it',
      { ...hosts('campaign.acme.example*', 'test.acme.example*'), ...accounts('⟦https://test.acme.example⟧', 'https://test.acme.example') },
    ],
    [
      'production, which is named beside a mask that fits everything',
      { 'prod/config-acme.xml': server({ hosts: '*, campaign.acme.example' }), ...accounts('https://x.example', `⟦${PROD}⟧`) },
    ],
    [
      'production, whose name stands beside a mask that fits everything in the defaults of both',
      { 'serverConf.xml': server({ hosts: '*,campaign.acme.example' }), ...accounts(PROD, `⟦${PROD}⟧`) },
    ],
    [
      'production, whose server file was copied too',
      { ...hosts('*,campaign.acme.example', '*,campaign.acme.example'), ...accounts(PROD, `⟦${PROD}⟧`) },
    ],
    [
      'production, whose name the masks of both have',
      { ...hosts('campaign.acme.example', 'campaign.acme.example'), ...accounts(PROD, `⟦${PROD}⟧`) },
    ],
    ['nobody, by the declared address', { '.campaign-ims.yml': urls, ...accounts('⟦https://x.example⟧', STAGE) }],
    ['nobody, by the DNS masks', { ...hosts('*.acme.example', 'x'), 'prod/a.xml': callback('⟦https://acme.example⟧') }],
  ])('points at a callback of %s', (_, files) => {
    const findings = findingsOf(RULE, files).filter(({ path }) => !path.includes('config-'));
    expect(places(findings)).toEqual(marked(RULE, files));
    for (const { level, related } of findings) {
      expect(level).toBe('error');
      expect(related.length).toBeGreaterThan(0);
    }
  });

  it.each<[string, Files]>([
    ['declared addresses', { '.campaign-ims.yml': urls, ...accounts(`${PROD}/nl/jsp/logon.jsp`, STAGE) }],
    ['DNS masks', { ...hosts('campaign.acme.example', 'stag?.acme.example'), ...accounts(PROD, STAGE) }],
    ['several masks', { ...hosts('localhost, campaign.acme.example*', '*'), ...accounts(PROD, STAGE) }],
    ['nothing but different callbacks', accounts(PROD, STAGE)],
    ['a declared address that goes before the masks', { '.campaign-ims.yml': urls, ...hosts('x', 'y'), ...accounts(PROD, STAGE) }],
    [
      "another instance's mask that its own one goes before",
      { ...hosts('*.acme.example', 'stage*'), 'prod/a.xml': callback(STAGE), 'stage/a.xml': callback('https://stage2.acme.example') },
    ],
    [
      'the address of an instance without an account',
      {
        'stage/config-acme.xml': server({ hosts: 'stage.acme.example, stage*' }),
        'prod/a.xml': callback(STAGE),
        'dev/a.xml': callback(PROD),
      },
    ],
    [
      'its own name beside one that a deployment fills in',
      { ...hosts('campaign.acme.example,{{ more }}', 'stage.acme.example,*'), ...accounts(PROD, STAGE) },
    ],
    [
      'one address that both declare, though both server files name it',
      {
        '.campaign-ims.yml': urls.replace(STAGE, PROD),
        ...hosts('*,campaign.acme.example', '*,campaign.acme.example'),
        ...accounts(PROD, PROD),
      },
    ],
    ['two customers with one callback', { 'a/prod/a.xml': callback(PROD), 'b/prod/a.xml': callback(PROD) }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it('blames the one whose server file took the name of another, which has it beside a mask that fits everything', () => {
    const files = {
      ...hosts('campaign.acme.example', 'campaign.acme.example'),
      'prod/config-default.xml': server({ hosts: '*' }),
      ...accounts(PROD, `⟦${STAGE}⟧`),
    };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each([
    ['stage', 'dev'],
    ['dev', 'stage'],
    ['stage', 'prod'],
  ])('blames who took the callback of another, and not that one: %s, %s', (of, by) => {
    const files = (own: string): Files => ({ [`${of}/a.xml`]: callback('https://x.example'), [`${by}/a.xml`]: callback(own) });
    const head = files('⟦https://x.example⟧');
    expect(places(findingsOf(RULE, head, { base: files('https://y.example') }))).toEqual(marked(RULE, head));
    expect(findingsOf(RULE, head, { base: { [`${of}/a.xml`]: callback('https://x.example') } }).map(({ instance }) => instance)).toEqual([
      by === 'prod' ? of : by,
    ]);
  });

  it('blames who took the callback of another that has another name since', () => {
    const stage = { 'acme-stage/a.xml': callback(PROD) };
    const head = { ...stage, 'acme-dev/a.xml': callback(`⟦${PROD}⟧`) };
    expect(places(findingsOf(RULE, head, { base: stage }))).toEqual(marked(RULE, head));
  });

  describe('where globs say which files are of which instance', () => {
    const REASON = (path: string) => `${path} matches no glob under "instances:": add it there or to "ignore:"`;
    const globs = 'instances:\n  prod: { files: ["prod/**"] }\n  stage: { files: ["stage/**"] }\n';

    it.each<[string, string, Files]>([
      ['that of the archive', 'default', { 'archive/extaccount_stage.xml': callback(STAGE) }],
      ['an older one of production', 'default', { 'archive/v1.xml': callback(PROD) }],
    ])('says of an account in another that it is of none: %s', (_, instance, others) => {
      for (const config of [globs, urls]) {
        const files = { '.campaign-ims.yml': config, ...accounts(PROD, STAGE), ...others };
        expect(findingsOf(RULE, files)).toEqual([]);
        const checks = checksOf(RULE, files).map((check) => `${check.instance}: ${check.reason ?? 'ok'}`);
        expect(checks.sort()).toEqual([`${instance}: ${REASON(Object.keys(others)[0] ?? '')}`, 'prod: ok', 'stage: ok'].sort());
      }
    });

    it.each(['files: prod/**,', 'files: ["prod\\\\**"],'])('is not checked where a mistake hides which these are: %s', (files) => {
      const config = `instances:\n  production: { ${files} role: production, url: "${PROD}" }\n`;
      const all = { '.campaign-ims.yml': config, 'prod/a.xml': callback(PROD) };
      expect(findingsOf(RULE, all)).toEqual([]);
      expect(lintFiles(all).report.findings.map(({ rule }) => rule)).toEqual(['config-valid']);
    });

    it('judges an instance that its path names, though nobody declared it', () => {
      const files = { '.campaign-ims.yml': urls, ...accounts(PROD, STAGE), 'uat/a.xml': callback(`⟦${STAGE}⟧`) };
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
      expect(findingsOf(RULE, files)).toMatchObject([{ instance: 'uat' }]);
    });

    it('compares none with such an account', () => {
      const files = {
        '.campaign-ims.yml': globs,
        'stage/a.xml': callback(STAGE),
        'old/a.xml': callback(STAGE),
        'old/b.xml': callback(STAGE),
      };
      expect(findingsOf(RULE, files)).toEqual([]);
      expect(checksOf(RULE, files).find(({ instance }) => instance === 'stage')?.reason).toContain('declare "instances: stage: url:"');
    });
  });

  it.each(['*.acme.example', '*,campaign.acme.example'])('has judged the only instance by the DNS masks %s', (masks) => {
    const files = { 'prod/config-acme.xml': server({ hosts: masks }), 'prod/a.xml': callback(PROD) };
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass', reason: null }]);
  });

  it('speaks of a copy of production in other instances only', () => {
    const helps = (files: Files) => findingsOf(RULE, files).map(({ help }) => help);
    const conf = { 'prod/config-a.xml': server({ hosts: 'a.acme.example' }), 'stage/config-b.xml': server({ hosts: 'b.acme.example' }) };
    expect(helps({ ...conf, 'prod/a.xml': callback(PROD) })).toEqual([
      'Each instance must redirect to itself: correct the callback URL of the account.',
    ]);
    expect(helps({ ...conf, 'stage/a.xml': callback(PROD) })).toEqual([expect.stringContaining('After copying production')]);
  });

  it('blames nobody who only wrote another scheme, whoever has the host now', () => {
    const head = { 'prod/a.xml': callback(PROD.replace('https', 'http')), 'stage/a.xml': callback(`⟦${PROD}⟧`) };
    expect(places(findingsOf(RULE, head, { base: { 'prod/a.xml': callback(PROD) } }))).toEqual(marked(RULE, head));
  });

  it('takes two ports of one host for two addresses', () => {
    const at = (port: string) => `https://campaign.acme.example${port}`;
    expect(findingsOf(RULE, accounts(at(':8443'), at('')))).toEqual([]);
    expect(findingsOf(RULE, accounts(at(':8443'), at(':9443')))).toEqual([]);
    expect(findingsOf(RULE, accounts(at(':8443'), at(':8443/')))).toHaveLength(1);
  });

  it('does not take a mask for certain that names the environment of both', () => {
    const files = {
      'stage/config-acme.xml': server({ hosts: 'stage*' }),
      'stage/a.xml': callback(STAGE),
      'uat/a.xml': callback('https://stage-uat.acme.example'),
    };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([
      { status: 'pass' },
      { status: 'not-checked', reason: expect.stringContaining('"stage*"') },
    ]);
  });

  it.each<[string, Files, string]>([
    ['with one instance and no masks', { 'prod/a.xml': callback(PROD) }, 'url:'],
    ['with a mask that fits everything', { 'prod/config-acme.xml': server({ hosts: '*' }), 'prod/a.xml': callback(PROD) }, 'url:'],
    [
      'under a mask of another instance that may be meant for both',
      { 'stage/config-acme.xml': server({ hosts: '*.acme.example' }), ...accounts(PROD, STAGE) },
      'the DNS mask "*.acme.example" of instance "stage" also matches the callback URL: declare "instances: prod: url:"',
    ],
    [
      'under a mask that names an environment which neither is',
      { 'stage/config-acme.xml': server({ hosts: 'dev*, stage.acme.example' }), ...accounts('https://dev.acme.example', STAGE) },
      'the DNS mask "dev*"',
    ],
    ['without a host', { 'prod/a.xml': callback('https:/x') }, 'callback-https'],
    ['without the field', { 'prod/a.xml': account({ callbackServer: null }) }, 'fields: callbackUrl:'],
    [
      'off the allowlist',
      { '.campaign-ims.yml': `${urls}${declare({ callbackUrls: `["${PROD}"]` })}`, ...accounts('https://x.example', STAGE) },
      'callback-allowlisted',
    ],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const check = checksOf(RULE, files).find(({ instance }) => instance === 'prod');
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });

  describe('where the server file may be of another server of the environment', () => {
    const mid = { 'mid/prod/config-mid.xml': server({ hosts: 'mid.acme.example', organization: '' }) };

    it('is not checked by it, nor does an organization that is empty there count', () => {
      const files = { 'marketing/prod/e.xml': callback(PROD), ...mid };
      expect(lintFiles(files).report.findings.filter(({ rule }) => [RULE, 'org-id-same'].includes(rule))).toEqual([]);
      for (const url of ['', `, url: "${PROD}"`]) {
        const config = `instances: { prod: { files: ["marketing/prod/**", "mid/prod/**"]${url} } }\n`;
        const told = lintFiles({ ...files, '.campaign-ims.yml': config }).report.findings;
        expect(told.filter(({ rule }) => [RULE, 'org-id-same'].includes(rule))).toEqual([]);
      }
      const wrong = 'instances: { prod: { files: ["*/prod/**"], url: "https://x.example" } }\n';
      expect(findingsOf(RULE, { ...files, '.campaign-ims.yml': wrong })).toHaveLength(1);
      const reason = 'mid/prod/config-mid.xml may be of another server than the account: declare "instances: prod: url:"';
      expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason }]);
    });

    const kinds = (own: string, name: string, hosts: string): Files => ({
      'accounts/prod/e.xml': callback(PROD),
      'servers/prod/config-acme.xml': server(),
      'accounts/stage/e.xml': callback(own),
      [`servers/stage/${name}`]: server({ hosts }),
    });
    const TYPO = '⟦https://satge.acme.example⟧';

    it.each<[string, Files]>([
      [
        'where its file is called after it',
        { ...kinds(TYPO, 'config-stage.xml', 'stage.acme.example'), 'servers/prod/config-acme.xml': '' },
      ],
      ['where such folders go together in another environment', kinds(TYPO, 'config-acme.xml', 'stage.acme.example')],
      [
        'where its file is declared',
        {
          '.campaign-ims.yml': 'instances: { stage: { files: ["accounts/stage/**", "servers/stage/**"] } }\n',
          ...kinds(TYPO, 'config-acme.xml', 'stage.acme.example'),
          'servers/prod/config-acme.xml': '',
        },
      ],
      ['in its folder', { 'mid/prod/e.xml': callback(`⟦${PROD}⟧`), ...mid }],
      [
        'beside one in its folder',
        { 'mid/prod/e.xml': callback(`⟦${PROD}⟧`), ...mid, 'x/prod/config-x.xml': server({ hosts: 'x.example' }) },
      ],
      [
        'beside one of all instances',
        { 'prod/e.xml': callback(`⟦${PROD}⟧`), 'conf/config-prod.xml': server({ hosts: 'mid.acme.example' }) },
      ],
      [
        "with another instance's address",
        {
          'accounts/prod/e.xml': callback(PROD),
          'conf/prod/serverConf.xml': server(),
          'accounts/stage/e.xml': callback(`⟦${PROD}⟧`),
          'conf/stage/serverConf.xml': server({ hosts: 'stage.acme.example' }),
        },
      ],
      [
        "with another instance's callback",
        {
          'marketing/prod/e.xml': callback(PROD),
          ...mid,
          'marketing/stage/e.xml': callback(`⟦${PROD}⟧`),
          'mid/stage/config-mid.xml': server({ hosts: 'mid-stage.acme.example' }),
        },
      ],
    ])('points at a callback %s', (_, files) => {
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    });
  });

  describe("where the instance's own server file cannot be read", () => {
    const BROKEN = '<serverConf><shared>';
    const two: Files = { 'prod/a.xml': account(), 'stage/a.xml': account({ callbackServer: 'https://stage.acme.example' }) };
    const stageOf = (files: Files) => checksOf(RULE, files).find(({ instance }) => instance === 'stage');

    it.each([BROKEN, LFS_POINTER])('does not pass, and the report has no address: %j', (text) => {
      const files = { ...two, 'stage/config-acme.xml': text };
      expect(stageOf(files)).toMatchObject({ status: 'not-checked', reason: expect.stringContaining('stage/config-acme.xml') });
      expect(lintFiles(files).report.instances.map(({ url }) => url)).toEqual(['https://campaign.acme.example', null]);
      expect(findingsOf(RULE, { ...files, 'stage/a.xml': account() }).map(({ instance }) => instance)).toEqual(['stage']);
    });

    it('does not judge by the DNS masks of the defaults', () => {
      const files = { ...two, 'serverConf.xml': server({ hosts: 'campaign.acme.example' }), 'stage/config-acme.xml': BROKEN };
      expect(findingsOf(RULE, files)).toEqual([]);
      expect(stageOf(files)).toMatchObject({ status: 'not-checked' });
    });

    it('passes where the address is declared', () => {
      const config = 'instances:\n  stage: { files: ["stage/**"], url: "https://stage.acme.example" }\n';
      expect(stageOf({ ...two, '.campaign-ims.yml': config, 'stage/config-acme.xml': BROKEN })).toMatchObject({ status: 'pass' });
    });
  });
});
