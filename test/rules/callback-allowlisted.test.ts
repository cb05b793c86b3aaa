import { describe, expect, it } from 'vitest';
import { account, declare, list, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'callback-allowlisted';
const OWN = 'https://campaign.acme.example';
const files = (callback: string, ...entries: string[]): Files => ({
  '.campaign-ims.yml': declare({ callbackUrls: list(...entries) }),
  'prod/a.xml': account({ callbackServer: callback }),
});

describe(RULE, () => {
  it.each<[string, Files]>([
    ['an empty list', files(`⟦${OWN}⟧`)],
    ['other hosts', files(`⟦${OWN}⟧`, 'https://campaign.globex.example')],
    ['a host that is not on it, without https', files('⟦http://campaign.globex.example⟧', OWN)],
    ['a near miss', files('⟦https://campain.acme.example⟧', OWN)],
    ['another port', files(`⟦${OWN}:8443⟧`, OWN)],
    ['another path', files(`⟦${OWN}/nl⟧`, OWN)],
    ['a pattern that ends elsewhere', files('⟦https://campaign.acme.example.evil.example⟧', 'https://.*\\.acme\\.example')],
    ['a path with a slash', files(`⟦${OWN}/x⟧`, `${OWN}/x/`)],
    ['a path without its slash', files(`⟦${OWN}/x/⟧`, `${OWN}/x`)],
    ['a pattern without its slash', files(`⟦${OWN}/x/⟧`, 'https://.*\\.example/x')],
    ['a dot that is a dot', files('⟦https://campaign-acme.example⟧', 'https://campaign\\.acme\\.example')],
  ])('points at a callback beside %s', (_, each) => {
    const findings = findingsOf(RULE, each);
    expect(places(findings)).toEqual(marked(RULE, each));
    expect(findings[0]).toMatchObject({ level: 'error', symptom: 'redirected-to-adobe' });
  });

  it('says so itself where nobody is told of callbacks that instances share', () => {
    const shared = {
      '.campaign-ims.yml': `rules: { callback-instance: off }\n${declare({ callbackUrls: list(`${OWN}/prod`) })}`,
      'prod/a.xml': account({ callbackServer: `${OWN}/prod` }),
      'stage/a.xml': account({ callbackServer: `⟦${OWN}/stage⟧` }),
    };
    expect(places(findingsOf(RULE, shared))).toEqual(marked(RULE, shared));
  });

  it('leaves to callback-instance what instances share under DNS masks of both', () => {
    const hosts = server({ hosts: '*.acme.example' });
    const shared = {
      ...files(`⟦${OWN}⟧`, 'https://other.example'),
      'prod/config-acme.xml': hosts,
      'stage/a.xml': account({ callbackServer: OWN }),
      'stage/config-acme.xml': hosts,
    };
    expect(places(findingsOf(RULE, shared))).toEqual(marked(RULE, shared));
  });

  it('has the entry corrected where that alone is without https', () => {
    const each = files(`⟦${OWN}⟧`, OWN.replace('https', 'http'));
    expect(places(findingsOf(RULE, each))).toEqual(marked(RULE, each));
    expect(findingsOf(RULE, each)).toMatchObject([
      { help: expect.stringMatching(/^Keep it, and have Adobe put it there in place of the http entry\. /) },
    ]);
  });

  it('names what was probably meant', () => {
    const [finding] = findingsOf(RULE, files('https://campain.acme.example', OWN));
    expect(finding).toMatchObject({ message: expect.stringContaining(`"${OWN}" is.`), related: [{ note: 'the allowlist' }] });
  });

  it.each<[string, Files]>([
    ['itself', files(OWN, 'https://other.example', OWN)],
    ['itself with a slash', files(OWN, `${OWN}/`)],
    ['itself without the slash', files(`${OWN}/`, OWN)],
    ['a pattern without the slash', files(`${OWN}/`, 'https://.*\\.acme\\.example')],
    ['itself in another case of the host', files('https://Campaign.Acme.example', OWN)],
    ['a pattern', files(OWN, 'https://.*\\.acme\\.example')],
    ['a pattern of a path', files(`${OWN}/nl/jsp/Logon.jsp`, 'https://campaign\\.acme\\.example/.*Logon\\.jsp')],
  ])('is silent where the list holds %s', (_, each) => {
    expect(findingsOf(RULE, each)).toEqual([]);
    expect(checksOf(RULE, each)).toMatchObject([{ status: 'pass' }]);
  });

  it.each<[string, Files, string]>([
    ['without a list', { 'prod/a.xml': account() }, 'experienceCloud: callbackUrls:'],
    [
      'against the list of another client',
      {
        '.campaign-ims.yml': declare({ clientId: 'Campaign-Acme' }),
        'console.json': JSON.stringify({
          project: {
            workspace: { details: { credentials: [{ oauth2: { client_id: 'spa', redirect_uri: ['https://spa.example.com'] } }] } },
          },
        }),
        'prod/a.xml': account(),
      },
      "no tracked project has callback URLs for the client ID of this instance's account",
    ],
    ['without https', files('http://campaign.acme.example', OWN), 'callback-https'],
    ['against a pattern that says more', files(OWN, 'https://(a|b)+\\.acme\\.example'), 'pattern'],
    ['against a pattern with an anchor at its beginning', files(OWN, '^https://campaign\\.acme\\.example'), 'pattern'],
    ['against a pattern with an anchor at its end', files(OWN, 'https://campaign\\.acme\\.example$'), 'pattern'],
    [
      "of another instance's callback",
      {
        '.campaign-ims.yml': `instances: { prod: { url: "${OWN}", files: ["prod/**"] }, stage: { files: ["stage/**"] } }\n${declare({ callbackUrls: '[]' })}`,
        'prod/a.xml': account({ callbackServer: 'https:// x' }),
        'stage/a.xml': account(),
      },
      'callback-instance',
    ],
    [
      'of a callback that another instance has too',
      {
        '.campaign-ims.yml': `instances: { prod: { files: ["prod/**"] }, stage: { files: ["stage/**"], experienceCloud: { callbackUrls: ["https://stage.acme.example"] } } }\n${declare({ callbackUrls: list(OWN) })}`,
        'prod/a.xml': account(),
        'stage/a.xml': account(),
      },
      'callback-instance',
    ],
    ['with a blank behind', files(`${OWN} `, OWN), 'callback-https'],
    ['with a blank in place of a host', files('https:// campaign.acme.example', OWN), 'callback-https'],
  ])('is not checked %s', (_, each, reason) => {
    expect(findingsOf(RULE, each)).toEqual([]);
    expect(
      checksOf(RULE, each)
        .map((check) => check.reason ?? '')
        .join(),
    ).toContain(reason);
  });
});
