import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.js';
import { declared } from '../../src/model/declared.js';
import { estatesOf } from '../../src/model/estates.js';
import { account, groups } from '../support/account.js';
import { cloudIn, factsOf } from '../support/facts.js';
import { checksOf, findingsOf, lintFiles } from '../support/lint-files.js';

/** The one thing that a file tells, its places checked against the text. */
function told(path: string, content: string) {
  const [facts, ...others] = cloudIn(path, content);
  expect(others).toEqual([]);
  if (!facts) return null;
  const text = factsOf({ [path]: content })[0]?.text ?? '';
  const all = [...facts.groups, ...facts.organizationIds, ...facts.users.map(({ login }) => login), ...facts.clients.map(({ id }) => id)];
  for (const { span, value } of all) expect(text.slice(span.start, span.end)).toBe(value);
  return {
    source: facts.source,
    groups: facts.groups.map(({ value }) => value),
    complete: facts.complete,
    organizations: facts.organizationIds.map(({ value }) => value),
    users: facts.users.map(({ login, groups }) => [login.value, ...groups.map(({ value }) => value)]),
    clients: facts.clients.map(({ id, callbackUrls, scopes }) => [
      id.value,
      callbackUrls?.map(({ value }) => value) ?? null,
      scopes?.map(({ value }) => value) ?? null,
    ]),
  };
}

const nothing = { groups: [], complete: false, organizations: [], users: [], clients: [] };

describe('the User Sync Tool', () => {
  it('tells groups that exist, other organisations left out', () => {
    const content = `directory_users:
  groups:
    - directory_group: A
      adobe_groups:
        - "campaign - acme - admin"
        - campaign - acme - delivery
        - other::campaign - acme - x
    - directory_group: B
      adobe_groups:
    - directory_group: C
`;
    expect(told('user-sync-config.yml', content)).toEqual({
      ...nothing,
      source: 'User Sync Tool',
      groups: ['campaign - acme - admin', 'campaign - acme - delivery'],
    });
    expect(told('user-sync-config.yml', content.replaceAll('\n', '\r\n'))?.groups).toHaveLength(2);
  });

  it('tells the organisation of its connector, and not its client', () => {
    const content = 'enterprise:\n  client_id: "abc"\n  client_secret: "def"\n  org_id: "6096892F54B5819E0A4C98A2@AdobeOrg"\n';
    expect(told('connector-umapi.yml', content)).toEqual({
      ...nothing,
      source: 'User Sync Tool connector',
      organizations: ['6096892F54B5819E0A4C98A2@AdobeOrg'],
    });
    expect(told('connector-umapi.yml', content.replace('6096892F54B5819E0A4C98A2@AdobeOrg', 'Org ID goes here'))).toBeNull();
  });
});

describe('the User Management API', () => {
  const dump = {
    lastPage: true,
    groups: [
      { type: 'PRODUCT_PROFILE', groupName: 'campaign - acme - admin' },
      { type: 'USER_GROUP', groupName: 'everybody' },
      { type: 'PRODUCT_PROFILE', groupName: 'Acrobat' },
    ],
  };

  it('tells all product profiles', () => {
    expect(told('groups.json', JSON.stringify(dump))).toEqual({
      ...nothing,
      source: 'User Management API',
      groups: ['campaign - acme - admin', 'Acrobat'],
      complete: true,
    });
    expect(told('groups.json', JSON.stringify(dump.groups))?.complete).toBe(true);
  });

  it('tells some on a page that is not the last', () => {
    expect(told('groups.json', JSON.stringify({ ...dump, lastPage: false }))?.complete).toBe(false);
  });

  it('tells all on its pages that were joined, where the last is among them', () => {
    const [first, last] = [
      { ...dump, lastPage: false },
      { lastPage: true, groups: [{ type: 'PRODUCT_PROFILE', groupName: 'Target' }] },
    ];
    expect(told('groups.json', JSON.stringify([first, last]))).toMatchObject({
      groups: ['campaign - acme - admin', 'Acrobat', 'Target'],
      complete: true,
    });
    expect(told('groups.json', JSON.stringify([first, { ...last, lastPage: false }]))?.complete).toBe(false);
  });
});

describe('the Admin Console', () => {
  const header = 'Identity Type,Username,Domain,Email,First Name,Last Name,Country Code,Product Configurations,Admin Roles,User Groups';

  it.each([
    ['commas', (text: string) => text],
    [
      'semicolons',
      (text: string) =>
        text
          .split('\n')
          .map((line) => (line.includes('"') ? line : line.replaceAll(',', ';')))
          .join('\n')
          .replace('Federated ID,ann,,ann@acme.example,,,SE,"', 'Federated ID;ann;;ann@acme.example;;;SE;"')
          .replace('",,', '";;'),
    ],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ])('tells users and groups that exist, with %s', (_, spell) => {
    const content = `${header}\nFederated ID,ann,,ann@acme.example,,,SE,"campaign - acme - admin,campaign - acme - delivery",,\nFederated ID,,,bob@acme.example,,,SE,,,\n`;
    expect(told('users.csv', spell(content))).toEqual({
      ...nothing,
      source: 'Admin Console',
      groups: ['campaign - acme - admin', 'campaign - acme - delivery'],
      users: [['ann', 'campaign - acme - admin', 'campaign - acme - delivery'], ['bob@acme.example']],
    });
  });

  it('has columns in any order, and an id', () => {
    const content = 'Email,ID,Product Configurations\nann@acme.example,1,x\n';
    expect(told('users.csv', content)?.users).toEqual([['ann@acme.example', 'x']]);
  });

  it.each(['sep=;\r\n', 'Users of Acme, and all they have, as of today\n\n', '"Title; of; a; list"\n'])(
    'may have %j above its headings',
    (above) => {
      const content = `${above}Email;Product Configurations\nann@acme.example;"x,y"\n`;
      expect(told('users.csv', content)?.users).toEqual([['ann@acme.example', 'x', 'y']]);
    },
  );

  it('is not the list that the User Sync Tool reads', () => {
    expect(
      told(
        'users-file.csv',
        'firstname,lastname,email,country,groups,type,username,domain\nJohn,Smith,j@x.example,US,"A,B",enterpriseID,,\n',
      ),
    ).toBeNull();
  });
});

describe('the Developer Console', () => {
  const project = (...credentials: object[]) =>
    JSON.stringify({ project: { name: 'x', org: { ims_org_id: 'A@AdobeOrg' }, workspace: { details: { credentials } } } }, null, 2);

  it('tells organisation, clients, allowlist and scopes', () => {
    const content = project(
      {
        oauth2: { client_id: 'web', client_secret: 's', redirect_uri: ['https://a\\.example/.*'], defaultRedirectUri: 'https://a.example' },
      },
      { oauth_server_to_server: { client_id: 'server', scopes: ['openid', 'AdobeID'] } },
      { api_key: { client_id: 'key' } },
    );
    expect(told('console.json', content)).toMatchObject({
      source: 'Developer Console',
      organizations: ['A@AdobeOrg'],
      clients: [
        ['web', ['https://a\\.example/.*', 'https://a.example'], null],
        ['server', null, ['openid', 'AdobeID']],
      ].map((client) => expect.objectContaining(client)),
    });
  });

  it('does not tell what somebody emptied', () => {
    const emptied = { client_id: 'web', redirect_uri: ['', ' '], defaultRedirectUri: '', scopes: [''] };
    expect(told('console.json', project({ oauth2: { client_id: '' } }, { oauth2: emptied }))).toMatchObject({
      clients: [['web', null, null]],
    });
    const files = { 'console.json': project({ oauth2: { client_id: '' } }), 'prod/a.xml': account() };
    expect(checksOf('client-id-provisioned', files)).toMatchObject([{ status: 'not-checked' }]);
    const empty = JSON.stringify({ project: { org: { ims_org_id: '' }, workspace: { details: { credentials: [] } } } });
    expect(told('console.json', empty)).toMatchObject({ organizations: [], clients: [] });
  });

  it('tells the organisation alone', () => {
    expect(told('console.json', JSON.stringify({ project: { org: { ims_org_id: 'A@AdobeOrg' } } }))?.organizations).toEqual(['A@AdobeOrg']);
  });
});

describe('nothing is told', () => {
  it.each([
    ['package.json', '{ "name": "x", "project": "y" }'],
    ['groups.json', '{ "groups": ["a", "b"] }'],
    ['openapi.yml', 'enterprise:\n  org_id: 12\ndirectory_users: none\n'],
    ['list.json', '[1, 2, null, "redirect_uri"]'],
    ['a.csv', 'a,b\n1,2\n'],
    ['a.csv', ''],
    ['a.json', 'null'],
    ['a.yml', ''],
  ])('by %s with %j', (path, content) => {
    expect(told(path, content)).toBeNull();
    expect(factsOf({ [path]: content })[0]?.problem).toBeNull();
  });
});

describe('of the clients of a project', () => {
  interface Client {
    readonly id: string;
    readonly urls?: string[];
    readonly scopes?: string[];
  }
  const project = (...clients: Client[]) =>
    JSON.stringify({
      project: {
        workspace: {
          details: {
            credentials: clients.map(({ id, urls, scopes }) =>
              urls ? { oauth2: { client_id: id, redirect_uri: urls } } : { oauth_server_to_server: { client_id: id, scopes } },
            ),
          },
        },
      },
    });
  const web = (id: string, ...urls: string[]): Client => ({ id, urls });
  const server = (id: string, ...scopes: string[]): Client => ({ id, scopes });
  const lists = (client: string | null, ...clients: Client[]) => {
    const [instance] = estateWith(client, project(...clients));
    return { scopes: instance?.scopes?.map(({ value }) => value) ?? null, urls: instance?.callbackUrls?.map(({ value }) => value) ?? null };
  };
  const estateWith = (client: string | null, console: string, config?: string) => {
    const files = factsOf({ 'prod/a.xml': account({ imsClientId: client }), 'console.json': console });
    const configs = config === undefined ? [] : [readConfig({ path: '.campaign-ims.yml', bytes: Buffer.from(config) }, '', [])];
    return estatesOf({ files, skipped: [], configs }).flatMap((estate) =>
      estate.instances.map((instance) => declared({ estate, instance })),
    );
  };
  const OTHERS = [server('umapi-tool', 'openid', 'user_management_sdk'), web('spa', 'https://spa.example')];

  it('the one counts that the account names, and no list of another', () => {
    const own = [web('Acme', 'https://acme.example'), server('Acme', 'openid', 'session')];
    expect(lists('Acme', ...OTHERS, ...own)).toEqual({ scopes: ['openid', 'session'], urls: ['https://acme.example'] });
    expect(lists('Acme', ...OTHERS, web('Acme', 'https://acme.example'))).toEqual({ scopes: null, urls: ['https://acme.example'] });
  });

  it('none counts where there are several and the account names no one', () => {
    expect(lists('Acme', ...OTHERS)).toEqual({ scopes: null, urls: null });
    expect(lists(null, ...OTHERS)).toEqual({ scopes: null, urls: null });
  });

  it('the only one counts where the account names no other', () => {
    expect(lists(null, web('spa', 'https://spa.example')).urls).toEqual(['https://spa.example']);
    expect(lists('Acme', web('spa', 'https://spa.example')).urls).toBeNull();
  });

  it('the declared one counts, whatever the account names', () => {
    const all = project(web('Acme', 'https://acme.example'), ...OTHERS);
    const urls = (client: string) => estateWith('spa', all, `experienceCloud: { clientId: ${client} }\n`)[0]?.callbackUrls ?? null;
    expect(urls('Acme')?.map(({ value }) => value)).toEqual(['https://acme.example']);
    expect(urls('Globex')).toBeNull();
    expect(urls('umapi-tool')).toBeNull();
  });
});

describe('a file that one instance names as its own', () => {
  const own = (mask: string, host: string) => account({ associationMask: mask, callbackServer: `https://${host}.acme.example` });
  const FILES = {
    'prod/e.xml': own('campaign - acme - ', 'campaign'),
    'prod/groups.xml': groups('admin', 'mail'),
    'stage/e.xml': own('campaign - stage - ', 'stage'),
    's.json': '{ "groups": [{ "type": "PRODUCT_PROFILE", "groupName": "campaign - stage - admin" }] }',
    'u.csv': 'Identity Type,Username,Email,Product Configurations\nAdobe ID,ann,a@acme.example,campaign - acme - mial\n',
    'c.json': JSON.stringify({
      project: { workspace: { details: { credentials: [{ oauth2: { client_id: 'Other', redirect_uri: ['https://other.example'] } }] } } },
    }),
  };
  const config = (stage: string, more = '') =>
    `instances:\n  prod: { files: ["prod/**"] }\n  stage: { files: ["stage/**"], experienceCloud: { files: ${stage} } }\n${more}`;
  const ofProd = (text: string) => {
    const { findings, checks } = lintFiles({ ...FILES, '.campaign-ims.yml': text }).report;
    const judged = checks.filter(({ instance, rule }) => instance === 'prod' && /^(?:mask-prefix|client-id-p|group-in-d)/.test(rule));
    return {
      found: findings.filter(({ path }) => path.startsWith('prod/')).map(({ rule }) => rule),
      judged: judged.map(({ status }) => status),
    };
  };

  it('tells nothing about the others', () => {
    expect(ofProd(config('[s.json, u.csv, c.json]'))).toEqual({ found: [], judged: ['not-checked', 'not-checked', 'not-checked'] });
  });

  it('tells about all where all have it too', () => {
    expect(ofProd(config('[s.json, u.csv]', 'experienceCloud: { files: [c.json] }\n')).found).toEqual(['client-id-provisioned']);
    expect(ofProd(config('[c.json]', 'experienceCloud: { files: [c.json] }\n')).found).toContain('client-id-provisioned');
    expect(ofProd(config('[u.csv, c.json]')).found).toContain('mask-prefix');
  });

  it('tells about an instance among whose files it is', () => {
    const files = { ...FILES, 'prod/c.json': FILES['c.json'], '.campaign-ims.yml': config('[prod/c.json, c.json]') };
    expect(findingsOf('client-id-provisioned', files).map(({ path }) => path)).toContain('prod/e.xml');
  });
});
