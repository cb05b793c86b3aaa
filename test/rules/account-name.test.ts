import { describe, expect, it } from 'vitest';
import { type Attributes, account, declare, element, list, pack, SOUND } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'account-name';

describe(RULE, () => {
  it.each([
    'Adobe_Experience_Cloud',
    'adobe_marketing_cloud',
    'AdobeMarketingCloud',
    'Adobe-Marketing-Cloud',
    'Adobe Marketing Cloud',
    'Adobe_Marketing_Cloud ',
    'Adobe_Marketing_Clud',
    'Adobe_Marketing_Cloud1',
    'Adobe_Marketing_Clo\u200bud',
    'ims',
    '',
  ])('points at %j', (name) => {
    const files = { 'prod/extaccount.xml': account({ name: `⟦${name}⟧` }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toContain('must be exactly "Adobe_Marketing_Cloud"');
  });

  it.each([
    ['Adobe_Marketing_Cloud ', ' (it ends with a space); it must be'],
    [' Adobe_Marketing_Cloud', ' (it begins with a space); it must be'],
    ['Adobe_Marketing_Clo\u200bud', ' (it contains a zero-width space (U+200B)); it must be'],
    ['Adobe_Marketing_Clud ', 'Clud "; it must be'],
  ])('says what of %j cannot be seen', (name, told) => {
    expect(findingsOf(RULE, { 'prod/a.xml': account({ name }) })).toMatchObject([{ message: expect.stringContaining(told) }]);
  });

  it.each(['json', 'yml'])('points at another name in %s that tells by its fields what it is', (form) => {
    const fields = { name: '⟦ims⟧', associationMask: 'a - ', imsClientId: 'c', imsServer: 'https://ims-na1.adobelogin.com' };
    const files = { [`prod/a.${form}`]: JSON.stringify(fields) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(findingsOf(RULE, files)).toHaveLength(1);
  });

  describe('of bare data whose fields only a mapping or a schema tells', () => {
    const FIELDS = { imsServer: 'amcSrv', scope: 'amcPerm', clientId: 'amcCid', clientSecret: 'amcKey', associationMask: 'amcMask' };
    const MAPPING = `fields: { ${Object.entries(FIELDS).map(([name, key]) => `${name}: "@${key}"`)} }\n`;
    const LABELS = ['IMS server', 'IMS scope', 'IMS client identifier', 'IMS client secret', 'Association mask'];
    const SCHEMA = `<srcSchema name="extAccount" namespace="nms"><element name="extAccount">${Object.values(FIELDS)
      .map((key, at) => `<attribute name="${key}" label="${LABELS[at]}"/>`)
      .join('')}</element></srcSchema>`;
    const data = (name: string, more: Attributes = {}) => ({
      name,
      label: 'IMS',
      active: '1',
      amcSrv: 'https://ims-na1.adobelogin.com',
      amcPerm: 'openid,additional_info.projectedProductContext',
      amcCid: 'Campaign-Acme',
      amcMask: 'campaign - acme - ',
      ...more,
    });
    const TOLD: [string, Files][] = [
      ['a mapping', { '.campaign-ims.yml': MAPPING }],
      ['a schema', { 'schemas/extAccount.xml': SCHEMA }],
      ['the mapping of its folder', { '.campaign-ims.yml': '{}', 'prod/.campaign-ims.yml': MAPPING }],
    ];

    it.each(TOLD.flatMap(([told, files]) => ['json', 'yml'].map((form) => [told, form, files] as const)))(
      'points at another name that it may have, by %s, in %s',
      (_, form, told) => {
        const path = `prod/extaccount.${form}`;
        const before = { ...told, [path]: JSON.stringify(data('Adobe_Marketing_Cloud')) };
        const files: Files = { ...told, [path]: JSON.stringify(data('⟦Adobe_Experience_Cloud⟧', { amcKey: 'p8e-Kx93mQz7Ffa0' })) };
        for (const base of [undefined, before]) {
          const findings = findingsOf(RULE, files, base && { base });
          expect(places(findings)).toEqual(marked(RULE, files));
          expect(findings).toMatchObject([{ state: 'new' }]);
        }
        expect(JSON.stringify(lintFiles(files).report)).not.toContain('p8e-Kx93mQz7Ffa0');
        const inList = { ...told, [path]: JSON.stringify([data('⟦Adobe_Experience_Cloud⟧')]) };
        expect(places(findingsOf(RULE, inList))).toEqual(marked(RULE, inList));
      },
    );

    it.each<[string, Record<string, unknown>]>([
      ['is called otherwise', data('Adobe Experience Manager')],
      ['has neither mask nor server', data('Adobe_Experience_Cloud', { amcSrv: undefined, amcMask: undefined })],
      [
        'has a scope alone, as clients of Adobe have',
        { name: 'Adobe Experience Cloud', scope: 'openid', amcPerm: 'openid', clientId: 'x' },
      ],
      ['is deleted', data('Adobe_Experience_Cloud', { _operation: 'delete' })],
      ['has a switch in place of its mask', data('Adobe_Experience_Cloud', { amcSrv: undefined, amcMask: 'true' })],
      ['is a list of what holds it', { things: [data('Adobe_Experience_Cloud')] }],
    ])('takes nothing for an account that %s', (_, content) => {
      for (const [, told] of TOLD) expect(lintFiles({ ...told, 'prod/a.json': JSON.stringify(content) }).report.instances).toEqual([]);
    });

    it('goes by the first schema that tells of a field', () => {
      const schema = (key: string) => SCHEMA.replace(FIELDS.associationMask, key);
      const files = { 'a.xml': schema('foo'), 'b.xml': schema('bar') };
      const named = { name: '⟦Adobe Marketing Clouds⟧', foo: 'campaign - acme - ' };
      const all: Files = { ...files, 'prod/a.yml': JSON.stringify(named) };
      expect(places(findingsOf(RULE, all))).toEqual(marked(RULE, all));
    });

    it('tells that it is lost where its mapping goes along with its name', () => {
      const files = { 'prod/a.json': JSON.stringify(data('Adobe_Experience_Cloud')), '.campaign-ims.yml': '{}' };
      const base = { 'prod/a.json': JSON.stringify(data('Adobe_Marketing_Cloud')), '.campaign-ims.yml': MAPPING };
      expect(lintFiles(files, { base }).report.weakened.at(-1)?.message).toBe('"prod/a.json" is no longer recognized as the account.');
    });

    it.each<[string, Files]>([
      ['of another estate', { 'acme/.campaign-ims.yml': '{}', 'acme/s.xml': SCHEMA, 'beta/.campaign-ims.yml': '{}' }],
      ['that is ignored', { 'beta/.campaign-ims.yml': 'ignore: [s.xml]', 'beta/s.xml': SCHEMA }],
    ])('tells nothing by a schema %s', (_, others) => {
      expect(lintFiles({ ...others, 'beta/a.json': JSON.stringify(data('Adobe_Experience_Cloud')) }).report.instances).toEqual([]);
    });

    it('tells nothing of the same where nothing tells where its fields live, or in another folder', () => {
      const files = { 'prod/a.json': JSON.stringify(data('Adobe_Experience_Cloud')) };
      expect(lintFiles(files).report.instances).toEqual([]);
      expect(lintFiles({ ...files, 'stage/.campaign-ims.yml': MAPPING, '.campaign-ims.yml': '{}' }).report.instances).toEqual([]);
    });
  });

  it('points at the element where there is no name', () => {
    const files = { 'prod/extaccount.xml': account({ name: null }).replace('<extAccount', '<⟦extAccount⟧') };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each(['Adobe_Marketing_Cloud_1', 'Adobe_Marketing_Cloud_old', 'Adobe_Experience_Cloud', 'adobe_marketing_cloud', 'EXT124'])(
    'tells to delete %j where the account with the right name is there',
    (name) => {
      const files = { 'stage/a.xml': pack('nms:extAccount', element({ name: `⟦${name}⟧` }), element()) };
      const findings = findingsOf(RULE, files);
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings).toMatchObject([
        {
          level: 'error',
          message: `The account "${name}" exists in addition to "Adobe_Marketing_Cloud"; there must be exactly one.`,
          help: 'The right account already exists: delete this one in Administration > Platform > External accounts.',
          related: [{ path: 'stage/a.xml', note: 'the account with the right name' }],
        },
      ]);
      expect(lintFiles(files).fixes).toEqual([]);
      const apart = { 'a.xml': account(), 'b.xml': account({ name }) };
      expect(findingsOf(RULE, apart)[0]?.help).toMatch(/delete this one .* declare those under "instances:"\.$/);
    },
  );

  it('offers the right name to one account of an instance only', () => {
    const names = ['adobe_marketing_cloud', 'Adobe Marketing Cloud'];
    expect(
      lintFiles({ 'prod/a.xml': account({ name: names[0] ?? '' }), 'stage/a.xml': account({ name: names[1] ?? '' }) }).fixes,
    ).toHaveLength(2);
    const files = { 'prod/a.xml': pack('nms:extAccount', ...names.map((name) => element({ name }))) };
    expect(findingsOf(RULE, files)).toHaveLength(2);
    expect(lintFiles(files).fixes).toEqual([]);
  });

  it('is silent about the right name under any label', () => {
    expect(findingsOf(RULE, { 'prod/extaccount.xml': account({ label: 'Inloggning' }) })).toEqual([]);
  });

  it.each([
    'name="marketing" type="0"',
    'name="Adobe_Analytics" type="12"',
    'name="cloud" type="7" server="x" account="y"',
    'name="fdaBigQuery" type="7" provider="BigQuery" clientId="123" redirectUrl="https://fda.example.com/cb"',
    'name="fdaNew" type="42" clientId="123" redirectUrl="https://fda.example.com/cb" scope="openid,email"',
    'name="mailbox" clientId="123" callbackUrl="https://mail.example.com/cb" orgId="1"',
    'name="aem" type="12" imsServer="https://ims-na1.adobelogin.com" imsClientId="x" callbackServer="https://aem.example"',
    'name="target" type="42" imsOrgId="6096892F54B5819E0A4C98A2@AdobeOrg" imsClientId="x" redirectUrl="https://t.example"',
    'name="platform" type="42" server="https://platform.services.adobe.com" imsOrgId="6096892F54B5819E0A4C98A2@AdobeOrg"',
    'name="callbacks" type="42" callbackServer="https://a.example" clientId="x"',
  ])('is silent about the account of another kind <extAccount %s/>', (attributes) => {
    const files = { 'prod/extaccount.xml': pack('nms:extAccount', `<extAccount ${attributes}/>`) };
    expect(lintFiles(files).report.findings).toEqual([]);
    const mapped = {
      ...files,
      '.campaign-ims.yml': 'fields: { callbackUrl: "@redirectUrl", clientId: "@clientId" }\naccountType: imsAccount\n',
    };
    expect(lintFiles(mapped).report.findings).toEqual([]);
  });

  it.each([
    'name="⟦login⟧" imsServer="https://ims-na1.adobelogin.com" clientId="x"',
    'name="⟦login⟧" type="42" associationMask="campaign - acme - " redirectUrl="https://campaign.acme.example"',
    'name="⟦login⟧" type="42" host="https://ims-na1-stg1.adobelogin.com" clientId="x"',
    'name="⟦login⟧" type="42" callbackServer="https://campaign.acme.example" imsClientId="x"',
    'name="⟦login⟧" type="42" x="campaign - acme - (.*)" clientId="x"',
    'name="⟦Adobe_Experience_Cloud⟧" type="7"',
  ])('tells by its fields or its name what <extAccount %s/> is', (attributes) => {
    const files = { 'prod/extaccount.xml': pack('nms:extAccount', `<extAccount ${attributes}/>`) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each<[string, string, boolean]>([
    ['another type than', '10', false],
    ['the type of', '22', true],
    ['a type beside one without any, called as', '', true],
    ['a name in place of the number of', 'imsAccount', true],
    ['another type than one of another kind called as', '12', true],
  ])('tells by its fields what it is where it has %s the account with the right name: %j', (_, type, expected) => {
    const other = '<extAccount name="adobeIO" type="22" server="https://ims-na1.adobelogin.com" clientId="abc" orgId="1@AdobeOrg"/>';
    const files = { 'prod/a.xml': pack('nms:extAccount', element({ type })), 'prod/b.xml': pack('nms:extAccount', other) };
    expect(findingsOf(RULE, files).map(({ path }) => path)).toEqual(expected ? ['prod/b.xml'] : []);
    expect(findingsOf(RULE, { ...files, 'prod/b.xml': account({ name: 'Adobe_Experience_Cloud', type: '22' }) })).toHaveLength(1);
  });

  it('is not checked without an account', () => {
    expect(checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' })).toMatchObject([{ status: 'not-checked' }]);
  });

  it.each<[string, Attributes]>([
    ['product context', { productContext: 'dma_campaign' }],
    ['missing product context', { productContext: null }],
    ['callback of another instance', { callbackServer: 'https://stage.acme.example' }],
    ['client ID', { imsClientId: 'Old' }],
    ['mask', { associationMask: 'CampaignV6 - old - ' }],
    ['IMS server', { imsServer: 'https://ims-na1-stg1.adobelogin.com' }],
    ['other IMS endpoint', { imsServer: 'https://adobeid-na1.services.adobe.com' }],
    ['organization', { imsOrgId: '0000000000000000000000AA@AdobeOrg' }],
    ['scope', { imsScope: 'openid,profile' }],
    ['placeholder of a secret', { imsClientSecret: 'changeme' }],
    ['field that is not there', { associationMask: null, imsScope: null }],
  ])('is all that is said of what is to be deleted: %s', (_, changes) => {
    const files: Files = {
      '.campaign-ims.yml': `instances:
  prod: { files: ["prod/**"], url: "${SOUND.callbackServer}" }
  stage: { files: ["stage/**"], url: "https://stage.acme.example" }
${declare({
  organizationId: SOUND.imsOrgId,
  clientId: SOUND.imsClientId,
  productContext: SOUND.productContext,
  scopes: `[${SOUND.imsScope}]`,
  groups: list('campaign - acme - admin', 'campaign - acme-stage - admin'),
})}`,
      'prod/a.xml': account(),
      'prod/old.xml': account({ name: '⟦Adobe_Experience_Cloud⟧', active: '0', ...changes }),
      'stage/a.xml': account({ associationMask: 'campaign - acme-stage - ', callbackServer: 'https://stage.acme.example' }),
    };
    expect(places(lintFiles(files).report.findings)).toEqual(marked(RULE, files));
    // Somebody who keeps both has each judged.
    for (const keeping of [`rules: { ${RULE}: off }`, `rules: { ${RULE}: warning }`, `suppress: [{ rule: ${RULE}, reason: kept }]`]) {
      const kept = lintFiles({ ...files, '.campaign-ims.yml': `${files['.campaign-ims.yml']}${keeping}\n` }).report;
      expect(kept.findings.filter(({ path, rule }) => path === 'prod/old.xml' && rule !== RULE)).not.toEqual([]);
    }
  });

  it('leaves no secret unsaid that is on one', () => {
    const files = { 'prod/a.xml': account(), 'prod/b.xml': account({ name: 'ims', imsClientSecret: 'p8e-Kd93mQ.xZ71wLtYb' }) };
    expect(findingsOf('client-secret-unexposed', files)).toHaveLength(1);
    expect(lintFiles(files).report.findings).toHaveLength(2);
  });

  it('leaves nothing unsaid of one that may have the right name in the end', () => {
    const files = { 'prod/a.xml': account(), 'prod/b.xml': account({ name: '${NAME}', productContext: 'dma_campaign' }) };
    expect(findingsOf('product-context-value', files)).toHaveLength(1);
  });

  it('asks nobody to fill in what is to be deleted', () => {
    const { type, name } = SOUND;
    const old = `<extAccount active="0" name="⟦Adobe_Experience_Cloud⟧" type="${type}" server="https://acme.example"/>`;
    const files: Files = { 'prod/v8/a.xml': account({ name }), 'prod/v7/a.xml': pack('nms:extAccount', old) };
    const { findings, checks } = lintFiles(files).report;
    expect(places(findings)).toEqual(marked(RULE, files));
    // Nor does it pass, for it may be kept, and the finding be suppressed.
    const reasons = checks.flatMap(({ rule, reason }) => (!rule.startsWith('client-secret') && reason?.includes('v7') ? [reason] : []));
    expect(new Set(reasons)).toEqual(new Set(['the account in prod/v7/a.xml is to be deleted: see account-name']));
  });
});
