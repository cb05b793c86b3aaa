import { describe, expect, it } from 'vitest';
import { account, declare, groups, list, profiles } from '../support/account.js';
import { type Files, lintFiles } from '../support/lint-files.js';

const OWN = 'https://campaign.acme.example';
const OTHER = 'https://other.example';
const PROFILES = profiles('campaign - acme - admin', 'campaign - acme - mail');
const SCOPES = 'openid,AdobeID,session,additional_info.projectedProductContxt';
const GROUPS = { 'prod/a.xml': account(), 'prod/g.xml': groups('admin', 'mail') };
const RENAMED = { ...GROUPS, 'prod/g.xml': GROUPS['prod/g.xml'].replace('name="mail"', 'name="post"') };

/** What is found, rule by rule, with a rule on and with it off. */
const found = (off: string | null, config: string, files: Files, base?: Files) =>
  lintFiles(
    { '.campaign-ims.yml': `${config}${off ? `rules: { ${off}: off }\n` : ''}`, ...files },
    base ? { base: { '.campaign-ims.yml': config, ...base } } : {},
  )
    .report.findings.filter(({ rule }) => rule !== 'restart-after-change')
    .map(({ rule, level, message }) => `${rule} ${level}: ${/"[^"]*"/.exec(message)?.[0]}`)
    .sort();

describe('a rule judges for itself what it leaves to another, where that one is off', () => {
  it.each<[string, string, Files, string[], string[], Files?]>([
    [
      'callback-allowlisted',
      `instances: { prod: { files: ["prod/**"], url: "${OWN}" } }\n${declare({ callbackUrls: list(OWN) })}`,
      { 'prod/a.xml': account({ callbackServer: OTHER }) },
      [`callback-allowlisted error: "${OTHER}"`],
      [`callback-instance error: "${OTHER}"`],
    ],
    [
      'callback-https',
      declare({ callbackUrls: list(OWN) }),
      { 'prod/a.xml': account({ callbackServer: 'http://campaign.acme.example' }) },
      ['callback-https error: "http://campaign.acme.example"'],
      ['callback-allowlisted error: "http://campaign.acme.example"'],
    ],
    [
      'scope-provisioned',
      declare({ scopes: '[openid, AdobeID, session, additional_info.projectedProductContext]' }),
      { 'prod/a.xml': account({ imsScope: SCOPES }) },
      ['scope-provisioned error: "additional_info.projectedProductContxt"'],
      ['scope-product-context warning: "additional_info.projectedProductContext"'],
    ],
    [
      'group-name-unchanged',
      PROFILES,
      RENAMED,
      ['group-name-unchanged error: "mail"'],
      ['group-in-dashboard error: "campaign - acme - post"'],
      GROUPS,
    ],
    [
      'mask-whitespace',
      PROFILES,
      { ...GROUPS, 'prod/a.xml': account({ associationMask: 'campaign -  acme - ' }) },
      ['mask-whitespace error: "campaign -  acme - "'],
      ['mask-prefix error: "campaign -  acme - "'],
    ],
    [
      'group-whitespace',
      profiles('campaign - acme - admin', 'campaign - acme - mail '),
      GROUPS,
      ['group-whitespace error: "campaign - acme - mail "'],
      ['group-in-dashboard error: "campaign - acme - mail"'],
    ],
    [
      'group-whitespace',
      profiles('campaign -  acme - admin', 'campaign -  acme - mail'),
      GROUPS,
      ['group-whitespace error: "campaign -  acme - admin"', 'group-whitespace error: "campaign -  acme - mail"'],
      ['mask-prefix error: "campaign - acme - "'],
    ],
  ])('%s', (rule, config, files, on, off, base) => {
    expect(found(null, config, files, base)).toEqual(on);
    expect(found(rule, config, files, base)).toEqual(off);
  });
});
