import { describe, expect, it } from 'vitest';
import { account, declare } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, marked, places } from '../support/lint-files.js';

const RULE = 'scope-provisioned';
const DECLARED = { '.campaign-ims.yml': declare({ scopes: '[openid, AdobeID, session]' }) };
const scope = (imsScope: string): Files => ({ ...DECLARED, 'prod/a.xml': account({ imsScope }) });

describe(RULE, () => {
  it.each([
    ['openid,⟦read_organizations⟧', null],
    ['⟦read_organizations⟧,openid,⟦avatar⟧', null],
    ['⟦OpenID⟧,session', 'openid'],
    ['openid,⟦sesion⟧', 'session'],
    ['openid, ⟦avatar⟧', null],
    ['openid ⟦avatar⟧ session', null],
    ['openid,&#97;dobeID', 'AdobeID'],
  ])('points at each foreign scope of %j', (imsScope, near) => {
    const files = scope(imsScope.includes('⟦') ? imsScope : imsScope.replace('&#97;dobeID', '⟦&#97;dobeID⟧'));
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    for (const { level, help, related } of findings) {
      expect(level).toBe('error');
      expect(related).toMatchObject([{ path: '.campaign-ims.yml', note: 'the provisioned scopes' }]);
      if (near) expect(help).toBe(`Write ${near}, or correct the list of provisioned scopes if that is wrong.`);
    }
  });

  it.each([
    ['a literal block', 'a.yml', 'name: Adobe_Marketing_Cloud\nimsScope: |-\n  openid,⟦foo⟧\n'],
    ['a literal block in a list', 'a.yml', '- name: Adobe_Marketing_Cloud\n  imsScope: | # scopes\n     openid,⟦foo⟧,session\n'],
    ['a folded block', 'a.yml', 'name: Adobe_Marketing_Cloud\nimsScope: >\n  openid\n  ⟦foo⟧,session\n'],
    ['lines without quotes', 'a.yml', 'name: Adobe_Marketing_Cloud\nimsScope: openid,\n  ⟦foo⟧,\n  session,⟦bar⟧\n'],
    [
      'pieces of text',
      'a.xml',
      '<extAccount name="Adobe_Marketing_Cloud"><imsScope>openid,⟦bar⟧<![CDATA[,⟦baz⟧]]><!-- x -->,session</imsScope></extAccount>',
    ],
  ])('points at each foreign scope in %s', (_, path, text) => {
    const files = { ...DECLARED, [path]: text };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(findingsOf(RULE, files).length).toBeGreaterThan(0);
  });

  it.each(['openid,AdobeID,session', 'session', 'openid, AdobeID', 'openid,,session,', ''])('is silent about %j', (imsScope) => {
    expect(findingsOf(RULE, scope(imsScope))).toEqual([]);
  });

  it('counts what is not listed, be it one', () => {
    const messages = (count: number) =>
      findingsOf(RULE, scope(Array.from({ length: count }, (_, index) => `own${index}`).join())).map(({ message }) => message);
    expect(messages(21)).toHaveLength(20);
    expect(messages(21).at(-1)).toMatch(/ Further unprovisioned scopes, not listed here: 1\.$/);
    expect(messages(20).at(-1)).not.toContain('Further');
  });

  it('knows the scopes of a project exported from the Developer Console', () => {
    const credential = { oauth_server_to_server: { client_id: 'Campaign-Acme', scopes: ['openid', 'session'] } };
    const project = { project: { workspace: { details: { credentials: [credential] } } } };
    const files = { 'console.json': JSON.stringify(project), 'prod/a.xml': account({ imsScope: 'openid,⟦AdobeID⟧' }) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each<[string, Files, string]>([
    ['without provisioned scopes', { 'prod/a.xml': account() }, 'experienceCloud: scopes:'],
    ['without the field', { ...DECLARED, 'prod/a.xml': account({ imsScope: null }) }, 'fields: scope:'],
    [
      'against the scopes of another client',
      {
        '.campaign-ims.yml': declare({ clientId: 'Campaign-Acme' }),
        'console.json': JSON.stringify({
          project: { workspace: { details: { credentials: [{ oauth_server_to_server: { client_id: 'tool', scopes: ['openid'] } }] } } },
        }),
        'prod/a.xml': account(),
      },
      "no tracked project has scopes for the client ID of this instance's account",
    ],
  ])('is not checked %s', (_, files, reason) => {
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });

  it('takes the only project that can be read for no account of which it is not known', () => {
    const read = (client_id: string, scopes: string[]) =>
      JSON.stringify({
        project: { org: { ims_org_id: 'x' }, workspace: { details: { credentials: [{ oauth2: { client_id, scopes } }] } } },
      });
    const files: Files = {
      'cloud/a.json': read('A', ['openid']),
      'prod/a.xml': account({ imsClientId: null, imsScope: 'openid,AdobeID' }),
    };
    expect(findingsOf(RULE, files)).toHaveLength(1);
    expect(checksOf(RULE, { ...files, 'cloud/b.json': LFS_POINTER })).toMatchObject([
      { status: 'not-checked', reason: expect.stringContaining('cloud/b.json: it is a Git LFS pointer') },
    ]);
    expect(
      findingsOf(RULE, { ...files, 'cloud/b.json': LFS_POINTER, 'prod/a.xml': account({ imsClientId: 'A', imsScope: 'openid,AdobeID' }) }),
    ).toHaveLength(1);
  });
});
