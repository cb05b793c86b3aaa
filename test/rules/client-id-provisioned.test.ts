import { describe, expect, it } from 'vitest';
import { account, declare } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, marked, places } from '../support/lint-files.js';

const RULE = 'client-id-provisioned';
const DECLARED = { '.campaign-ims.yml': declare({ clientId: 'Campaign-Acme' }) };
const OVERRIDE = {
  '.campaign-ims.yml': `${DECLARED['.campaign-ims.yml']}instances:\n  stage: { files: ["stage/**"], experienceCloud: { clientId: Stage } }\n`,
};
const id = (imsClientId: string) => account({ imsClientId });
const project = (...ids: string[]) =>
  JSON.stringify({ project: { workspace: { details: { credentials: ids.map((client_id) => ({ oauth2: { client_id } })) } } } });
const exported = (id: string) => project(id).replace('{"workspace"', '{"org":{"ims_org_id":"x"},"workspace"');
const credentials = (...all: object[]) => JSON.stringify({ project: { workspace: { details: { credentials: all } } } });
const web = (client_id: string) => ({ integration_type: 'oauthweb', oauth2: { client_id } });
const page = (client_id: string) => ({ integration_type: 'oauthsinglepageapp', oauth2: { client_id } });
const program = (client_id: string) => ({ integration_type: 'oauth_server_to_server', oauth_server_to_server: { client_id } });

describe(RULE, () => {
  it.each<[string, Files]>([
    ['another client', { ...DECLARED, 'prod/a.xml': id('⟦Campaign-Globex⟧') }],
    ['a blank behind', { ...DECLARED, 'prod/a.xml': id('⟦Campaign-Acme ⟧') }],
    ['another case', { ...DECLARED, 'prod/a.xml': id('⟦campaign-acme⟧') }],
    ['nothing', { ...DECLARED, 'prod/a.xml': id('⟦⟧') }],
    ["the other instance's client", { ...OVERRIDE, 'prod/a.xml': id('⟦Stage⟧'), 'stage/a.xml': id('⟦Campaign-Acme⟧') }],
    ['not the only client of the project', { 'console.json': project('A'), 'prod/a.xml': id('⟦C⟧') }],
    ['the client of a program', { 'console.json': credentials(web('A'), program('P')), 'prod/a.xml': id('⟦P⟧') }],
    ['the client of a page', { 'console.json': credentials(page('P'), web('A')), 'prod/a.xml': id('⟦P⟧') }],
    ['none of the project', { 'console.json': project('A', 'B'), 'prod/a.xml': id('⟦C⟧') }],
  ])('points at %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    for (const finding of findings) expect(finding).toMatchObject({ level: 'error', related: [{ note: 'provisioned here' }] });
  });

  it.each<[string, string, string]>([
    ['Campaign-Acme ', 'Campaign-Acme', '"Campaign-Acme " (it ends with a space) is not the provisioned "Campaign-Acme".'],
    ['Campaign\u00ad-Acme', 'Campaign-Acme', '(it contains a soft hyphen (U+00AD)) is not'],
    ['C\u0430mpaign-Acme', 'Campaign-Acme', '(it contains "\u0430" (U+0430), which looks like "a") is not'],
    [' Campaign-Globex', 'Campaign-Acme', '" Campaign-Globex" is not'],
    ['campaign-acme', 'Campaign-Acme', '"campaign-acme" is not'],
    ['Campaign- Acme', 'Campaign-Acme', '"Campaign- Acme" is not'],
  ])('tells %j from %j', (own, clientId, told) => {
    const files = { '.campaign-ims.yml': declare({ clientId: JSON.stringify(clientId) }), 'prod/a.xml': id(own) };
    expect(findingsOf(RULE, files)).toMatchObject([{ message: expect.stringContaining(told) }]);
  });

  it('tells it from the client of the project that it looks like', () => {
    const [finding] = findingsOf(RULE, { 'console.json': project('A', 'Campaign-Acme'), 'prod/a.xml': id(' Campaign-Acme') });
    expect(finding?.message).toContain('(it begins with a space) is not the provisioned "Campaign-Acme" or another one of the project');
  });

  it.each<[string, Files]>([
    ['the declared client', { ...DECLARED, 'prod/a.xml': account() }],
    ['the client declared for the instance', { ...OVERRIDE, 'stage/a.xml': id('Stage') }],
    ['a client of the project', { 'console.json': project('A', 'Campaign-Acme'), 'prod/a.xml': account() }],
    ['a web client beside that of a program', { 'console.json': credentials(program('P'), web('A')), 'prod/a.xml': id('A') }],
    ['the client of a program, where no other is known', { 'console.json': credentials(program('P')), 'prod/a.xml': id('P') }],
    ['the only client of a project', { 'console.json': project('Campaign-Acme'), 'prod/a.xml': account() }],
    ['the declared client, where a project has others', { ...DECLARED, 'console.json': project('A'), 'prod/a.xml': account() }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files).some(({ status }) => status === 'pass')).toBe(true);
  });

  it.each<[string, Files, string]>([
    ['without a declaration', { 'prod/a.xml': account() }, 'experienceCloud: clientId:'],
    ['without the field', { ...DECLARED, 'prod/a.xml': account({ imsClientId: null }) }, 'fields: clientId:'],
    [
      'where only programs have clients in the project',
      { 'console.json': credentials(program('P'), page('Q')), 'prod/a.xml': account() },
      'no client of the tracked project is a web client, which people sign in with: declare "experienceCloud: clientId:"',
    ],
    [
      'where only one program has a client in the project',
      { 'console.json': credentials(program('P')), 'prod/a.xml': account() },
      'no client of the tracked project is a web client',
    ],
    [
      "for the sync tool's own client",
      { 'connector-umapi.yml': 'enterprise: { client_id: x, org_id: A@AdobeOrg }', 'prod/a.xml': account() },
      'clientId:',
    ],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });

  it.each([
    ['is broken', exported('Campaign-Stage').slice(0, -4)],
    ['is a Git LFS pointer', LFS_POINTER],
  ])('tells of no other client where one of several projects %s', (_, text) => {
    const all: Files = { 'cloud/a.json': project('Campaign-Acme'), 'prod/a.xml': account(), 'stage/a.xml': id('Campaign-Stage') };
    expect(findingsOf(RULE, { ...all, 'cloud/b.json': exported('Campaign-Stage') })).toEqual([]);
    const files = { ...all, 'cloud/b.json': text };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([
      { instance: 'prod', status: 'pass' },
      {
        instance: 'stage',
        status: 'not-checked',
        reason: expect.stringMatching(/^cloud\/b\.json(?:: it is a| could not be read, and may be a project)/),
      },
    ]);
    expect(findingsOf(RULE, { ...files, ...DECLARED }).map(({ instance }) => instance)).toEqual(['stage']);
  });

  it.each([RULE, 'scope-provisioned', 'callback-allowlisted', 'org-id-same'])(
    'does not ask to track a project that is broken, for %s',
    (rule) => {
      const files = {
        'cloud/a.json': exported('Campaign-Acme').slice(0, -4),
        'prod/a.xml': account(),
      };
      expect(checksOf(rule, files)).toMatchObject([
        { status: 'not-checked', reason: 'cloud/a.json could not be read, and may be a project of the Developer Console' },
      ]);
    },
  );
});
