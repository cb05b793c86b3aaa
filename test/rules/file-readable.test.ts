import { describe, expect, it } from 'vitest';
import { MAX_VALUES } from '../../src/model/leaves.js';
import { account, groups, SOUND, server } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'file-readable';

describe(RULE, () => {
  it.each<[string, Files]>([
    ['an element that is not closed', { 'prod/a.xml': '<package><entities schema="nms:extAccount">⟦<⟧/package>' }],
    ['a lone ampersand', { 'prod/a.xml': '<package><a b="x ⟦&⟧ y"/></package>' }],
    ['a server file with a conflict', { 'prod/config-acme.xml': '<serverconf>\n⟦<<<<<<<⟧ HEAD\n</serverconf>' }],
    ['a conflict inside a tag', { 'a.xml': '<extAccount name="a"\n⟦<<<<<<<⟧ HEAD\n b="1"\n=======\n b="2"\n>>>>>>> x\n/>' }],
    [
      'a conflict that was indented',
      { 'a.xml': '<package>\n  <!-- ======= -->\n  ⟦<<<<<<<⟧ HEAD\n  <extAccount/>\n  =======\n</package>' },
    ],
    ['a document type', { 'prod/a.xml': '⟦<⟧!DOCTYPE package [<!ENTITY a "b">]><package>&a;</package>' }],
    ['a document type that is cut off', { 'prod/a.xml': '<?xml version="1.0"?>\n<!DOCTYPE package [<!ENTITY a "b⟦"⟧' }],
    [
      'a document type of another name',
      { 'prod/a.xml': '⟦<⟧!DOCTYPE a [<!-- ] -->]>\n<!-- a -->\n<package><entities schema="nms:extAccount"/></package>' },
    ],
    ['a comma too many in JSON', { 'prod/a.json': '{ "name": "Adobe_Marketing_Cloud", ⟦}⟧' }],
    ['a file that the configuration names', { '.campaign-ims.yml': 'experienceCloud: { files: [console.json] }', 'console.json': '⟦x⟧' }],
    ['a collection without its schema', { 'a.xml': '<extAccount-collection><extAccount>⟦<⟧/x></extAccount-collection>' }],
    [
      'a text that is nothing but such a file',
      { 'a.txt': '<?xml version="1.0"?>\n<!-- a -->\n<package><entities schema="nms:extAccount">⟦<⟧/x>' },
    ],
    ['a zero byte at the beginning', { 'a.xml': '⟦\0⟧<package><entities schema="nms:extAccount"/></package>' }],
    ['a zero byte in YAML', { 'a.yml': '⟦\0⟧name: Adobe_Marketing_Cloud\nimsServer: x\n' }],
    [
      'a quote that is missing in a list of users',
      { 'u.csv': 'Username,Product Configurations\nann@x.example,"Creative Cloud\nbob@x.example,"⟦c⟧ampaing - acme - admin"\n' },
    ],
    [
      'a package that mentions one of others',
      { 'a.xml': '<package><!-- <package format="2"> --><entities schema="nms:extAccount">⟦<⟧/package>' },
    ],
    ['a group that is the root', { 'a.xml': '<group xtkschema="xtk:group" name="a">⟦<⟧/grop>' }],
    ['a collection of operators', { 'a.xml': '<operator-collection xtkschema="xtk:operator">⟦<⟧/operator>' }],
    ['a character of two halves', { 'prod/a.xml': '<package>\n<extAccount name="Adobe_Marketing_Cloud" label=⟦😀⟧/></package>' }],
    ['such a one beside an attribute', { 'prod/a.xml': '<package><extAccount name="Adobe_Marketing_Cloud"⟦😀⟧="c"/></package>' }],
    ['such a one outside of the root', { 'prod/a.xml': `${account()}⟦😀⟧` }],
    ['a section that is cut off', { 'prod/a.xml': '<package><entities schema="nms:extAccount"><![CDATA[\nif (a && b) {\n  f(⟦)⟧' }],
    ["a package in what is nobody's", { 'a.xml': '<export><package><entities schema="nms:extAccount">⟦<⟧/package>' }],
  ])('points at %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', section: 'reading' });
    expect(lintFiles(files).report.findings).toHaveLength(1);
  });

  it('points into no line end of two characters', () => {
    const xml = '<package>\r\n<extAccount name="Adobe_Marketing_Cloud" xtkschema="nms:extAccount"><\r\n</extAccount></package>\r\n';
    expect(places(findingsOf(RULE, { 'prod/a.xml': xml }))).toEqual([`${RULE} prod/a.xml:2:70-3:1`]);
    const yaml = 'extAccount:\r\n  - name: Adobe_Marketing_Cloud\r\n    associationMask:\r\n  x: y\r\n';
    expect(places(findingsOf(RULE, { 'prod/a.yml': yaml }))).toEqual([`${RULE} prod/a.yml:3:21-3:21`]);
  });

  it('asks to save as UTF-8 what is in another encoding', () => {
    const latin1 = (text: string) => Buffer.from(text, 'latin1');
    const helpOf = (files: Files) => findingsOf(RULE, files).map(({ help }) => help);
    const csv = latin1('First Name,Username,Product Configurations\nJosé,jose@x.example,campaign - acme - admin\n');
    expect(helpOf({ 'users.csv': csv })).toEqual([
      'Save it as UTF-8 ("CSV UTF-8" in Excel; plain "CSV" is another encoding). Or export it again.',
    ]);
    expect(helpOf({ 'a.yml': latin1('name: Adobe_Marketing_Cloud\nimsServer: é\n') })).toEqual(['Save it as UTF-8. Or export it again.']);
    expect(helpOf({ 'a.xml': latin1(account({ label: 'é' })) })).toEqual([
      'Save it as UTF-8, or declare its real encoding in its first line: Campaign could not import it either. Or export it again.',
    ]);
    expect(helpOf({ 'u.csv': 'Username,Product Configurations\nann@x.example,"a\n' })).toEqual(['Export it again, or correct this place.']);
  });

  const conflict = (text: string) => `⟦<<<<<<<⟧ HEAD\n${text}=======\n${text.replace('a', 'b')}>>>>>>> theirs\n`;
  const CONFLICTS = {
    'prod/a.xml': account(),
    'prod/a.yml': 'name: Adobe_Marketing_Cloud\nimsServer: a\n',
    'prod/a.json': '{ "extAccount": { "name": "Adobe_Marketing_Cloud" } }\n',
    'prod/a.txt': account(),
    'groups.json': '{ "xtkschema": "xtk:group", "name": "admin" }\n',
    'dump.json': '{ "groups": [{ "type": "PRODUCT_PROFILE", "groupName": "a" }] }\n',
    'dump.yml': 'groups:\n  - { type: PRODUCT_PROFILE, groupName: a }\n',
    'user-sync-config.yml': 'directory_users:\n  groups: []\n',
    'users.csv': 'Username,Product Configurations\r\nann,campaign - acme - admin\r\n',
  };
  it.each(Object.entries(CONFLICTS))('points at the conflict that begins %s', (path, text) => {
    const files = { [path]: conflict(text) };
    const { findings } = lintFiles(files).report;
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toBe('This file cannot be read: A merge conflict is not resolved here.');
  });

  it.each([
    'extAccount: [{ imsServer: x',
    'extAccount:\n- associationMask: [',
    '&a extAccount : { "@imsScope": [',
    '? extAccount\n: [{ imsScope: x',
    '{ "extAccount": { "callbackServer": ',
    'name: !!str Adobe_Marketing_Cloud\nx: [',
    'name: &n !t "Adobe_Experience_Cloud"\nx: [',
    'name: >-\n  Adobe_Marketing_Cloud\nx: [',
    '"@name": Adobe_Marketing_Cloud\nx: [',
    'name: Adobe Marketing Cloud\nimsServer: [',
    'name: Adobe_Marketing_Cloud1\nassociationMask: [',
    "xtkschema: 'xtk:group'\nname: [",
    '"directory_users": { "groups": ',
    '{ "directory_users": { "groups": ',
    'enterprise:\n  org_id: 12@AdobeOrg\n  x: [',
    'project: { org: { ims_org_id: [',
    'project:\n  workspace: { details: { credentials: [{ oauth2: { redirect_uri: ',
    "groups: [{ type: 'PRODUCT_PROFILE', ",
    'groups: [{ type: !!str PRODUCT_PROFILE, ',
    'a: [\nUsername\tProduct Configurations\tEmail\n',
    'name: # the name\n  Adobe_Marketing_Cloud\nimsServer: bad\nx: ]\n',
    '{ "groups": [{ "type": # a kind\n # of them\n PRODUCT_PROFILE, ',
  ])('knows the file of %j, which breaks off', (text) => {
    expect(findingsOf(RULE, { 'a.yml': text })).toHaveLength(1);
  });

  const OTHER = {
    name: 'Acme_IMS',
    imsServer: 'https://ims-na1.adobelogin.com',
    imsScope: 'openid',
    imsClientId: 'Campaign-Acme',
    imsOrgId: 'x@AdobeOrg',
    callbackServer: 'http://x',
  };
  const asJson = JSON.stringify(OTHER, null, 2);
  const asYaml = Object.entries(OTHER)
    .map(([key, value]) => `${key}: "${value}"\n`)
    .join('');
  it.each<[string, string, string]>([
    ['a brace', 'a.json', asJson.slice(0, -1)],
    ['a bracket', 'a.json', `[${asJson}`],
    ['a comma', 'a.json', asJson.replace('}', ',}')],
    ['what is behind it', 'a.yml', `${asYaml}x: ]\n`],
    ['a conflict around it', 'a.json', conflict(`${asJson}\n`)],
    ['a conflict in it', 'a.json', asJson.replace(/ {2}"imsOrgId.*\n/, (line) => conflict(line))],
    ['a conflict in it', 'a.yml', asYaml.replace(/imsOrgId.*\n/, (line) => conflict(line))],
    ['a zero byte', 'a.yml', `${asYaml}x: \0\n`],
    ['a zero byte', 'a.json', asJson.replace('openid', 'open\0id')],
  ])('knows an account of another name that %s breaks: %s', (_, path, text) => {
    expect(findingsOf(RULE, { [path]: text.replace(/[⟦⟧]/g, '') })).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['a.json', asJson, asJson.replace('"name"', '"name')],
    ['a.yml', asYaml, asYaml.replace('name: "', 'name: ["')],
    ['a.yml', 'name: Adobe_Marketing_Cloud\nimsServer: x\n', 'name: "Adobe-Mark\nimsServer: [\n'],
    ['a.yml', asYaml, ' \n'],
    ['a.xml', account(), ''],
    ['a.xml', account(), account().slice(0, 10)],
    ['a.xml', account(), '<?xml version="1.0"?>\n'],
    ['a.xml', account(), '<?xml version="1.0"?>\n<!-- cut'],
    ['a.xml', account(), account().slice(0, 25)],
    ['a.xml', account(), '<!DOCTYPE html><html><body>502 Bad Gateway<br></body></html>'],
    ['a.xml', groups('admin'), '<?xml version="1.0"?>\n<pack'],
    ['prod/config-acme.xml', server(), '<?xml'],
    ['u.csv', 'Username,Product Configurations\nann@x.example,campaign - admin\n', ''],
  ])('knows %s, in which the base has an account', (path, before, now) => {
    expect(findingsOf(RULE, { [path]: now })).toEqual([]);
    expect(findingsOf(RULE, { [path]: now }, { base: { [path]: before } })).toMatchObject([{ path, state: 'new' }]);
    expect(lintFiles({ [path]: now }, { base: { [path]: now } }).report.findings).toEqual([]);
  });

  describe('where a file of the base is cut off so early that it tells nothing', () => {
    const header = 'Identity Type,Username,Email,Product Configurations,User Groups';
    const users = `${header}\nFederated,ann,ann@x.example,campaign - admin,\nFederated,bo,bo@x.example,campaign - admin,\n`;
    const yaml = `directory_users:\n  groups:\n    - directory_group: a\n      adobe_groups: ["campaign - admin"]\n`;

    it.each<[string, string, number]>([
      ...[5, 8, 20, 50, 55, header.length - 1, header.length + 4].map((end): [string, string, number] => ['u.csv', users, end]),
      ['sync.yml', yaml, yaml.indexOf('_group: a')],
      ['a.yml', asYaml, 2],
    ])('points at the end of it: %#', (path, before, end) => {
      for (const stray of ['', ' ']) {
        const now = `${before.slice(0, end)}${stray}`;
        const [finding, ...more] = findingsOf(RULE, { [path]: now }, { base: { [path]: before } });
        expect(finding).toMatchObject({ state: 'new', message: expect.stringContaining('It ends in the middle of a line') });
        const lines = before.slice(0, end).trimEnd().split('\n');
        expect(finding?.end).toEqual({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
        expect(more).toEqual([]);
      }
    });

    it('is silent where whole lines are gone, or what follows a key', () => {
      const silent: [string, string, string][] = [
        ['u.csv', users, `${header}\n`],
        ['u.csv', users, header],
        ['u.csv', users, `${header.slice(0, -2)}x\n`],
        ['sync.yml', yaml, 'directory_users:\n  groups:\n'],
        ['sync.yml', yaml, yaml.replace(' ["campaign - admin"]', '')],
        ['c.yml', 'enterprise:\n  client_id: "a1" # sync\n  org_id: "a@AdobeOrg"\n', 'enterprise:\n  client_id: "a1"\n'],
        ['c.yml', 'enterprise:\n  client_id: "a1" # sync\n  org_id: "a@AdobeOrg"\n', 'enterprise:\n  client_id: "a1"'],
        ['sync.yml', `# moved to vault, see wiki\n${yaml}`, '# moved'],
        ['u.csv', users, `${header.replace(',User Groups', '')}\n`],
      ];
      for (const [path, before, now] of silent) expect(findingsOf(RULE, { [path]: now }, { base: { [path]: before } })).toEqual([]);
    });

    it('shows no secret in what is left', () => {
      const before = `a: 1 # client_secret: p8e-Hush-91 and more\n${yaml}`;
      const linted = lintFiles({ 'sync.yml': before.slice(0, 35) }, { base: { 'sync.yml': before } });
      expect(linted.report.findings).toHaveLength(1);
      for (const [, output] of outputsOf(linted)) expect(output).not.toContain('Hush');
    });
  });

  it.each<[string, string, string]>([
    ['a.json', asJson, '{ "compilerOptions": {} }'],
    ['a.yml', asYaml, 'title: x\n'],
    ['a.txt', account(), 'The account is elsewhere now.'],
    ['a.xml', account(), '<package><entities schema="xtk:option"><option name="a"/></entities></package>'],
    ['a.yml', asYaml, '# it is elsewhere now\n'],
    ['a.xml', account(), '<?xml version="1.0"?>\n<!DOCTYPE configuration SYSTEM "x.dtd"><configuration/>'],
    ['a.xml', account(), '<?xml version="1.0"?><!-- a -->\n<!DOCTYPE project><project/>'],
    ['a.xml', account(), '<!-- It is in ../b.xml now. -->\n'],
    ['a.xml', account(), '$ANSIBLE_VAULT;1.1;AES256\n3132\n'],
    ['a.xml', account(), '\0GITCRYPT\0abc'],
    ['a.xml', account(), `${'<a>'.repeat(1100)}${'</a>'.repeat(1100)}`],
  ])('is silent about %s, in which something else stands than in the base', (path, before, now) => {
    expect(findingsOf(RULE, { [path]: now }, { base: { [path]: before } })).toEqual([]);
  });

  it('is silent about a file that another parent of a merge has cut off too', () => {
    for (const cut of ['', '<?xml version="1.0"?>\n<pack']) {
      const now = { 'a.xml': account(), 'g.xml': cut };
      const whole = { 'a.xml': account(), 'g.xml': groups('admin') };
      expect(findingsOf(RULE, now, { base: whole })).toHaveLength(1);
      for (const [base, other] of [[whole, now] as const, [now, whole] as const])
        expect(lintFiles(now, { base, merged: [other] }).report.findings.filter(({ rule }) => rule === RULE)).toEqual([]);
    }
  });

  it('knows one in an encoding that cannot be read', () => {
    const text = asYaml.replace('Acme_IMS', 'é');
    expect(findingsOf(RULE, { 'a.yml': Buffer.from(text, 'latin1') })).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['a.yml', asYaml.replace('name', 'title')],
    ['a.yml', `kind: ConfigMap\nmetadata:\n  name: x\ndata:\n${asYaml.replace('name', 'title').replace(/^/gm, '  ')}`],
    ['a.yml', 'name: x\nimsServer: https://ims-na1.adobelogin.com\nclientId: x\norgId: x@AdobeOrg\n'],
    ['a.json', JSON.stringify({ name: 'x', settings: { a: [OTHER] } }, null, 2).slice(0, -1)],
  ])('is silent about %s of others that has such keys: %j', (path, text) => {
    for (const broken of [path === 'a.json' ? text : `${text}x: ]\n`, conflict(text).replace(/[⟦⟧]/g, '')])
      expect(findingsOf(RULE, { [path]: broken })).toEqual([]);
  });

  it.each(['a.xml', 'a.txt', 'a.yml'])('knows an account below a root of others that breaks off, in %s', (path) => {
    const list = '<data><entities schema  =\n  "nms:extAccount"><extAccount name="Adobe_Marketing_Cloud"';
    for (const end of ['', '/></entities>', '/></entities></dat>', '\n<<<<<<< HEAD\n/>'])
      expect(findingsOf(RULE, { [path]: list + end })).toHaveLength(1);
  });

  it.each(['a.yml', 'a.yaml', 'a.json', 'a.csv', 'a.txt'])('knows XML that breaks off, though it is called %s', (path) => {
    for (const text of ['<?xml version="1.0"?>\n<package><entities schema="nms:extAccount"', '<extAccount name="a"', '<serverConf>'])
      expect(findingsOf(RULE, { [path]: text })).toHaveLength(1);
    const files = { '.campaign-ims.yml': 'instances: { prod: { files: ["**"] } }', [path]: '<extAccount>' };
    expect(checksOf('account-present', files)).toMatchObject([{ status: 'not-checked' }]);
  });

  it.each([
    ['a.xml', `<!DOCTYPE x [<!ENTITY a "]>">]>\n${account()}`],
    ['a.xml', `<!DOCTYPE x SYSTEM "a>b">\n${account()}`],
    ['a.xml', `<!DOCTYPE x>\ngarbage ${account()}`],
    ['a.json', '{"extAccount":[{"name":"Adobe_Marketing_Cloud","imsServer":"http://a"}]}\n{"extAccount":[{"name":"b"}]}\n'],
    ['a.json', '{ "schema": "nms:extAccount", "name": "x", "imsServer": "https://x", "associationMask": "a" "b": 1 }'],
  ])('does not lose %s: %j', (path, text) => {
    expect(findingsOf(RULE, { [path]: text.replace("<?xml version='1.0'?>\n", '') })).toHaveLength(1);
  });

  it('is not at a loss for millions of signs before the root', () => {
    for (const sign of ['<%%>', '{{}}\n', '<!---->', '<?a?>', ' '])
      expect(checksOf(RULE, { 'a.xml': `${sign.repeat(2_000_000)}<package><extAccount>` })).toHaveLength(1);
  });

  it('knows a package whose name space is none, and no other', () => {
    const broken = (space: string) => findingsOf(RULE, { 'a.xml': `<package xmlns${space}><entities schema="nms&#58;extAccount"><` });
    for (const none of ['=""', "=''", ' = ""']) expect(broken(none)).toHaveLength(1);
    for (const other of ['="http://soap.sforce.com/2006/04/metadata"', ':a=""']) expect(broken(other)).toEqual([]);
  });

  it.each<[string, string]>([
    ['a.yml', 'name: {{ .Values.name }}\ntitle: Adobe_Marketing_Cloud'],
    ['a.yml', 'name: Adobe Experience Cloud\nlinks: ['],
    ['a.yml', 'redirect_uri: {{ host }}'],
    [
      'chart/templates/cm.yaml',
      '{{- if .Values.a }}\ndata:\n  ims_org_id: {{ .Values.o | quote }}\n  h: ims-na1.adobelogin.com\n{{- end }}\n',
    ],
    ['application.yml', 'info:\n  version: @project.version@\nextAccount:\n  ims_org_id: 6096892F54B5819E0A4C98A2@AdobeOrg\n'],
    ['roles/a/templates/a.yml', 'ims:\n{% for o in orgs %}\n  - ims_org_id: {{ o }}\n{% endfor %}\nhost: ims-na1.adobelogin.com\n'],
    ['.eslintrc.json', '{\n  // of Campaign\n  "globals": { "extAccount": "readonly", "imsServer": "readonly" }\n}\n'],
    ['.vscode/settings.json', '{\n  // words\n  "cSpell.words": ["extAccount", "imsServer:", "directory_users"],\n}\n'],
    ['log.json', '{ "name": "Adobe_Marketing_Cloud", "a": 1 }\n{ "name": "b", "a": 2 }\n'],
    ['log.json', '{"msg":"tested","extAccount":"Adobe_Marketing_Cloud"}\n{"msg":"tested","extAccount":"ftp"}\n'],
    ['cfg/app.json', '{ "port": {{ port }}, "ims_org_id": "x@AdobeOrg", "extAccount": { "a": 1 } }'],
    ['a.json', '{ /* one of */ "type": "PRODUCT_PROFILE" }'],
    ['a.yml', 'org_id: {{ id }}@AdobeOrg'],
    ['a.json', '{ "client": { "redirect_uri": "x", } }'],
    ['a.json', '<html><extAccount>'],
    ['a.html', '<!DOCTYPE html>\n<package><extAccount name="a"/>'],
    ['a.xhtml', '<?xml version="1.0"?>\n<html><entities schema="nms:extAccount"><br></html>'],
    ['a.xml', '<Document><name>redirect_uri</Document>'],
    ['proxy.yaml', 'project: {{ .Values.p }}\ncredentials:\n  {{- if .Values.x }}\n  id: 1\nredirect_uri: {{ .Values.r }}\n'],
    ['auth.json', '{\n // oauth\n "project": "x", "credentials": {"redirect_uri": "https://x"}\n}'],
    ['package.xml', '<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n <types><members>redirect_uri</members>\n</Package>'],
    ['package.xml', '<package format="2"><description>OAuth with redirect_uri & more</description></package>'],
    ['package.xml', '<package>\n  <name>redirect_uri</name>\n  <version>1 & 2</version></package>'],
    ['book.opf', '<package xmlns="http://www.idpf.org/2007/opf"><metadata>redirect_uri & </metadata></package>'],
    ['a.xml', '<Builder>redirect_uri & x</Builder>'],
    ['u.csv', 'a,b\n"x" y,redirect_uri\n'],
  ])('is silent about %s of others that holds %j', (path, text) => {
    expect(findingsOf(RULE, { [path]: text })).toEqual([]);
  });

  it('points at what a resolution left behind, and makes no user of it', () => {
    const files = { 'users.csv': `${CONFLICTS['users.csv']}⟦=======⟧\r\nbob,x\r\n`, 'prod/a.xml': account() };
    expect(places(lintFiles(files).report.findings)).toEqual(marked(RULE, files));
  });

  it('points at the first byte that cannot be decoded', () => {
    const text = account({ label: 'Inl\u00f6ggning' });
    const files = { 'prod/a.xml': Buffer.from(text, 'latin1') };
    const before = text.slice(0, text.indexOf('\u00f6')).split('\n');
    expect(findingsOf(RULE, files)).toMatchObject([{ start: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } }]);
    expect(findingsOf(RULE, { 'prod/a.xml': Buffer.from(text.replace('?>', " encoding='ISO-8859-1'?>"), 'latin1') })).toEqual([]);
  });

  it.each<[string, Files]>([
    ['sound files', { 'prod/a.xml': account() }],
    ...Object.entries({
      'README.md': `<h1 align="center">Acme</h1>\n\n\`\`\`xml\n${account()}\`\`\`\nMore & more <br>\n`,
      'NOTES.md': `<!-- markdownlint-disable -->\n# Acme\n\n${account()}`,
      'index.html': `<div>\n<pre>${account()}</pre>\n<br></div>`,
      'x.php': `<?php\n$q = '<queryDef schema="nms:extAccount" operation="select">';\n if ($a < 3) { }`,
      'workflow.xml': '<workflow><script><![CDATA[ <extAccount schema="nms:extAccount"> ]]></scrip></workflow>',
      'guide.md': '<details>\n\n```xml\n<entities schema="nms:extAccount"><extAccount name="a"/></entities>\n```\n</details>\nAnd more.\n',
      'guide.mdx': '<Tabs>\n```xml\n<entities schema="nms:extAccount"><extAccount name="a"/></entities>\n```\n</Tabs>\nAnd more.\n',
      'part.html': '<div><entities schema="nms:extAccount"><extAccount name="a"/></entities><br></div>',
      'x.jsx': '<queryDef schema="nms:extAccount" operation="select">{a && b < c}</queryDef>',
    }).map(([path, text]): [string, Files] => [`a text that begins with a tag and quotes an account: ${path}`, { [path]: text }]),
    ["other people's broken XML", { 'pom.xml': '<project><a></project>' }],
    ["other people's broken JSON", { 'tsconfig.json': '{ // comment\n "a": 1, }' }],
    ...Object.entries({
      'a text': '<article><programlisting>&lt;entities schema="nms:extAccount"/&gt;</programlisting></article>',
      'a section': '<article><![CDATA[<package><entities schema="nms:extAccount"/></package>]]></article>',
      'a comment': '<topic><!-- <package><entities schema="nms:extAccount"/></package> --></topic>',
      'the internal subset': '<article>&ims;</article>',
      'packages of its own': '<struts><package name="default"><result>https://ims-na1.adobelogin.com</result></package></struts>',
      'what it makes': '<xsl:stylesheet version="1.0"><entities schema="nms:extAccount"><extAccount name="a"/></entities></xsl:stylesheet>',
    }).map(([where, text]): [string, Files] => [
      `XML of others with a document type, and with Campaign's words in ${where}`,
      {
        'a.xml': `<?xml version="1.0"?>\n<!DOCTYPE ${/[\w:]+/.exec(text)} SYSTEM "a.dtd" [<!ENTITY ims '<entities schema="nms:extAccount"/>'>]>\n${text}\n`,
      },
    ]),
    ['broken XML of others that quotes a package', { 'a.xml': '<a>&lt;entities schema="nms:extAccount"/&gt;<!-- <package> --></b>' }],
    ['a page of others that is a template', { 'a.html.j2': `{% extends "a" %}\n<html><body><pre>${account()}</pre><br></body></html>` }],
    ['a part of one', { 'a.tmpl': `{{ define "a" }}\n<div><entities schema="nms:extAccount">{{ x }}</entities><br></div>` }],
    ['XML of others that cannot be decoded', { 'a.xml': Buffer.from('<struts><package name="\xe9"/></struts>', 'latin1') }],
    ['a conflict in the files of others', { 'a.json': '<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> x\n', 'a.xml': '<<<<<<< HEAD\n<a>' }],
    ['a key that merges', { 'prod/a.yml': '<<: &a { name: Adobe_Marketing_Cloud }\nb: *a\n' }],
    ['an indented example', { 'prod/a.xml': account().replace('<package>', '<package><!--\n  <<<<<<< HEAD\n-->') }],
    ['markers in a script', { 'prod/a.xml': account().replace('<package>', '<package><!--\n=======\n-->') }],
    ['a mention in a text', { 'README.yml': 'a: [Adobe_Marketing_Cloud' }],
  ])('is silent about %s', (_, files) => {
    expect(lintFiles(files).report.findings.filter(({ rule }) => rule === RULE)).toEqual([]);
  });

  it.each(['prod/extaccount.xml.j2', 'conf/config-acme.xml.erb', 'prod/extaccount.xml.tftpl'])(
    'is not checked for a template that is no document before it is filled in: %s',
    (path) => {
      const within = account().replace('<extAccount', '{% if ims %}<extAccount').replace('name=', '<%= x %> name=');
      const before = [
        "{{ ansible_managed | comment('xml') }}\n",
        '#jinja2: trim_blocks: True\n{# a #}\n',
        '<%# a %>{% if a %}<!-- a -->\n',
      ];
      for (const text of [within, ...before.map((tags) => tags + account().replace('</package>', '{% x %}</package>'))]) {
        const files = { 'prod/a.xml': account(), [path]: text };
        expect(findingsOf(RULE, files)).toEqual([]);
        const reasons = checksOf(RULE, files).map(({ reason }) => reason);
        expect(reasons).toContain(`${path} is a template that a deployment turns into a file`);
      }
    },
  );

  it.each<[string, string]>([
    [
      'chart/templates/a.yaml',
      'extAccount:\n  {{- range .Values.all }}\n  - name: {{ .name }}\n    imsServer: {{ .server }}\n  {{- end }}\n',
    ],
    ['a.yml', '{% for one in all %}\n- name: Adobe_Marketing_Cloud\n  imsServer: {{ one }}\n{% endfor %}\n'],
    ['a.yml', 'name: Adobe_Marketing_Cloud\nimsServer: @ims.server@\n'],
    ['a.json', '{ "name": "Adobe_Marketing_Cloud", "type": {{ type }}, "active": 1 }'],
    ['a.json', '{ "name": "Adobe_Marketing_Cloud", "type": ${TYPE} }'],
    ['a.yml', 'name: Adobe_Marketing_Cloud\rimsServer: x # "\r{% if a %}\rb: [\r'],
    ['user-sync-config.yml', 'directory_users:\n  groups:\n{% for one in all %}\n    - directory_group: {{ one }}\n{% endfor %}\n'],
    ['roles/acc/templates/serverConf.xml', '{{ ansible_managed | comment("xml") }}\n<serverConf>\n  <shared/>\n</serverConf>\n'],
    ['prod/serverConf.xml', '<serverConf>\n  <shared {% if a %}b="c"{% endif %}/>\n</serverConf>\n'],
    ['prod/a.xml', account().replace('type="10"', '{{ type }}')],
  ])('is not checked for one that its text shows to be such: %s with %j', (path, text) => {
    expect(findingsOf(RULE, { [path]: text })).toEqual([]);
    const reasons = checksOf(RULE, { [path]: text }).map(({ reason }) => reason);
    expect(reasons).toEqual([`${path} is a template that a deployment turns into a file`]);
  });

  it.each<[string, string]>([
    ['a.json', '{ "name": "Adobe_Marketing_Cloud", "callbackServer": "https://{{ host }}", }'],
    ['a.json', '{ "name": "Adobe_Marketing_Cloud", "imsServer": "x", #{"y": 1'],
    ['a.yml', 'name: Adobe_Marketing_Cloud\nimsServer: "{{ a }}"\nx: [\n'],
    ['a.yml', 'name: Adobe_Marketing_Cloud\nimsServer: x # {{ a }}\nx: [\n'],
    ['a.json', '{ "name": "Adobe_Marketing_Cloud", "imsServer": "x\u2028{{ a }}", }'],
    ['prod/a.xml', account({ label: '{{ a }}' }).replace('</package>', '')],
    ['prod/a.xml', account().replace('type="10"', '<%= type %>')],
  ])('points at what is broken beside a value that is filled in: %s with %j', (path, text) => {
    expect(findingsOf(RULE, { [path]: text })).toHaveLength(1);
  });

  it('judges a template that is a document', () => {
    expect(findingsOf('ims-server-known', { 'prod/a.xml.j2': account({ imsServer: 'https://x.example' }) })).toHaveLength(1);
  });

  it.each(['sample', 'example', 'dist'])('passes over what is there to be copied, as .%s, but where the configuration names it', (word) => {
    const wrong = account({ imsServer: 'https://x.example', callbackServer: 'http://x' });
    const dump = JSON.stringify({ groups: [{ type: 'PRODUCT_PROFILE', groupName: 'x' }] });
    const examples = {
      [`prod/config-acme.xml.${word}`]: server({ organization: '', endpoint: 'x' }),
      [`prod/serverConf.${word}.xml`]: server({ organization: '', endpoint: 'x' }),
      [`prod/a.xml.${word}`]: wrong,
      [`prod/a.${word}.xml`]: wrong,
      [`prod/b.${word}.xml`]: '<package>',
      [`prod/a.${word}.json`]: JSON.stringify({ ...SOUND, imsServer: 'x' }),
      [`dump.${word}.json`]: dump,
    };
    const { findings, checks } = lintFiles({ 'prod/a.xml': account(), ...examples }).report;
    expect(findings).toEqual([]);
    expect(checks.find(({ rule }) => rule === 'mask-prefix')).toMatchObject({ status: 'not-checked' });
    const named = { 'prod/a.xml': account(), ...examples, '.campaign-ims.yml': `experienceCloud: { files: [dump.${word}.json] }` };
    expect(findingsOf('mask-prefix', named)).toHaveLength(1);
    expect(findingsOf('ims-server-known', { [`prod/${word}.xml`]: wrong })).toHaveLength(1);
  });

  it.each<[string, string | Buffer]>([
    ['a conflict', `<<<<<<< ours\n${account({ label: '{{ x }}' })}=======\n>>>>>>> theirs\n`],
    ['another encoding', Buffer.concat([Buffer.from(account({ label: '{{ x }}' })), Buffer.from([0xff])])],
    ['no sign of a template', account().replace('</package>', '')],
  ])('points at a template with %s', (_, content) => {
    expect(findingsOf(RULE, { 'prod/a.xml.tpl': content })).toHaveLength(1);
  });

  it('says that of an account not all was read, and hides what its secret is called', () => {
    const many = Array.from({ length: MAX_VALUES }, (_, at) => `<p><q r="${at}"/></p>`).join('');
    const files = {
      '.campaign-ims.yml': 'mapping: { clientSecret: x/y/@z }',
      'a.xml': `<⟦extAccount⟧ name="Adobe_Marketing_Cloud">${many}<x><y z="s3kr1t-9f8e7d"/></x></extAccount>`,
    };
    const { report } = lintFiles(files);
    expect(places(report.findings)).toContain(marked(RULE, files)[0]);
    expect(JSON.stringify(report)).not.toContain('s3kr1t');
    const entry = { name: 'Adobe_Marketing_Cloud', p: Array.from({ length: MAX_VALUES }, () => ({ q: { r: 1 } })) };
    expect(findingsOf(RULE, { 'a.json': JSON.stringify({ extAccount: entry }) })).toHaveLength(1);
    expect(findingsOf(RULE, { 'a.xml': `<group xtkschema="xtk:group" name="a">${many}</group>` })).toEqual([]);
  });

  it('leaves rules unchecked that might have found their thing there', () => {
    const files = { '.campaign-ims.yml': 'instances: { prod: { files: ["prod/**"] } }', 'prod/a.xml': '<package>' };
    const { findings, checks } = lintFiles(files).report;
    expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
    expect(checks.find(({ rule }) => rule === 'account-present')).toMatchObject({ status: 'not-checked' });
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'fail' }]);
  });

  it('does not blame a file for what is a limit of the tool', () => {
    const deep = `{ "name": "Adobe_Marketing_Cloud", "imsServer": ${'['.repeat(300)}`;
    const { report } = lintFiles({ 'prod/a.json': deep, 'prod/b.xml': '<extAccount>' });
    const helps = report.findings.filter(({ rule }) => rule === RULE).map(({ help }) => help);
    expect(helps).toEqual([
      expect.stringContaining('a limit of campaign-ims-check'),
      expect.stringContaining('Campaign could not import it either'),
    ]);
  });
});
