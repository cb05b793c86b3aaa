import { describe, expect, it } from 'vitest';
import { account, element, groups, pack, profiles, SOUND, server } from './support/account.js';
import { checksOf, type Files, findingsOf, lintFiles } from './support/lint-files.js';

const rules = (files: Files, options: Parameters<typeof lintFiles>[1] = {}) =>
  lintFiles(files, options).report.findings.map(({ rule, state }) => `${state} ${rule}`);

/** A repository with a fault of many kinds, none of them in the form of a file. */
const FAULTY: Record<string, string> = {
  '.campaign-ims.yml': `accountType: 11\nrules: { restart-after-change: off }\n${profiles('campaign - acme - admin', 'campaign - acme - m\u00fcll')}  scopes: [openid]\n  users: [{ login: ann, groups: [] }]\n`,
  'prod/a.xml': account({
    imsServer: 'http://ims-na1.adobelogin.com',
    imsScope: 'openid,M\u00fcll &amp; S\u00f6hne,openid,openid',
    callbackServer: 'http://campaign.acme.example',
    imsClientSecret: 'p8e-Secret',
    productContext: 'dma_campaign',
    imsClientId: null,
    active: '0',
  }),
  'prod/b.xml': account(),
  'prod/groups.xml': groups('admin', 'news  letter'),
  'prod/config-acme.xml': server({ organization: '', endpoint: 'https://ims.example' }),
};
const FOUND = lintFiles(FAULTY).report.findings;

const inAccount = (change: (text: string) => string): Files => ({ ...FAULTY, 'prod/a.xml': change(FAULTY['prod/a.xml'] ?? '') });
const inAll = (change: (text: string) => string | Uint8Array): Files =>
  Object.fromEntries(Object.entries(FAULTY).map(([path, text]) => [path, path.endsWith('.xml') ? change(text) : text]));
const reordered = (text: string) =>
  text.replace(
    /<extAccount([^>]*)\/>/g,
    (_, attributes: string) => `<extAccount ${(attributes.match(/\S+="[^"]*"/g) ?? []).reverse().join(' ')}/>`,
  );

describe('a finding that the base has too is existing', () => {
  it('has something to compare', () => {
    expect(new Set(FOUND.map(({ rule }) => rule)).size).toBeGreaterThan(12);
    expect(FOUND.every(({ state }) => state === 'new')).toBe(true);
  });

  it.each<[string, Files]>([
    ['nothing else', FAULTY],
    ['moved lines', inAll((text) => text.replace('<package>', `<!-- exported -->\n\n\n<package>`))],
    ['attributes in another order', inAll(reordered)],
    ['everything on one line', inAll((text) => text.replaceAll(/\n\s*/g, ' '))],
    ['CRLF', inAll((text) => text.replaceAll('\n', '\r\n'))],
    ['single quotes', inAll((text) => text.replaceAll(/="([^"]*)"/g, "='$1'"))],
    ['characters as references', inAll((text) => text.replaceAll('\u00fc', '&#xFC;').replaceAll('&amp;', '&#38;'))],
    ['ISO-8859-1', inAll((text) => Buffer.from(text.replace('?>', " encoding='ISO-8859-1'?>"), 'latin1'))],
    ['UTF-16', inAll((text) => Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['a byte order mark', inAll((text) => Buffer.from(`\ufeff${text}`, 'utf8'))],
    ['another entity before it', inAccount((text) => text.replace('<extAccount', '<extAccount name="bounce" type="0"/><extAccount'))],
    ['another attribute', inAccount((text) => text.replace('<extAccount', '<extAccount created="today"'))],
    ['a comment in the configuration', { ...FAULTY, '.campaign-ims.yml': `# ours\n\n${FAULTY['.campaign-ims.yml']}` }],
    [
      'the groups in another order and style',
      {
        ...FAULTY,
        '.campaign-ims.yml': (FAULTY['.campaign-ims.yml'] ?? '').replace(
          /groups: \[.*müll"\]/,
          "groups:\n    - 'campaign - acme - müll'\n    - campaign - acme - admin",
        ),
      },
    ],
  ])('with %s', (_, files) => {
    const { findings, summary } = lintFiles(files, { base: FAULTY }).report;
    expect(findings.map(({ fingerprint }) => fingerprint).sort()).toEqual(FOUND.map(({ fingerprint }) => fingerprint).sort());
    expect(findings.filter(({ state }) => state === 'new')).toEqual([]);
    expect(summary).toMatchObject({ new: 0, verdict: 'pass', error: FOUND.filter(({ level }) => level === 'error').length });
    expect(lintFiles(files, { base: FAULTY, gate: 'all' }).report.summary.verdict).toBe('fail');
  });

  it.each<[string, Files, string[]]>([
    ['another wrong value', inAccount((text) => text.replace('http://ims-na1', 'http://ims-na2')), ['ims-server-known']],
    ['a scope three times', inAccount((text) => text.replace('openid,openid"', 'openid,openid,openid"')), ['scope-wellformed']],
    ['one fault more', inAccount((text) => text.replace(SOUND.associationMask, 'campaign  - acme - ')), ['mask-whitespace']],
    [
      'a third account',
      { ...FAULTY, 'prod/c.xml': account({ imsScope: 'openid' }) },
      ['account-unique', 'account-type', 'scope-product-context'],
    ],
  ])('and what is new is new: %s', (_, files, fresh) => {
    const { findings, summary } = lintFiles(files, { base: FAULTY }).report;
    expect(findings.filter(({ state }) => state === 'new').map(({ rule }) => rule)).toEqual(fresh);
    expect(summary.new).toBe(fresh.length);
  });

  describe('where what holds it has moved within its instance', () => {
    const { 'prod/b.xml': _, ...alone } = FAULTY;
    const { 'prod/a.xml': text = '', 'prod/groups.xml': ofGroups = '', 'prod/config-acme.xml': conf = '', ...rest } = alone;
    const entity = /<extAccount[^>]*>/.exec(text)?.[0] ?? '';
    const fresh = (head: Files, base: Files = alone) => rules(head, { base }).filter((each) => each.startsWith('new'));
    const inAccount = lintFiles(alone)
      .report.findings.filter(({ path }) => path === 'prod/a.xml')
      .map(({ rule }) => rule);
    const moved = (files: Files): Files => ({ ...rest, 'prod/groups.xml': ofGroups, 'prod/config-acme.xml': conf, ...files });
    const entitiesOf = (file: string) => file.slice(file.indexOf('<entities'), file.indexOf('</package>'));
    const stage = { 'stage/a.xml': account({ callbackServer: 'https://stage.example', associationMask: 'campaign - acme-stage - ' }) };
    const bounce = element({ name: 'bounce', type: '0', imsServer: null });

    it.each<[string, Files, Files?]>([
      ['a file as it is', moved({ 'prod/accounts/x.xml': text })],
      [
        'a file that was changed on its way',
        { ...rest, 'prod/a.xml': text, 'prod/groups.xml': ofGroups, 'prod/config-acme2.xml': `${conf}<!-- x -->` },
      ],
      [
        'a folder, and with it the name of its instance',
        Object.fromEntries(Object.entries(alone).map(([path, each]) => [path.replace('prod/', 'production/'), each])),
      ],
      [
        'an account into a file with others',
        moved({ 'prod/all.xml': pack('nms:extAccount', bounce, entity) }),
        { ...alone, 'prod/all.xml': pack('nms:extAccount', bounce) },
      ],
      [
        'an account out of a file with others',
        moved({ 'prod/x.xml': text, 'prod/all.xml': pack('nms:extAccount', bounce) }),
        moved({ 'prod/all.xml': pack('nms:extAccount', bounce, entity) }),
      ],
      [
        'account and groups into one package',
        moved({ 'prod/all.xml': `<package>${[text, ofGroups].map(entitiesOf).join('')}</package>`, 'prod/groups.xml': '<package/>' }),
      ],
      [
        'an account into another form',
        moved({
          'prod/a.yml': [...entity.matchAll(/(\S+)="([^"]*)"/g)]
            .map(([, name, value = '']) => `${name}: ${JSON.stringify(value.replace('&amp;', '&'))}\n`)
            .join(''),
        }),
      ],
      [
        'groups that all instances share',
        { ...alone, ...stage, 'prod/groups.xml': '<package/>', 'all/groups.xml': ofGroups },
        { ...alone, ...stage, 'prod/groups.xml': '<package/>', 'groups.xml': ofGroups },
      ],
      [
        'groups that all instances shared, and one has now',
        { ...alone, ...stage },
        { ...alone, ...stage, 'prod/groups.xml': '<package/>', 'groups.xml': ofGroups },
      ],
    ])('is existing: %s', (_, head, base) => {
      expect(fresh(head, base)).toEqual([]);
      expect(rules(head).length).toBeGreaterThan(8);
    });

    const http = (name: string) => ({ callbackServer: `http://${name}.example`, imsClientId: name });
    it.each<[string, Files, Files, string[]]>([
      ['a copy', moved({ 'prod/a.xml': text, 'prod/b.xml': text }), alone, ['account-unique', ...inAccount]],
      [
        'one copy of two, where the old one went',
        moved({ 'prod/x.xml': text, 'prod/y.xml': text }),
        alone,
        ['account-unique', ...inAccount],
      ],
      [
        'what was mended here and is made there',
        { 'prod/1.xml': account(), 'prod/2.xml': account(http('x')) },
        { 'prod/1.xml': account(http('x')), 'prod/2.xml': account() },
        ['callback-https', 'restart-after-change'],
      ],
      [
        'what was mended in one server file and is made in another',
        { 'prod/a.xml': account(), 'prod/1/config-acme.xml': conf, 'prod/2/config-acme.xml': server() },
        { 'prod/a.xml': account(), 'prod/1/config-acme.xml': server(), 'prod/2/config-acme.xml': conf },
        ['org-id-same', 'server-ims-endpoint', 'restart-after-change'],
      ],
      [
        'a broken file, where another was repaired',
        { 'prod/1.xml': '<package><x', 'prod/2.xml': account() },
        { 'prod/1.xml': account(), 'prod/2.xml': '<package><x' },
        ['file-readable'],
      ],
      ['another value on the way', moved({ 'prod/x.xml': text.replace('http://ims-na1', 'http://ims-na2') }), alone, ['ims-server-known']],
      ['another secret on the way', moved({ 'prod/x.xml': text.replace('p8e-Secret', 'p8e-Other') }), alone, ['client-secret-unexposed']],
      [
        'what went over to another instance',
        { 'prod/a.xml': account({ callbackServer: 'http://x.example' }) },
        { 'stage/a.xml': account({ callbackServer: 'http://x.example' }) },
        ['callback-https'],
      ],
      [
        'what one had and all share now',
        { ...alone, 'stage/a.xml': account(http('s')), 'prod/groups.xml': '<package/>', 'groups.xml': ofGroups },
        { ...alone, 'stage/a.xml': account(http('s')) },
        ['group-in-campaign', 'group-in-dashboard', 'group-whitespace'],
      ],
    ])('is new: %s', (_, head, base, told) => {
      expect(fresh(head, base).sort()).toEqual(told.map((rule) => `new ${rule}`).sort());
    });

    it('is new in another estate', () => {
      const customer = (name: string, of: string) => ({
        [`customers/${of}/prod/a.xml`]: account({ callbackServer: `http://${name}.example` }),
      });
      const sound = (of: string) => ({ [`customers/${of}/prod/b.xml`]: account({ callbackServer: 'https://x.example' }) });
      const [base, head] = [
        { ...customer('x', 'acme'), ...sound('beta') },
        { ...customer('x', 'beta'), ...sound('acme') },
      ];
      expect(fresh(head, base)).toContain('new callback-https');
      const all = Object.assign(
        {},
        ...['acme', 'beta'].flatMap((of) =>
          ['prod', 'stage'].map((env) => ({ [`${of}/${env}/a.xml`]: account({ callbackServer: `https://${of}-${env}.example` }) })),
        ),
      );
      const shared = (of: string) => ({ ...all, [`${of}/all/groups.xml`]: groups('news  letter') });
      expect(fresh(shared('beta'), shared('acme'))).toEqual(['new group-whitespace']);
      const own = { ...all, 'beta/prod/groups.xml': groups('news  letter') };
      expect(fresh(own, shared('acme'))).toEqual(['new group-whitespace']);
      expect(fresh({ ...all, 'acme/prod/groups.xml': groups('news  letter') }, shared('acme'))).toEqual([]);
    });

    it('is new in an instance that the base does not have', () => {
      const both = { 'prod/a.xml': account(), ...stage };
      const dev = { 'dev/a.xml': account({ callbackServer: 'https://dev.example' }), 'dev/groups.xml': groups('news  letter') };
      expect(fresh({ ...both, ...dev }, { ...both, 'groups.xml': groups('news  letter') })).toEqual(['new group-whitespace']);
    });

    it('is new where it was not as bad', () => {
      const files = (path: string, group: string): Files => ({
        [path]: account({ associationMask: 'Campaign - Acme - ' }),
        'umapi.json': JSON.stringify({ groups: [{ type: 'PRODUCT_PROFILE', groupName: group }] }),
      });
      const [warned, failed] = ['campaign - acme - admin', 'campaign - globex - admin'];
      expect(fresh(files('prod/b.xml', failed), files('prod/a.xml', warned))).toEqual(['new mask-prefix']);
      expect(fresh(files('prod/b.xml', warned), files('prod/a.xml', failed))).toEqual([]);
    });

    it('is existing in a merge of a branch that moved it', () => {
      const there = moved({ 'prod/x.xml': text });
      expect(rules(there, { base: alone, merged: [there] }).filter((each) => each.startsWith('new'))).toEqual([]);
      expect(rules(there, { base: there, merged: [alone] }).filter((each) => each.startsWith('new'))).toEqual([]);
    });

    it('is new in a merge that copies what a branch moved', () => {
      const there = moved({ 'prod/x.xml': text });
      const twice = { ...there, 'prod/y.xml': text };
      const told = rules(twice, { base: alone, merged: [there] }).filter((each) => each.startsWith('new'));
      expect(told.sort()).toEqual(['account-unique', ...inAccount].map((rule) => `new ${rule}`).sort());
    });

    it('is new in a merge where another branch has what holds it there, without it', () => {
      const mended = moved({ 'prod/x.xml': text.replace('http://ims-na1', 'https://ims-na1') });
      const head = moved({ 'prod/x.xml': text });
      const told = rules(head, { base: alone, merged: [mended] });
      expect(told).toContain('new ims-server-known');
    });
  });

  it('that the base hides behind a rule that is off is existing all the same', () => {
    const base = { ...FAULTY, '.campaign-ims.yml': `rules: { ims-server-known: off }\n` };
    expect(rules(FAULTY, { base })).toContain('existing ims-server-known');
  });

  it('that the base ignores is existing all the same', () => {
    const base = { ...FAULTY, '.campaign-ims.yml': `${FAULTY['.campaign-ims.yml']}ignore: ["prod/**"]\n` };
    expect(rules(FAULTY, { base }).filter((each) => each.startsWith('new'))).toEqual([]);
  });

  it.each([
    ['p8e-OldOldOldOld12', 'p8e-BrandNewSecret1', 'new client-secret-unexposed'],
    ['p8e-OldOldOldOld12', 'p8e-OldOldOldOld12', 'existing client-secret-unexposed'],
    ['CHANGE_ME', 'INSERT_SECRET', 'new client-secret-correct'],
  ])('is no excuse for another secret: %s, %s', (was, is, told) => {
    const of = (imsClientSecret: string) => ({ 'prod/a.xml': account({ imsClientSecret }) });
    const { report } = lintFiles(of(is), { base: of(was) });
    expect(report.findings.map(({ rule, state }) => `${state} ${rule}`)).toContain(told);
    const prints = [was, is].map((secret) => findingsOf(told.split(' ')[1] ?? '', of(secret))[0]?.fingerprint);
    expect(prints[0]).toBe(prints[1]);
  });

  it('is the same where only the name of its account was corrected', () => {
    const of = (name: string, callbackServer = 'http://campaign.acme.example'): Files => ({
      'prod/a.xml': pack('nms:extAccount', element({ name, callbackServer, imsScope: 'openid' })),
    });
    const told = (base: Files, head: Files) => rules(head, { base }).filter((each) => !each.includes('restart'));
    expect(told(of('Adobe Marketing Cloud'), of('Adobe_Marketing_Cloud')).sort()).toEqual([
      'existing callback-https',
      'existing scope-product-context',
    ]);
    expect(told(of('Adobe Marketing Cloud'), of('Adobe_Marketing_Cloud', 'http://other.acme.example'))).toContain('new callback-https');
    const both = {
      'prod/a.xml': pack('nms:extAccount', ...Array.from({ length: 2 }, () => element({ callbackServer: 'http://x.example' }))),
    };
    const twice = told(of('Adobe Marketing Cloud', 'http://x.example'), both).filter((each) => each.endsWith('callback-https'));
    expect(twice).toEqual(['existing callback-https', 'new callback-https']);
  });

  it('of one instance is no excuse for another', () => {
    const files = (prod: string, dev: string): Files => ({
      '.campaign-ims.yml': profiles('campaign - a - admin', prod, 'campaign - b - admin', dev),
      'prod/a.xml': account({ associationMask: 'campaign - a - ' }),
      'dev/a.xml': account({ associationMask: 'campaign - b - ', callbackServer: 'https://dev.acme.example' }),
      'groups.xml': groups('admin', 'mail'),
    });
    const found = (head: Files, base: Files) =>
      findingsOf('group-in-dashboard', head, { base }).map(({ instance, state }) => `${instance} ${state}`);
    const [ofProd, ofDev] = [files('campaign - a - x', 'campaign - b - mail'), files('campaign - a - mail', 'campaign - b - x')];
    expect(found(ofDev, ofProd)).toEqual(['dev new']);
    expect(found(files('campaign - a - x', 'campaign - b - x'), ofProd).sort()).toEqual(['dev new', 'prod existing']);
  });

  it('that is a warning is no excuse for an error', () => {
    const files = (mask: string): Files => ({
      'prod/a.xml': account({ associationMask: 'Campaign - Acme - ' }),
      'umapi.json': JSON.stringify({ groups: [{ type: 'PRODUCT_PROFILE', groupName: `${mask}admin` }] }),
    });
    const [was, is] = [files('campaign - acme - '), files('campaign - globex - ')];
    expect(findingsOf('mask-prefix', was)).toMatchObject([{ level: 'warning' }]);
    expect(findingsOf('mask-prefix', is, { base: was })).toMatchObject([{ level: 'error', state: 'new' }]);
    expect(findingsOf('mask-prefix', was, { base: is })).toMatchObject([{ level: 'warning', state: 'existing' }]);
  });

  it('of a file that only head declares is new', () => {
    const base = { 'prod/a.xml': account(), 'notes.txt': 'Notes.' };
    const head = { ...base, '.campaign-ims.yml': 'experienceCloud: { files: [notes.txt] }\n' };
    expect(findingsOf('file-readable', head, { base })).toMatchObject([{ path: 'notes.txt', state: 'new' }]);
    expect(findingsOf('file-readable', base, { base: head })).toEqual([]);
  });

  it.each(['stage/a.xml', 'stage/b.xml', 'stage/c.xml'])(
    'is existing though another file that has it comes first: with a change of %s',
    (path) => {
      const head: Record<string, string> = {
        ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`stage/${name}.xml`, account({ imsScope: 'openid, AdobeID' })])),
        ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}/g.xml`, groups('mail ')])),
      };
      const changed = { [path]: account({ imsScope: 'openid, AdobeID', label: 'x' }), [`${path[6]}/g.xml`]: groups('mail ', 'other') };
      const { [path]: _, [`${path[6]}/g.xml`]: _groups, ...kept } = head;
      // As the base is read: what did not change, then what did.
      const { findings } = lintFiles(
        { ...head, ...changed },
        { base: { ...kept, [path]: head[path] ?? '', [`${path[6]}/g.xml`]: groups('mail ') } },
      ).report;
      expect(findings.filter(({ state }) => state === 'new')).toEqual([]);
      expect(findings.length).toBeGreaterThan(5);
    },
  );

  it('without a base counts', () => {
    expect(lintFiles(FAULTY).report.summary).toMatchObject({ new: FOUND.length, verdict: 'fail' });
    expect(rules(FAULTY, { base: {} }).every((each) => each.startsWith('new'))).toBe(true);
  });
});

describe('in a merge', () => {
  const twice = { 'prod/a2.xml': account(), 'prod/extaccount.xml': account() };
  const ours = { 'prod/extaccount.xml': account(), 'x.txt': 'x' };

  it('what the other branch has is not new', () => {
    expect(rules({ ...twice, 'x.txt': 'x' }, { base: ours, merged: [twice] })).toEqual(['existing account-unique']);
    expect(rules({ ...twice, 'x.txt': 'x' }, { base: ours })).toEqual(['new account-unique']);
  });

  it('what it makes itself is', () => {
    const [ours, theirs, third] = ['extaccount', 'ims', 'x'].map((name) => ({ [`prod/${name}.xml`]: account() })) as [Files, Files, Files];
    expect(rules({ ...ours, ...theirs }, { base: ours, merged: [theirs] })).toEqual(['new account-unique']);
    expect(rules({ ...ours, ...theirs }, { base: theirs, merged: [ours] })).toEqual(['new account-unique']);
    const all = rules({ ...ours, ...theirs, ...third }, { base: ours, merged: [theirs, third] });
    expect(all).toEqual(['new account-unique', 'new account-unique']);
  });

  it('nor is what it renamed, or changed', () => {
    const files = (name: string, imsClientId: string): Files => ({
      'prod/a.xml': account({ imsClientId }),
      'prod/g.xml': groups('admin', name),
    });
    const [theirs, before] = [files('mails', 'B'), files('mail', 'A')];
    const merged = rules(theirs, { base: before, merged: [theirs] });
    expect(merged).toEqual(['existing restart-after-change', 'existing group-name-unchanged']);
    expect(rules(files('mailx', 'C'), { base: before, merged: [theirs] })).toEqual([
      'new restart-after-change',
      'new group-name-unchanged',
    ]);
  });
});

describe('what was found in another instance', () => {
  const dump = (...masks: string[]) =>
    JSON.stringify({ groups: masks.map((mask) => ({ type: 'PRODUCT_PROFILE', groupName: `campaign - ${mask} - admin` })) });
  const instance = (path: string, mask: string): Files => ({
    [`${path}/a.xml`]: account({ associationMask: `campaign - ${mask} - `, callbackServer: `https://${mask}.example` }),
  });
  const found = (head: Files, base: Files) =>
    findingsOf('group-in-dashboard', head, { base }).map((each) => `${each.state} ${each.estate}:${each.instance}`);
  const shared = { 'groups.xml': groups('admin', 'news'), 'umapi.json': dump('acme', 'aaa') };

  it('is no excuse for a second customer', () => {
    const base = { ...shared, ...instance('customers/acme/prod', 'acme') };
    const head = { ...base, ...instance('customers/aaa/prod', 'aaa') };
    expect(found(base, base)).toEqual(['existing :prod']);
    expect(found(head, base).sort()).toEqual(['existing customers/acme:prod', 'new customers/aaa:prod']);
  });

  it('nor is it where the other is deleted, nor mixed up where it is renamed', () => {
    const lacks = { 'umapi.json': dump('acme', 'aaa') };
    const base = { ...lacks, ...instance('stage', 'aaa'), ...instance('prod', 'acme'), 'groups.xml': groups('admin', 'news') };
    expect(found({ ...lacks, ...instance('prod', 'acme'), 'groups.xml': groups('admin', 'news') }, base)).toEqual(['existing :prod']);
    const { 'stage/a.xml': account = '', ...others }: Files = base;
    expect(found({ ...others, 'uat/a.xml': account }, base).sort()).toEqual(['existing :prod', 'existing :uat']);
  });
});

describe('an instance that is told by a folder that came beside its own', () => {
  const faulty = (imsClientId = 'Campaign-Acme'): Files => ({
    'acme-prod/x.xml': account({ callbackServer: 'http://campaign.acme.example', imsScope: 'openid', imsClientId }),
    'acme-prod/groups.xml': groups('news  letter'),
  });
  const stage = { 'acme-stage/x.xml': account({ callbackServer: 'https://stage.acme.example' }) };
  const told = (head: Files, base: Files) =>
    lintFiles(head, { base }).report.findings.map(({ state, instance, rule }) => `${state} ${instance}: ${rule}`);

  it('has its old faults still, and no others', () => {
    const old = (instance: string) =>
      ['scope-product-context', 'callback-https', 'group-whitespace'].map((rule) => `existing ${instance}: ${rule}`);
    expect(told(faulty(), faulty()).sort()).toEqual(old('default').sort());
    expect(told({ ...faulty(), ...stage }, faulty()).sort()).toEqual(old('prod').sort());
    expect(told(faulty(), { ...faulty(), ...stage }).sort()).toEqual(old('default').sort());
  });

  it('is compared with what it was', () => {
    const found = told({ ...faulty('Other'), ...stage }, faulty());
    expect(found.filter((each) => !each.startsWith('existing'))).toEqual(['new prod: restart-after-change']);
  });
});

describe('what changed since the base', () => {
  it('is that of the same files, whatever their instances are called', () => {
    const config = (names: Record<string, string>) => ({
      '.campaign-ims.yml': `instances:\n${Object.entries(names)
        .map(([name, folder]) => `  ${name}: { files: ["${folder}/**"] }\n`)
        .join('')}`,
    });
    const files = (name: string, imsScope: string): Files => ({
      'prod/e.xml': account({ imsScope }),
      'prod/g.xml': pack('xtk:group', `<group name="${name}" label="Marketing"/>`),
    });
    const us: Files = {
      'us/e.xml': account({ callbackServer: 'https://us.example', imsScope: 'openid,additional_info.projectedProductContext' }),
      'us/g.xml': pack('xtk:group', '<group name="mktg" label="Marketing"/>'),
    };
    const base = { ...config({ production: 'prod' }), ...files('marketing', 'openid,session') };
    const head = { ...config({ production: 'us', eu: 'prod' }), ...files('sales', 'openid'), ...us };
    const told = lintFiles(head, { base }).report.findings.filter(({ rule }) => /restart|unchanged/.test(rule));
    expect(told.map(({ rule, instance: of, path }) => `${rule} ${of} ${path}`)).toEqual([
      'restart-after-change eu prod/e.xml',
      'group-name-unchanged eu prod/g.xml',
    ]);
    const swapped = { ...files('marketing', 'openid,session'), ...us };
    const [was, is] = [config({ a: 'prod', b: 'us' }), config({ a: 'us', b: 'prod' })];
    expect(findingsOf('restart-after-change', { ...swapped, ...is }, { base: { ...swapped, ...was } })).toEqual([]);
  });

  it('is found where the instance has got another name', () => {
    const files = (folder: string, name: string, imsClientId: string): Files => ({
      [`${folder}/account.xml`]: account({ imsClientId }),
      [`${folder}/groups.xml`]: pack('xtk:group', `<group name="${name}" label="Deliveries"/>`),
    });
    const base = files('customers/acme/prod', 'delivery', 'A');
    const faulty = files('customers/acme/prod', 'deliveries', 'B');
    const beta = { 'customers/beta/prod/account.xml': account({ callbackServer: 'https://beta.example' }) };
    const config = { '.campaign-ims.yml': 'instances: { production: { files: ["**/prod/**"] } }\n' };
    const told = ['new restart-after-change', 'new group-name-unchanged'];
    for (const head of [faulty, { ...faulty, ...beta }, { ...faulty, ...config }, files('customers/acme/production', 'deliveries', 'B')])
      expect(rules(head, { base })).toEqual(told);
  });

  it('is not new where the only instance has got a name by its folder', () => {
    const others = { 'groups.xml': groups('admin', 'mail'), '.campaign-ims.yml': profiles('campaign - acme - admin') };
    const [base, head] = ['', 'prod/'].map((folder) => ({ [`${folder}a.xml`]: account(), ...others }));
    expect(rules(base ?? {})).not.toEqual([]);
    expect(rules(head ?? {}, { base: base ?? {} })).toEqual(rules(base ?? {}).map((told) => told.replace('new', 'existing')));
  });

  it('is not checked where the base does not have the instance', () => {
    const base = { 'prod/a.xml': account() };
    const head = { ...base, 'dev/a.xml': account({ callbackServer: 'https://dev.acme.example' }), 'dev/g.xml': groups('admin') };
    for (const rule of ['restart-after-change', 'group-name-unchanged'])
      expect(checksOf(rule, head, { base }).find(({ instance }) => instance === 'dev')).toMatchObject({
        status: 'not-checked',
        reason: 'the base does not have this instance',
      });
  });

  it('is not what a mapping or a schema tells anew, or a server file that another instance has', () => {
    const odd = { 'prod/a.xml': account({ callbackServer: null, back: 'https://campaign.acme.example' }) };
    const config = { '.campaign-ims.yml': 'fields: { callbackUrl: "@back" }\n' };
    expect(findingsOf('restart-after-change', { ...odd, ...config }, { base: odd })).toEqual([]);
    expect(findingsOf('restart-after-change', odd, { base: { ...odd, ...config } })).toEqual([]);
    const changed = { ...config, 'prod/a.xml': account({ callbackServer: null, back: 'https://other.acme.example' }) };
    expect(findingsOf('restart-after-change', changed, { base: odd })).toHaveLength(1);
    const stage = { 'stage/config-acme-stage.xml': server(), 'stage/groups.xml': groups('admin') };
    const both = { ...stage, 'stage/a.xml': account(), 'prod/a.xml': account() };
    expect(findingsOf('restart-after-change', { ...stage, 'prod/a.xml': account() }, { base: both })).toEqual([]);
  });

  const two = (changes = {}): Files => ({
    'prod/a.xml': account(changes),
    'stage/a.xml': account({ ...changes, callbackServer: 'https://stage.acme.example' }),
  });

  it('is one notice for each instance, which names settings and no values', () => {
    const base = two({ imsClientSecret: 'p8e-OldSecret' });
    const files = two({ imsClientSecret: 'p8e-NewSecret', imsOrgId: '0000000000000000000000AA@AdobeOrg' });
    const notices = findingsOf('restart-after-change', files, { base });
    expect(notices.map(({ instance }) => instance)).toEqual(['prod', 'stage']);
    for (const { message, level } of notices) {
      expect(level).toBe('notice');
      expect(message).toContain('IMS client secret, IMS organization ID changed');
    }
    expect(JSON.stringify(lintFiles(files, { base }).report)).not.toMatch(/OldSec|NewSec|p8e-/);
  });

  it('does not count as a failure', () => {
    const files = two({ label: 'x', productContext: null });
    expect(rules(files, { base: two() })).toEqual(['new restart-after-change', 'new restart-after-change']);
    expect(lintFiles(files, { base: two() }).report.summary).toMatchObject({ notice: 2, verdict: 'pass' });
  });

  it('a renamed group is one finding, also beside a faulty name', () => {
    const files = (name: string): Files => ({
      '.campaign-ims.yml': profiles('campaign - acme - admin', 'campaign - acme - mail'),
      'prod/a.xml': account(),
      'prod/groups.xml': groups('admin', name),
    });
    expect(rules(files('mails'), { base: files('mail') })).toEqual(['new group-name-unchanged']);
    expect(rules(files('mail '), { base: files('mail') })).toEqual(['new group-whitespace']);
    expect(rules(files('mail'), { base: files('mail ') })).toEqual([]);
  });
});

describe('settling', () => {
  const BAD = { 'prod/a.xml': account({ imsServer: 'x' }), 'legacy/prod/a.xml': '' };
  const configured = (text: string, more: Files = {}): Files => ({ '.campaign-ims.yml': text, ...BAD, ...more });

  it('turns a rule off, and does not call it passed', () => {
    const { findings, checks } = lintFiles(configured('rules: { ims-server-known: off }')).report;
    expect(findings).toEqual([]);
    const off = checks.find(({ rule }) => rule === 'ims-server-known');
    expect(off).toMatchObject({ status: 'not-checked', reason: 'turned off in the configuration' });
  });

  it.each(['error', 'warning', 'notice'] as const)('sets the level %s', (level) => {
    const { findings, summary } = lintFiles(configured(`rules: { ims-server-known: ${level} }`)).report;
    expect(findings).toMatchObject([{ rule: 'ims-server-known', level }]);
    expect(summary).toMatchObject({ [level]: 1, verdict: level === 'error' ? 'fail' : 'pass' });
  });

  it.each([
    ['error', 'pass'],
    ['warning', 'fail'],
    ['notice', 'fail'],
    ['never', 'pass'],
  ] as const)('with --fail-on %s a warning means %s', (failOn, verdict) => {
    expect(lintFiles(configured('rules: { ims-server-known: warning }'), { failOn }).report.summary.verdict).toBe(verdict);
  });

  it.each([
    ['for good', ''],
    ['until its last day', ', until: 2026-11-23'],
    ['in its folder', ', path: "prod/**"'],
  ])('suppresses %s, and lists what with its reason', (_, more) => {
    const { findings, suppressed, checks, summary } = lintFiles(
      configured(`suppress: [{ rule: ims-server-known, reason: "known, see 12"${more} }]`),
    ).report;
    expect(findings).toEqual([]);
    expect(suppressed).toMatchObject([{ rule: 'ims-server-known', path: 'prod/a.xml', reason: 'known, see 12' }]);
    expect(checks.find(({ rule }) => rule === 'ims-server-known')).toMatchObject({ status: 'pass', reason: 'suppressed: known, see 12' });
    expect(summary).toMatchObject({ error: 0, verdict: 'pass' });
  });

  it.each([
    ['that has ended', ', until: 2026-11-22', 'Its suppression ended on 2026-11-22.'],
    ['of another folder', ', path: "stage/**"', null],
    ['of another rule', '', null],
  ])('does not suppress by an entry %s', (_, more, told) => {
    const rule = more === '' ? 'mask-prefix' : 'ims-server-known';
    const { findings, suppressed } = lintFiles(configured(`suppress: [{ rule: ${rule}, reason: x${more} }]`)).report;
    expect(suppressed).toEqual([]);
    expect(findings).toHaveLength(1);
    if (told) expect(findings[0]?.help).toContain(told);
  });

  it('ignores files, as if they were not there', () => {
    const files = configured('ignore: ["prod/**"]', { 'stage/a.xml': account() });
    const { findings, instances } = lintFiles(files).report;
    expect(findings).toEqual([]);
    expect(instances.map(({ name }) => name)).toEqual(['stage']);
  });

  it('narrows what is reported, and not what is read, to paths', () => {
    const files = { 'prod/a.xml': account({ imsServer: 'x' }), 'stage/a.xml': account() };
    const { findings, instances, checks, summary } = lintFiles(files, { paths: ['stage'] }).report;
    expect(findings.map(({ rule, related }) => [rule, related[0]?.path])).toEqual([['callback-instance', 'prod/a.xml']]);
    expect(instances.map(({ name }) => name)).toEqual(['stage']);
    expect(new Set(checks.map(({ instance }) => instance))).toEqual(new Set(['stage']));
    expect(summary).toMatchObject({ error: 1 });
    expect(lintFiles(files, { paths: ['stage/a.xml'] }).report.findings).toHaveLength(1);
    expect(lintFiles(files, { paths: ['sta'] }).report.findings).toEqual([]);
  });
});

it('takes nothing for renamed or changed whose file cannot be read any more', () => {
  const group = (name: string, label: string) =>
    `<package><entities schema="xtk:group"><group name="${name}" label="${label}"/></entities></package>`;
  const base = { 'prod/z.xml': account(), 'prod/g.xml': group('marketing', 'Marketing') };
  const broken = Object.fromEntries(Object.entries(base).map(([path, text]) => [path, `${text}<`]));
  const more = { 'prod/other.xml': account({ callbackServer: 'https://other.example' }), 'prod/h.xml': group('m2', 'Marketing') };
  const { findings } = lintFiles({ ...broken, ...more }, { base }).report;
  expect(findings.filter(({ rule }) => ['group-name-unchanged', 'restart-after-change'].includes(rule))).toEqual([]);
});

describe('files of several instances and estates', () => {
  it('a fault in a shared file is one finding of no instance, though each instance fails', () => {
    const files = {
      'groups.xml': groups('admin '),
      'prod/a.xml': account(),
      'stage/a.xml': account({ callbackServer: 'https://stage.acme.example' }),
    };
    const { findings, checks } = lintFiles(files).report;
    expect(findings.map(({ rule, instance, path }) => [rule, instance, path])).toEqual([['group-whitespace', null, 'groups.xml']]);
    expect(checks.filter(({ status }) => status === 'fail').map(({ instance }) => instance)).toEqual(['prod', 'stage']);
  });

  const two: Files = {
    'customers/acme/prod/a.xml': account(),
    'customers/acme/stage/a.xml': account({ callbackServer: 'https://stage.acme.example' }),
    'customers/beta/prod/a.xml': account({ imsServer: 'https://adobeid-na1.services.adobe.com', type: '11' }),
    'customers/beta/stage/a.xml': account({
      imsServer: 'https://adobeid-na1.services.adobe.com',
      callbackServer: 'https://stage.beta.example',
      type: '11',
    }),
  };

  it("two customers' instances are never compared", () => {
    const { findings, instances } = lintFiles(two).report;
    expect(findings).toEqual([]);
    expect(instances.map(({ name, estate }) => `${estate}: ${name}`)).toEqual([
      'customers/acme: prod',
      'customers/acme: stage',
      'customers/beta: prod',
      'customers/beta: stage',
    ]);
  });

  it("those of one customer's are", () => {
    const files = { ...two, 'customers/acme/stage/b.xml': account({ callbackServer: 'https://stage.acme.example' }) };
    expect(lintFiles(files).report.findings).toMatchObject([
      { rule: 'account-unique', estate: 'customers/acme', instance: 'stage', path: 'customers/acme/stage/b.xml' },
    ]);
  });

  it('each configuration governs its own folder', () => {
    const files = {
      ...two,
      'customers/acme/.campaign-ims.yml': 'accountType: 10\nexperienceCloud: { clientId: Other }\nignore: ["stage/**"]\n',
      'customers/beta/.campaign-ims.yml': 'accountType: 11\n',
    };
    expect(lintFiles(files).report.findings).toMatchObject([{ rule: 'client-id-provisioned', path: 'customers/acme/prod/a.xml' }]);
  });

  it('a base knows its estates too', () => {
    const bad = { ...two, 'customers/beta/prod/a.xml': account({ imsServer: 'x', type: '11' }) };
    expect(rules(bad, { base: bad })).toEqual(['existing ims-server-known']);
    expect(rules(bad, { base: two })).toEqual(['new ims-server-known', 'new restart-after-change']);
  });

  it('two accounts in one package belong to one instance', () => {
    const files = { 'all.xml': pack('nms:extAccount', element(), element()) };
    expect(lintFiles(files).report.findings).toMatchObject([{ rule: 'account-unique', instance: 'default' }]);
  });
});

describe('a list of a configuration into which an entry is put', () => {
  const users = (...logins: string[]) =>
    `experienceCloud:\n  users:\n${logins.map((login) => `    - { login: ${login}, groups: [${login === 'ann' ? '"campaign - acme - admin"' : ''}] }\n`).join('')}`;
  it.each<[string, (more: boolean) => string]>([
    ['a user', (more) => (more ? users('ann', 'ben') : users('ben'))],
    ['a suppression', (more) => `suppress:\n${more ? '  - { rule: mask-prefix, reason: x }\n' : ''}  - { rule: account-unique }\n`],
    ['a glob', (more) => `ignore: [${more ? 'x, ' : ''}"[a"]\n`],
    ['a scope', (more) => `experienceCloud: { scopes: [${more ? 'openid, ' : ''}1] }\n`],
  ])('leaves known what was wrong behind it: %s', (_, config) => {
    const files = (more: boolean): Files => ({ '.campaign-ims.yml': config(more), 'prod/a.xml': account() });
    for (const [head, base] of [
      [files(true), files(false)],
      [files(false), files(true)],
    ] as const) {
      const found = rules(head, { base }).filter((found) => /user-in-group|config-valid/.test(found));
      expect(found).toEqual([expect.stringMatching(/^existing /)]);
    }
  });
});
