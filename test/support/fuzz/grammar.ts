import fc from 'fast-check';

/** In the places of secrets; no other value of the grammar shares six characters with it. */
export const SECRET = 'Zq7Kw3-Vt9RxYu5!mNb2';

const HOSTILE = fc.constantFrom(
  '\u202e',
  '\x1b[31m',
  '\x1b]8;;https://evil.example\x07',
  '\u200b',
  '\u00a0',
  '\n::error::x',
  '##[error]x',
  '@everyone',
  '](https://evil.example)',
  '|',
  '`',
  '$x$',
  '\u0085',
  '\u2028',
  'é',
  '\u{1f600}',
  "'",
  '%0A',
  '{{x}}',
);
const WORDS = fc.constantFrom(
  'Adobe_Marketing_Cloud',
  'Adobe_Experience_Cloud',
  'https://ims-na1.adobelogin.com',
  'https://ims-na1-stg1.adobelogin.com',
  'openid,AdobeID,session',
  'openid, AdobeID,,session',
  'Campaign-Acme',
  'https://campaign.acme.example',
  'http://campaign.acme.example:8080/x?y#z',
  'https://ann:hunter2@campaign.acme.example',
  '6096892F54B5819E0A4C98A2@AdobeOrg',
  'campaign - acme - ',
  'Campaign - acme- (.*)',
  'campaign  - [a-z]+ - ',
  'dma_campaign_classic',
  'dma_campaign',
  '10',
  '0',
  'true',
  '',
  ' ',
  '@abc',
  '#{X}#',
  'delete',
);
const NAMES = fc.constantFrom('admin', 'workflow', 'delivery', 'Adminstrators', 'a b', 'аdmin', '__proto__', 'constructor', 'toString');
const VALUE = fc.oneof(
  { weight: 6, arbitrary: WORDS },
  { weight: 1, arbitrary: HOSTILE },
  { weight: 1, arbitrary: fc.tuple(WORDS, HOSTILE, WORDS).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.tuple(WORDS, fc.integer({ min: 1, max: 400 })).map(([word, times]) => word.repeat(times)) },
);
const SECRET_NAMES = fc.constantFrom(
  'imsClientSecret',
  'clientSecret',
  'password',
  'api_key',
  'accessToken',
  'privateKey',
  'client_secret',
);
const FIELDS = fc.constantFrom(
  ...['name', 'type', 'active', 'label', 'imsServer', 'imsScope', 'imsClientId', 'callbackServer', 'imsOrgId', 'associationMask'],
  ...['productContext', 'account', 'server', 'scope', '_operation', 'xtkschema', '__proto__', 'constructor', 'x-y.z'],
);

/** Names and values of one thing; a secret only ever stands under a name that says so. */
const ENTRIES = fc
  .tuple(
    fc.uniqueArray(fc.tuple(FIELDS, VALUE), { selector: ([name]) => name, maxLength: 10 }),
    fc.option(SECRET_NAMES.map((name): [string, string] => [name, SECRET])),
    fc.nat(10),
  )
  .map(([entries, secret, at]) => (secret ? [...entries.slice(0, at), secret, ...entries.slice(at)] : entries));

const account = ENTRIES.map((entries): [string, string][] =>
  entries.some(([name]) => name === 'name') ? entries : [['name', 'Adobe_Marketing_Cloud'], ...entries],
);

const xmlText = (value: string): string =>
  value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu, '').replace(/[&<"]/g, (char) => `&#${char.charCodeAt(0)};`);
const attributes = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('\n   ');

const MISC = fc.constantFrom('', '\n', '<!-- <extAccount name="x"/> -->', '<?pi x?>', '<![CDATA[<a>]]>', '\r\n', '&amp;', '<desc>é</desc>');
const NEST = fc.constantFrom('', 'conn', 'ims', 'x:y');

const xmlAccount = fc
  .tuple(account, NEST, MISC)
  .map(([entries, nest, misc]) =>
    nest === ''
      ? `<extAccount${attributes(entries)}>${misc}</extAccount>`
      : `<extAccount${attributes(entries.slice(0, 3))}>${misc}<${nest}${attributes(entries.slice(3))}/></extAccount>`,
  );
const xmlGroup = fc.tuple(NAMES, VALUE).map(([name, label]) => `<group name="${xmlText(name)}" label="${xmlText(label)}"/>`);
const xmlServer = fc
  .tuple(VALUE, VALUE, VALUE)
  .map(
    ([hosts, organization, endpoint]) =>
      `<serverconf><shared><dataStore hosts="${xmlText(hosts)}"/><ims authIMSEndpoint="${xmlText(endpoint)}" authIMSClientSecret="${xmlText(SECRET)}"/></shared><web><redirection IMSOrgId="${xmlText(organization)}"/></web></serverconf>`,
  );
const xmlSchema = fc
  .array(
    fc.tuple(
      FIELDS,
      fc.constantFrom('IMS server', 'IMS scope', 'Callback server', 'Association mask', 'IMS client secret', 'Product context'),
    ),
    {
      maxLength: 5,
    },
  )
  .map(
    (fields) =>
      `<srcSchema name="extAccount" namespace="nms"><element name="extAccount">${fields.map(([name, label]) => `<attribute name="${name}" label="${label}"/>`).join('')}</element></srcSchema>`,
  );
const HEAD = fc.constantFrom(
  '',
  '<?xml version="1.0"?>\n',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '\ufeff',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
);

const xml = fc.oneof(
  fc
    .tuple(HEAD, fc.array(xmlAccount, { maxLength: 4 }), fc.array(xmlGroup, { maxLength: 4 }), MISC)
    .map(
      ([head, accounts, groups, misc]) =>
        `${head}<package>${misc}<entities schema="nms:extAccount">${accounts.join('\n')}</entities><entities schema="xtk:group">${groups.join('')}</entities></package>`,
    ),
  fc.tuple(HEAD, xmlAccount).map((parts) => parts.join('')),
  fc.tuple(HEAD, xmlServer).map((parts) => parts.join('')),
  xmlSchema,
);

const jsonObject = fc.oneof(
  account.map((entries): unknown => Object.fromEntries(entries)),
  fc.array(account, { maxLength: 3 }).map((all): unknown => ({ extAccount: all.map((entries) => Object.fromEntries(entries)) })),
  fc
    .array(VALUE, { maxLength: 5 })
    .map((names): unknown => ({ groups: names.map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName })) })),
  fc.tuple(VALUE, VALUE, VALUE).map(([id, uri, scope]): unknown => ({
    project: {
      org: { ims_org_id: '6096892F54B5819E0A4C98A2@AdobeOrg' },
      workspace: { details: { credentials: [{ oauth2: { client_id: id, client_secret: SECRET, redirect_uri: [uri], scopes: [scope] } }] } },
    },
  })),
  fc.constant<unknown>({ enterprise: { org_id: '6096892F54B5819E0A4C98A2@AdobeOrg', client_id: 'x', client_secret: SECRET } }),
  VALUE.map((group): unknown => ({ directory_users: { groups: [{ directory_group: 'x', adobe_groups: [group, null] }] } })),
);
const json = fc.tuple(jsonObject, fc.constantFrom(0, 2)).map(([data, indent]) => JSON.stringify(data, null, indent));

const ANCHOR = fc.constantFrom('', '&a ', '!!str ', '!x ');
const PLAIN = /^[A-Za-z][\w@./:-]*$/;
const yamlScalar = (value: string): string => (PLAIN.test(value) && !value.endsWith(':') ? value : JSON.stringify(value));
const yaml = fc.oneof(
  fc
    .tuple(account, ANCHOR, fc.constantFrom('', 'x: *a\n', 'x: &b [*b]\n', '---\ny: 1\n', '# é\n'))
    .map(
      ([entries, anchor, more]) =>
        `${entries.map(([name, value]) => `${JSON.stringify(name)}: ${anchor}${yamlScalar(value)}\n`).join('')}${more}`,
    ),
  account.map((entries) => entries.map(([name, value]) => `${name}: |-\n  ${value.replaceAll('\n', '\n  ')}\n`).join('')),
  jsonObject.map((data) => JSON.stringify(data)),
);

const csv = fc
  .tuple(fc.constantFrom(',', ';'), fc.array(fc.tuple(VALUE, VALUE), { maxLength: 5 }))
  .map(([separator, rows]) =>
    [['Username', 'Product Configurations'], ...rows]
      .map((row) => row.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator))
      .join('\n'),
  );

const KEYS = fc.constantFrom(
  ...['instances', 'experienceCloud', 'accountType', 'fields', 'rules', 'suppress', 'ignore', '__proto__', 'constructor', 'clientSecret'],
);
const config = fc
  .array(
    fc.tuple(
      KEYS,
      fc.oneof(
        VALUE.map(yamlScalar),
        VALUE.map((value) => `{ prod: { files: ["prod/**"], role: production, url: ${yamlScalar(value)} }, __proto__: ~ }`),
        VALUE.map(
          (value) => `{ clientId: ${yamlScalar(value)}, scopes: [openid], groups: ["campaign - acme - admin", ${yamlScalar(value)}] }`,
        ),
        fc
          .tuple(FIELDS, VALUE)
          .map(([name, value]) => `{ callbackUrl: "@${name}", clientId: "@imsClientSecret", ${JSON.stringify(value)}: x }`),
        VALUE.map((value) => `[{ rule: account-unique, path: ${yamlScalar(value)}, reason: ${yamlScalar(value)} }]`),
        VALUE.map((value) => `[${yamlScalar(value)}, "prod/{a,b}/*"]`),
        fc.constantFrom('{ callback-https: off, account-name: notice, x: off }', '~', '*a', '&a [*a]'),
      ),
    ),
    { maxLength: 6 },
  )
  .map((entries) => entries.map(([key, value]) => `${key}: ${key === 'clientSecret' ? SECRET : value}\n`).join(''));

/** What breaks off, gets lost or comes in between. */
export type Damage = 'cut' | 'flip' | 'insert' | 'repeat' | 'drop' | 'conflict';
const PIECES = [
  '<!DOCTYPE a [<!ENTITY a "&a;">]>',
  '&x;',
  '\0',
  '\ufeff',
  ']]>',
  '-->',
  '"',
  '<',
  '{',
  '[',
  '\t',
  '%',
  '*a',
  '\ud800',
  '\u202e',
  '<<: *a',
];
const DAMAGE = fc.record({
  kind: fc.constantFrom<Damage>('cut', 'flip', 'insert', 'repeat', 'drop', 'conflict'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  byte: fc.nat(255),
  piece: fc.constantFrom(...PIECES),
});

function damaged(text: string, damages: readonly { kind: Damage; at: number; length: number; byte: number; piece: string }[]): Uint8Array {
  let bytes: Buffer = Buffer.from(text, 'utf8');
  for (const { kind, at, length, byte, piece } of damages) {
    const from = Math.floor(at * bytes.length);
    const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)];
    if (kind === 'cut') bytes = before;
    if (kind === 'flip' && after.length > 0) bytes = Buffer.concat([before, Buffer.of(byte), after.subarray(1)]);
    if (kind === 'insert') bytes = Buffer.concat([before, Buffer.from(piece, 'utf8'), after]);
    if (kind === 'repeat') bytes = Buffer.concat([before, after.subarray(0, length), after]);
    if (kind === 'drop') bytes = Buffer.concat([before, after.subarray(length)]);
    if (kind === 'conflict') bytes = Buffer.concat([before, Buffer.from('\n<<<<<<< HEAD\n'), after, Buffer.from('\n>>>>>>> x\n')]);
  }
  return bytes;
}

const FOLDERS = fc.constantFrom(
  '',
  'prod/',
  'stage/',
  'a/prod/',
  'b/prod/',
  'prod/\x1b[2J/',
  'prod/::error::x\n/',
  '\u202e/',
  '\\xff/',
  '__proto__/',
);
const KINDS = [
  { kind: 'xml', text: xml, name: fc.constantFrom('x.xml', 'config-acme.xml', 'serverConf.xml') },
  { kind: 'json', text: json, name: fc.constantFrom('x.json') },
  { kind: 'yaml', text: yaml, name: fc.constantFrom('x.yml', 'x.yaml') },
  { kind: 'csv', text: csv, name: fc.constantFrom('users.csv') },
  { kind: 'config', text: config, name: fc.constantFrom('.campaign-ims.yml') },
] as const;

const FILE = fc.oneof(
  ...KINDS.map(({ kind, text, name }) =>
    fc
      .tuple(kind === 'config' ? fc.constantFrom('', 'a/') : FOLDERS, name, text, fc.array(DAMAGE, { maxLength: 2 }))
      .map(([folder, file, content, damages]) => ({
        kind,
        path: folder + file,
        bytes: damaged(content, damages),
        damages: damages.map((damage) => damage.kind),
      })),
  ),
);

/** A few files, as a repository could hold them, whole or damaged. */
export const repositories = fc.uniqueArray(FILE, { selector: ({ path }) => path, minLength: 1, maxLength: 4 });
export type FuzzedFile = typeof FILE extends fc.Arbitrary<infer T> ? T : never;
