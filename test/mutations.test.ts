import { describe, expect, it } from 'vitest';
import { SOUND } from './support/account.js';
import { accountPath, type Changes, FORMS, type Form, HEALTHY, type Repository, writeAccount, written } from './support/healthy.js';
import { type Files, lintFiles, marked, places } from './support/lint-files.js';

/** One thing that a person could do to the healthy repository, and the rule that has to say so at the ⟦marks⟧. */
interface Mutation {
  readonly what: string;
  readonly rule: string | null;
  /** A further rule that has to say something else. */
  readonly beside?: string;
  /** A further rule that has to say so at the same marks. */
  readonly also?: string;
  readonly level?: 'warning' | 'notice';
  readonly prod?: Changes;
  readonly stage?: Changes;
  /** A second account in production. */
  readonly copy?: Changes;
  /** Path (`@prod` is the account's), a text in it, and what stands there instead; null takes the file away. */
  readonly edits?: readonly (readonly [path: string, from: string, to: string | null])[];
  readonly forms?: readonly Form[];
  /** With the healthy repository as the base, it is a finding of group-name-unchanged. */
  readonly renames?: boolean;
}

const CONFIG = '.campaign-ims.yml';
const XML: readonly Form[] = ['xml', 'pattern', 'learned'];
const PLAIN: readonly Form[] = ['xml', 'learned', 'json', 'yaml'];
const HEAD = '⟦extAccount⟧';
const MORE = ',AdobeID,session,additional_info.projectedProductContext';

const prod = (rule: string | null, what: string, changes: Changes, more: Partial<Mutation> = {}): Mutation => ({
  what,
  rule,
  prod: changes,
  ...more,
});
const stage = (rule: string | null, what: string, changes: Changes, more: Partial<Mutation> = {}): Mutation => ({
  what,
  rule,
  stage: changes,
  ...more,
});
const edit = (rule: string | null, what: string, path: string, from: string, to: string, more: Partial<Mutation> = {}): Mutation => ({
  what,
  rule,
  edits: [[path, from, to]],
  ...more,
});

const GROUP = 'campaign - acme - workflow';
const onDashboard = (to: string): Pick<Mutation, 'edits'> => ({ edits: [[CONFIG, `"${GROUP}"`, to]] });
const operatorGroup = (to: string) => ['prod/groups.xml', 'name="workflow"', `name="${to}"`] as const;

const MASKS: readonly Mutation[] = [
  prod('mask-whitespace', 'a doubled blank at the end of the mask', { associationMask: '⟦campaign - acme -  ⟧' }),
  prod('mask-whitespace', 'a blank before the mask', { associationMask: '⟦ campaign - acme - ⟧' }),
  prod('mask-whitespace', 'a doubled blank in the mask', { associationMask: '⟦campaign  - acme - ⟧' }),
  prod('mask-whitespace', 'a tab in the mask', { associationMask: '⟦campaign -\tacme - ⟧' }),
  prod('mask-whitespace', 'a line break in the mask', { associationMask: '⟦campaign - acme -\n ⟧' }),
  prod('mask-whitespace', 'a no-break space in the mask', { associationMask: '⟦campaign - acme -\u00a0⟧' }),
  prod('mask-whitespace', 'a zero-width space in the mask', { associationMask: '⟦campaign - ac\u200bme - ⟧' }),
  prod('mask-whitespace', 'a byte order mark in the mask', { associationMask: '⟦\ufeffcampaign - acme - ⟧' }),
  prod('mask-whitespace', 'an en dash in the mask', { associationMask: '⟦campaign – acme - ⟧' }),
  prod('mask-whitespace', 'a non-breaking hyphen in the mask', { associationMask: '⟦campaign - acme ‑ ⟧' }),
  prod('mask-whitespace', 'a Cyrillic letter in the mask', { associationMask: '⟦campаign - acme - ⟧' }),
  prod('mask-whitespace', 'no blank before a hyphen of the mask', { associationMask: '⟦campaign- acme - ⟧' }),
  prod('mask-whitespace', 'no blank behind a hyphen of the mask', { associationMask: '⟦campaign -acme - ⟧' }),
  prod('mask-whitespace', 'no blank at the end of the mask', { associationMask: '⟦campaign - acme -⟧' }),
  prod('mask-whitespace', 'a blank behind the pattern of the mask', { associationMask: '⟦campaign - acme - (.*) ⟧' }, { forms: PLAIN }),
  prod('mask-prefix', 'a misspelt tenant in the mask', { associationMask: '⟦campaign - acne - ⟧' }),
  prod('mask-prefix', 'a misspelt product in the mask', { associationMask: '⟦campagin - acme - ⟧' }),
  prod('mask-prefix', 'another tenant in the mask', { associationMask: '⟦campaign - globex - ⟧' }),
  prod('mask-prefix', 'a mask in another case', { associationMask: '⟦Campaign - Acme - ⟧' }, { level: 'warning' }),
  prod('mask-prefix', 'a mask that is cut short', { associationMask: '⟦campaign - acme⟧' }),
  prod('mask-prefix', 'a mask that is one level short', { associationMask: '⟦campaign - ⟧' }),
  prod('mask-prefix', 'a whole profile as the mask', { associationMask: '⟦campaign - acme - admin⟧' }),
  stage('mask-prefix', 'the mask of production in stage', { associationMask: '⟦campaign - acme - ⟧' }),
  prod('mask-prefix', 'the mask of stage in production', { associationMask: '⟦campaign - acme-stage - ⟧' }),
  prod('mask-present', 'an empty mask', { associationMask: '⟦⟧' }),
  prod('mask-present', 'no mask', { associationMask: null, head: HEAD }),
];

const GROUPS: readonly Mutation[] = [
  edit('group-in-dashboard', 'a letter more in an operator group', ...operatorGroup('⟦workflows⟧'), { renames: true }),
  edit('group-in-dashboard', 'another name of an operator group', ...operatorGroup('⟦automation⟧'), {
    renames: true,
    beside: 'group-in-campaign',
  }),
  edit(
    'group-in-dashboard',
    'another built-in operator group, label and all',
    'prod/groups.xml',
    'name="workflow" label="Workflows"',
    'name="⟦automation⟧" label="Automation"',
    { renames: true, beside: 'group-in-campaign' },
  ),
  edit('group-in-dashboard', 'an operator group in another case', ...operatorGroup('⟦Workflow⟧'), { level: 'warning', renames: true }),
  edit(
    'group-in-dashboard',
    'one more operator group',
    'prod/groups.xml',
    '<group name="admin"',
    '<group name="⟦mail⟧" label="x"/><group name="admin"',
  ),
  edit('group-whitespace', 'a blank behind an operator group', ...operatorGroup('⟦workflow ⟧')),
  edit('group-whitespace', 'a no-break space in an operator group', ...operatorGroup('⟦work\u00a0flow⟧')),
  edit('group-whitespace', 'a zero-width space in an operator group', ...operatorGroup('⟦work\u200bflow⟧')),
  edit('group-whitespace', 'a Cyrillic letter in an operator group', ...operatorGroup('⟦wоrkflow⟧')),
  {
    what: 'an operator group deleted',
    rule: 'group-in-campaign',
    edits: [
      ['prod/groups.xml', '<group name="workflow" label="Workflows"/>', ''],
      [CONFIG, GROUP, `⟦${GROUP}⟧`],
    ],
  },
  {
    what: 'an operator group deleted by a package',
    rule: 'group-in-campaign',
    edits: [
      ['prod/groups.xml', '<group name="workflow"', '<group _operation="delete" name="workflow"'],
      [CONFIG, GROUP, `⟦${GROUP}⟧`],
    ],
  },
  edit(null, 'another label of an operator group', 'prod/groups.xml', 'label="Workflows"', 'label="Work flow designers "'),
  {
    what: 'a profile missing',
    rule: 'group-in-dashboard',
    edits: [
      [CONFIG, `    - "${GROUP}"\n`, ''],
      ['prod/groups.xml', 'name="workflow"', 'name="⟦workflow⟧"'],
    ],
  },
  edit('group-in-campaign', 'a profile too many', CONFIG, '  users:\n', '    - "⟦campaign - acme - reports⟧"\n  users:\n'),
  { what: 'a profile with a no-break space', rule: 'group-whitespace', ...onDashboard('"⟦campaign -\u00a0acme - workflow⟧"') },
  { what: 'a profile with a blank behind', rule: 'group-whitespace', ...onDashboard('"⟦campaign - acme - workflow ⟧"') },
  { what: 'a profile with a doubled blank', rule: 'group-whitespace', ...onDashboard('"⟦campaign - acme -  workflow⟧"') },
  { what: 'a profile with an en dash', rule: 'group-whitespace', ...onDashboard('"⟦campaign – acme - workflow⟧"') },
  { what: 'a profile with a Cyrillic letter', rule: 'group-whitespace', ...onDashboard('"⟦campaign - acme - wоrkflow⟧"') },
  { what: 'a profile without a blank at its hyphen', rule: 'group-whitespace', ...onDashboard('"⟦campaign - acme- workflow⟧"') },
  {
    what: 'a misspelt profile',
    rule: 'group-in-dashboard',
    edits: [
      [CONFIG, `"${GROUP}"`, '"campaign - acme - wrokflow"'],
      ['prod/groups.xml', 'name="workflow"', 'name="⟦workflow⟧"'],
    ],
  },
  {
    what: 'a profile with a misspelt tenant',
    rule: 'group-in-dashboard',
    edits: [
      [CONFIG, `"${GROUP}"`, '"campaign - acne - workflow"'],
      ['prod/groups.xml', 'name="workflow"', 'name="⟦workflow⟧"'],
    ],
  },
  {
    what: 'a profile that begins in another case',
    rule: 'group-in-dashboard',
    level: 'warning',
    edits: [
      [CONFIG, `"${GROUP}"`, '"Campaign - acme - workflow"'],
      ['prod/groups.xml', 'name="workflow"', 'name="⟦workflow⟧"'],
    ],
  },
  {
    what: 'a profile and an operator group whose name holds "admin"',
    rule: 'control-panel-admin',
    level: 'warning',
    edits: [
      [CONFIG, `"${GROUP}"`, `"${GROUP}"\n    - "⟦campaign - acme - mail administrators⟧"`],
      ['prod/groups.xml', '<group name="admin"', '<group name="mail administrators" label="x"/><group name="admin"'],
    ],
  },
  edit(
    'user-in-group',
    'a user without profile',
    CONFIG,
    'login: ann@acme.example, groups: ["campaign - acme - admin"]',
    'login: ⟦ann@acme.example⟧, groups: []',
  ),
  edit(
    'user-in-group',
    'a user with profiles of other products',
    CONFIG,
    'login: bob@acme.example, groups: ["campaign - acme-stage - workflow", ',
    'login: ⟦bob@acme.example⟧, groups: [',
  ),
  edit('user-in-group', 'a profile of a user in another case', CONFIG, '["campaign - acme - admin"]', '["⟦Campaign - Acme - admin⟧"]', {
    level: 'warning',
  }),
  edit(
    'user-in-group',
    'a profile of a user with a no-break space',
    CONFIG,
    '["campaign - acme - admin"]',
    '["⟦campaign -\u00a0acme - admin⟧"]',
  ),
  edit('user-in-group', 'a misspelt profile of a user', CONFIG, '["campaign - acme - admin"]', '["⟦campaign - acme - admni⟧"]'),
  edit('user-in-group', 'a profile of a user that is not there', CONFIG, '["campaign - acme - admin"]', '["⟦campaign - acme - interns⟧"]'),
  {
    what: 'a misspelt profile that a user has',
    rule: 'group-in-dashboard',
    edits: [
      [CONFIG, '    - "campaign - acme - admin"', '    - "campaign - acme - admni"'],
      ['prod/groups.xml', 'name="admin"', 'name="⟦admin⟧"'],
    ],
  },
  {
    what: 'a profile with a doubled blank that a user has',
    rule: 'group-whitespace',
    edits: [[CONFIG, '"campaign - acme - admin"', '"⟦campaign - acme -  admin⟧"']],
  },
  edit(
    null,
    'a new user with a profile',
    CONFIG,
    '  users:\n',
    '  users:\n    - { login: cy@acme.example, groups: ["campaign - acme - delivery"] }\n',
  ),
];

const ACCOUNT: readonly Mutation[] = [
  prod('account-enabled', 'the account switched off', { active: '⟦0⟧' }, { level: 'warning' }),
  prod('account-type', 'another type', { type: '⟦11⟧' }),
  prod('account-type', 'no type', { type: null, head: HEAD }),
  prod('account-name', 'the name that Adobe shows in its screenshots', { name: '⟦Adobe_Experience_Cloud⟧' }),
  prod('account-name', 'the name in another case', { name: '⟦adobe_marketing_cloud⟧' }),
  prod('account-name', 'a blank behind the name', { name: '⟦Adobe_Marketing_Cloud ⟧' }),
  prod('account-name', 'a hyphen in the name', { name: '⟦Adobe-Marketing-Cloud⟧' }),
  prod('account-name', "a name of one's own", { name: '⟦imsLogin⟧' }, { forms: XML }),
  prod(null, 'another label', { label: 'Anmeldung über IMS' }),
  prod('product-context-value', 'the old product context', { productContext: '⟦dma_campaign⟧' }, { also: 'product-context-same' }),
  prod(
    'product-context-value',
    'a blank behind the product context',
    { productContext: '⟦dma_campaign_classic ⟧' },
    { also: 'product-context-same' },
  ),
  prod(
    'product-context-value',
    'the product context in another case',
    { productContext: '⟦DMA_Campaign_Classic⟧' },
    { also: 'product-context-same' },
  ),
  prod('product-context-same', 'no product context', { productContext: null, head: HEAD }),
  prod('product-context-same', 'an empty product context', { productContext: '⟦⟧' }),
];

const SERVER: readonly Mutation[] = [
  prod('ims-server-known', 'another IMS host', { imsServer: '⟦https://ims-na2.adobelogin.com⟧' }, { also: 'ims-server-same' }),
  prod('ims-server-known', 'the stage end point', { imsServer: '⟦https://ims-na1-stg1.adobelogin.com⟧' }, { also: 'ims-server-same' }),
  stage(
    'ims-server-known',
    'the other stage end point in stage',
    { imsServer: '⟦adobeid-na1-stg1.services.adobe.com⟧' },
    { also: 'ims-server-same' },
  ),
  prod('ims-server-known', 'http for IMS', { imsServer: '⟦http://ims-na1.adobelogin.com⟧' }),
  prod('ims-server-known', 'a blank behind the IMS server', { imsServer: '⟦https://ims-na1.adobelogin.com ⟧' }),
  prod('ims-server-known', 'a zero-width space in the IMS server', { imsServer: '⟦https://ims-na1.adobelogin.com\u200b⟧' }),
  prod('ims-server-known', 'a port', { imsServer: '⟦https://ims-na1.adobelogin.com:443⟧' }),
  prod('ims-server-known', 'a path', { imsServer: '⟦https://ims-na1.adobelogin.com/ims/authorize⟧' }),
  prod('ims-server-known', 'a letter too few in the IMS server', { imsServer: '⟦https://ims-na1.adobelogin.co⟧' }),
  prod('ims-server-known', 'an empty IMS server', { imsServer: '⟦⟧' }),
  prod('fields-resolved', 'no IMS server', { imsServer: null, head: HEAD }, { level: 'notice' }),
  stage('ims-server-same', 'the other end point in stage', { imsServer: '⟦https://adobeid-na1.services.adobe.com⟧' }),
  {
    what: 'the other end point in production',
    rule: 'ims-server-same',
    prod: { imsServer: 'https://adobeid-na1.services.adobe.com' },
    stage: { imsServer: `⟦${SOUND.imsServer}⟧` },
  },
];

const SCOPE: readonly Mutation[] = [
  prod('scope-provisioned', 'a foreign scope', { imsScope: `openid,⟦audiencemanager_api⟧${MORE}` }),
  prod('scope-provisioned', 'a scope in another case', { imsScope: `⟦OpenID⟧${MORE}` }),
  prod('scope-provisioned', 'a misspelt scope', { imsScope: `⟦opendi⟧${MORE}` }),
  prod('scope-provisioned', 'the scope of profiles in another case', {
    imsScope: 'openid,AdobeID,session,⟦additional_info.ProjectedProductContext⟧',
  }),
  prod('scope-product-context', 'the scope of profiles left out', { imsScope: '⟦openid,AdobeID,session⟧' }, { level: 'warning' }),
  prod('scope-product-context', 'an empty scope', { imsScope: '⟦⟧' }, { level: 'warning' }),
  prod('scope-wellformed', 'a scope twice', { imsScope: `openid${MORE},⟦openid⟧` }, { level: 'warning' }),
  prod(
    'scope-wellformed',
    'a blank behind a comma',
    { imsScope: `openid,⟦ AdobeID⟧,session,additional_info.projectedProductContext` },
    { level: 'warning' },
  ),
  prod('scope-wellformed', 'a no-break space', { imsScope: `⟦openid\u00a0⟧${MORE}` }, { level: 'warning' }),
  prod('scope-wellformed', 'a zero-width space', { imsScope: `⟦\u200bopenid⟧${MORE}` }, { level: 'warning' }),
  prod('scope-wellformed', 'a comma at the end', { imsScope: `openid${MORE}⟦,⟧` }, { level: 'warning' }),
  prod(
    'scope-wellformed',
    'two commas',
    { imsScope: `openid⟦,,⟧AdobeID,session,additional_info.projectedProductContext` },
    { level: 'warning' },
  ),
  prod('scope-wellformed', 'blanks in place of commas', { imsScope: `⟦openid${MORE.replaceAll(',', ' ')}⟧` }, { level: 'warning' }),
  prod('scope-wellformed', 'semicolons in place of commas', { imsScope: `⟦openid${MORE.replaceAll(',', ';')}⟧` }, { level: 'warning' }),
  prod('fields-resolved', 'no scope', { imsScope: null, head: HEAD }, { level: 'notice' }),
  prod(null, 'the scopes in another order', { imsScope: 'session,AdobeID,additional_info.projectedProductContext,openid' }),
  prod(null, 'fewer scopes', { imsScope: 'openid,additional_info.projectedProductContext' }),
];

const CALLBACK: readonly Mutation[] = [
  prod('callback-https', 'http', { callbackServer: '⟦http://campaign.acme.example⟧' }),
  prod('callback-https', 'no scheme', { callbackServer: '⟦campaign.acme.example⟧' }),
  prod('callback-https', 'a slash too few', { callbackServer: '⟦https:/campaign.acme.example⟧' }),
  prod('callback-https', 'a blank before the callback', { callbackServer: '⟦ https://campaign.acme.example⟧' }),
  prod('callback-https', 'an empty callback', { callbackServer: '⟦⟧' }),
  prod('callback-https', 'a blank behind the callback', { callbackServer: '⟦https://campaign.acme.example ⟧' }),
  prod('callback-allowlisted', 'a path', { callbackServer: '⟦https://campaign.acme.example/nl/jsp/logon.jsp⟧' }),
  prod('callback-allowlisted', 'a port', { callbackServer: '⟦https://campaign.acme.example:8443⟧' }),
  prod('callback-allowlisted', 'a misspelt host', { callbackServer: '⟦https://campain.acme.example⟧' }),
  prod('callback-https', 'a zero-width space', { callbackServer: '⟦https://campaign.acme\u200b.example⟧' }),
  prod('callback-allowlisted', "another company's host", { callbackServer: '⟦https://campaign.globex.example⟧' }),
  stage('callback-instance', 'the callback of production in stage', { callbackServer: '⟦https://campaign.acme.example⟧' }),
  prod('callback-instance', 'the callback of stage in production', { callbackServer: '⟦https://campaign-stage.acme.example⟧' }),
  {
    what: 'swapped callbacks',
    rule: 'callback-instance',
    prod: { callbackServer: '⟦https://campaign-stage.acme.example⟧' },
    stage: { callbackServer: '⟦https://campaign.acme.example⟧' },
  },
  {
    what: 'the allowlist without a callback',
    rule: 'callback-allowlisted',
    stage: { callbackServer: '⟦https://campaign-stage.acme.example⟧' },
    edits: [[CONFIG, ', "https://campaign-stage.acme.example"]', ']']],
  },
  prod('fields-resolved', 'no callback', { callbackServer: null, head: HEAD }, { level: 'notice' }),
  prod(null, 'a slash behind the host', { callbackServer: 'https://campaign.acme.example/' }),
  prod(null, 'the host in upper case', { callbackServer: 'https://CAMPAIGN.acme.example' }),
];

const CLIENT: readonly Mutation[] = [
  prod('client-id-provisioned', 'another client id', { imsClientId: '⟦Campaign-Globex⟧' }),
  prod('client-id-provisioned', "the other instance's client id", { imsClientId: '⟦Campaign-Acme-Stage⟧' }),
  stage('client-id-provisioned', "production's client id in stage", { imsClientId: '⟦Campaign-Acme⟧' }),
  prod('client-id-provisioned', 'a blank behind the client id', { imsClientId: '⟦Campaign-Acme ⟧' }),
  prod('client-id-provisioned', 'an empty client id', { imsClientId: '⟦⟧' }),
  prod('fields-resolved', 'no client id', { imsClientId: null, head: HEAD }, { level: 'notice' }),
  prod('client-secret-unexposed', 'a plain secret', { imsClientSecret: '⟦8f2b1c9e-77aa-4d5e-9c1f-0a1b2c3d4e5f⟧' }),
  prod('client-secret-correct', 'a placeholder for the secret', { imsClientSecret: '⟦CHANGE_ME⟧' }),
  prod('client-secret-correct', 'stars for the secret', { imsClientSecret: '⟦********⟧' }),
  prod('client-secret-correct', 'a variable for the secret', { imsClientSecret: '⟦$(IMS_SECRET)⟧' }),
  prod('client-secret-correct', 'a cut-off encrypted secret', { imsClientSecret: '⟦@3q2+7wR9kLmN0pQ⟧' }),
  prod('client-secret-correct', 'a blank behind the encrypted secret', { imsClientSecret: '⟦@3q2+7wR9kLmN0pQrStUvWw== ⟧' }),
  prod(null, 'an encrypted secret', { imsClientSecret: '@3q2+7wR9kLmN0pQrStUvWw==' }),
  prod(null, 'an empty secret', { imsClientSecret: '' }),
];

const ORGANISATION: readonly Mutation[] = [
  prod('org-id-same', 'another organisation', { imsOrgId: '⟦0000000000000000000000AA@AdobeOrg⟧' }),
  prod('org-id-same', 'a letter too few in the organisation', { imsOrgId: '⟦6096892F54B5819E0A4C98A2@AdobeOr⟧' }),
  prod('org-id-same', 'an empty organisation', { imsOrgId: '⟦⟧' }),
  prod('fields-resolved', 'no organisation', { imsOrgId: null, head: HEAD }, { level: 'notice' }),
  edit('org-id-same', 'an empty override of the organisation', 'prod/config-acme.xml', `IMSOrgId="${SOUND.imsOrgId}"`, 'IMSOrgId="⟦⟧"'),
  edit(
    'org-id-same',
    "another organisation in the server's file",
    'stage/config-acme-stage.xml',
    SOUND.imsOrgId,
    '⟦0000000000000000000000AA@AdobeOrg⟧',
  ),
  edit(null, "no organisation in the server's file", 'prod/config-acme.xml', ` IMSOrgId="${SOUND.imsOrgId}"`, ''),
  edit(
    'server-ims-endpoint',
    "the stage end point in the server's file",
    'prod/config-acme.xml',
    SOUND.imsServer,
    '⟦https://ims-na1-stg1.adobelogin.com⟧',
  ),
  edit(
    'server-ims-endpoint',
    "http in the server's file",
    'stage/config-acme-stage.xml',
    SOUND.imsServer,
    '⟦http://ims-na1.adobelogin.com⟧',
  ),
  edit(null, "no end point in the server's file", 'prod/config-acme.xml', ` authIMSEndpoint="${SOUND.imsServer}"`, ''),
  edit(
    null,
    'other DNS masks, where the address is declared',
    'prod/config-acme.xml',
    'hosts="campaign.acme.example"',
    'hosts="*.globex.example"',
  ),
];

/** Of whole accounts and files. */
const FILES: readonly Mutation[] = [
  { what: 'the account twice', rule: 'account-unique', copy: { name: '⟦Adobe_Marketing_Cloud⟧' } },
  { what: 'a second account under another name', rule: 'account-name', copy: { name: '⟦Adobe_Experience_Cloud⟧' } },
  { what: 'a second account of another type', rule: 'account-type', copy: { type: '⟦3⟧' } },
  {
    what: 'the file of the account deleted',
    rule: 'account-present',
    edits: [
      ['@prod', '', null],
      [CONFIG, 'production:', '⟦production⟧:'],
    ],
  },
  { what: 'the account cut off', rule: 'file-readable', edits: [['@prod', '\n</package>\n', '⟦⟧\n']], forms: XML },
  {
    what: 'a quote too few in the account',
    rule: 'file-readable',
    edits: [['@prod', 'active="1"\n      label="A', 'active="1\n      label="⟦A⟧']],
    forms: XML,
  },
  {
    what: 'an ampersand in the account',
    rule: 'file-readable',
    edits: [['@prod', 'Experience Cloud', 'Experience ⟦&⟧ Cloud']],
    forms: XML,
  },
  { what: 'an account cut off in JSON', rule: 'file-readable', edits: [['@prod', '\n}\n', '⟦⟧\n']], forms: ['json'] },
  { what: 'a comma too many in JSON', rule: 'file-readable', edits: [['@prod', '\n}\n', ',\n⟦}⟧\n']], forms: ['json'] },
  { what: 'a quote too few in YAML', rule: 'file-readable', edits: [['@prod', 'active: "1"\n', 'active: "1⟦\n⟧']], forms: ['yaml'] },
  edit(
    null,
    'a database reached by OAuth beside the account',
    '@prod',
    '</entities>',
    '<extAccount name="fda" type="7" clientId="1" redirectUrl="https://fda.example"/></entities>',
    { forms: XML },
  ),
  edit(
    null,
    'a mail box reached by OAuth beside the account',
    '@prod',
    '</entities>',
    '<extAccount name="box" clientId="1" callbackUrl="https://box.example"/></entities>',
    { forms: XML },
  ),
  { what: 'the operator groups not tracked', rule: null, edits: [['prod/groups.xml', '', null]] },
  { what: 'the server file not tracked', rule: null, edits: [['stage/config-acme-stage.xml', '', null]] },
  {
    what: 'the account deleted by a package',
    rule: 'account-present',
    prod: { _operation: 'delete' },
    edits: [[CONFIG, 'production:', '⟦production⟧:']],
  },
  edit(
    'account-present',
    'a glob that matches nothing',
    CONFIG,
    'production:\n    files: ["prod/**"]',
    '⟦production⟧:\n    files: ["prd/**"]',
  ),
  edit('file-readable', 'operator groups cut off', 'prod/groups.xml', '\n</package>\n', '⟦⟧\n'),
  edit(
    'file-readable',
    'an attribute without its quote',
    'prod/config-acme.xml',
    'hosts="campaign.acme.example"',
    'hosts=⟦c⟧ampaign.acme.example"',
  ),
  edit('file-readable', 'a conflict marker', 'prod/config-acme.xml', '  <shared>', '⟦<<<<<<<⟧ HEAD\n  <shared>'),
  edit('config-valid', 'an unknown key', CONFIG, 'experienceCloud:\n  org', '⟦experienceClod⟧:\n  org'),
  edit('config-valid', 'an unknown role', CONFIG, 'role: stage', 'role: ⟦staging⟧'),
  edit('config-valid', 'a bad glob', CONFIG, '"prod/**"', '"⟦prod/{**⟧"'),
  edit('config-valid', 'a quote too few', CONFIG, 'workflow"\n    - "campaign - acme - d', 'workflow⟦\n⟧    - "campaign - acme - d'),
  edit('config-valid', 'a blank too few', CONFIG, '    - "campaign - acme - workflow"', '⟦ ⟧  - "campaign - acme - workflow"'),
  edit('config-valid', 'a tab', CONFIG, '    role: stage', '⟦\t⟧role: stage'),
  edit('config-valid', 'a colon too few', CONFIG, '  stage:\n', '  ⟦stage⟧\n'),
  edit('config-valid', 'an alias without anchor', CONFIG, 'groups: ["campaign - acme - admin"]', 'groups: ⟦*all⟧'),
  edit('config-valid', 'a bracket too few', CONFIG, 'files: ["prod/**"]\n    role', 'files: ["prod/**"\n    ⟦r⟧ole'),
  edit('config-valid', 'a conflict marker in the configuration', CONFIG, '  productContext', '⟦<<<<<<<⟧ HEAD\n  productContext'),
  edit('config-valid', 'instances misspelt', CONFIG, 'instances:', '⟦instnces⟧:'),
  edit('config-valid', 'an unknown key of an instance', CONFIG, '{ clientId: C', '{ ⟦clientID⟧: C'),
  edit('config-valid', 'an unknown key of Experience Cloud', CONFIG, '  callbackUrls:', '  ⟦callbacks⟧:'),
  edit('config-valid', 'an unknown rule', CONFIG, 'experienceCloud:\n  org', 'rules: { ⟦acount-name⟧: off }\nexperienceCloud:\n  org'),
  edit('config-valid', 'no list of groups', CONFIG, 'groups: ["campaign - acme - admin"]', 'groups: ⟦campaign - acme - admin⟧'),
  edit(
    'config-valid',
    'a file that tells nothing',
    CONFIG,
    'experienceCloud:\n  org',
    'experienceCloud:\n  files: [⟦prod/groups.xml⟧]\n  org',
  ),
  edit('config-valid', 'a file that is not there', CONFIG, 'experienceCloud:\n  org', 'experienceCloud:\n  files: [⟦users.csv⟧]\n  org'),
];

const MUTATIONS = [...MASKS, ...GROUPS, ...ACCOUNT, ...SERVER, ...SCOPE, ...CALLBACK, ...CLIENT, ...ORGANISATION, ...FILES];

function mutated({ prod = {}, stage = {}, copy, edits = [] }: Mutation, form: Form, healthy: Repository = HEALTHY): Record<string, string> {
  const files = written({ ...healthy, prod: { ...healthy.prod, ...prod }, stage: { ...healthy.stage, ...stage } }, form);
  for (const [name, from, to] of edits) {
    const path = name === '@prod' ? accountPath('prod', form) : name;
    const text = files[path] ?? '';
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    if (to === null) delete files[path];
    else files[path] = text.replace(from, () => to);
  }
  if (copy) files[accountPath('prod', form).replace('extaccount', 'zz-after-refresh')] = writeAccount({ ...healthy.prod, ...copy }, form);
  return files;
}

const BASE_RULES = ['group-name-unchanged', 'restart-after-change'];
/** An export holds no secret. */
const SECRET_RULES = ['client-secret-unexposed', 'client-secret-correct'];

const expected = ({ rule, also }: Pick<Mutation, 'rule' | 'also'>, files: Files) =>
  [rule, also]
    .flatMap((one) => one ?? [])
    .sort()
    .flatMap((one) => marked(one, files));

describe.each(FORMS)('accounts as %s', (form) => {
  const healthy = written(HEALTHY, form);

  it('a healthy repository has no finding, and only lacks a base and secrets', () => {
    const { report } = lintFiles(healthy);
    expect(report.findings).toEqual([]);
    expect(report.instances.map(({ name, role }) => [name, role])).toEqual([
      ['production', 'production'],
      ['stage', 'stage'],
    ]);
    const open = report.checks.filter(({ status }) => status === 'not-checked');
    for (const instance of ['production', 'stage'])
      expect(open.filter((check) => check.instance === instance).map(({ rule }) => rule)).toEqual([
        'group-name-unchanged',
        ...SECRET_RULES,
        'restart-after-change',
      ]);
    for (const { rule, reason } of open) expect(reason).toContain(BASE_RULES.includes(rule) ? '--base' : 'which is normal');
  });

  it('a healthy repository that equals its base is checked in full', () => {
    const { report } = lintFiles(healthy, { base: healthy });
    expect(report.findings).toEqual([]);
    const open = report.checks.filter(({ status }) => status !== 'pass');
    expect(open.map(({ rule }) => rule)).toEqual([...SECRET_RULES, ...SECRET_RULES]);
  });

  const table = MUTATIONS.filter(({ forms = FORMS }) => forms.includes(form));
  it.each(table)('$what: $rule', (mutation) => {
    const files = mutated(mutation, form);
    const all = lintFiles(files).report.findings;
    const findings = all.filter(({ rule }) => rule !== mutation.beside);
    expect(all.length > findings.length).toBe(mutation.beside !== undefined);
    expect(places(findings)).toEqual(expected(mutation, files));
    expect(findings.map(({ level }) => level)).toEqual(findings.map(() => mutation.level ?? 'error'));
  });
});

describe('with the healthy repository as the base', () => {
  const base = written(HEALTHY, 'xml');

  it.each(MUTATIONS.filter(({ forms = FORMS }) => forms.includes('xml')))('$what is new, and at most asks for a restart', (mutation) => {
    const files = mutated(mutation, 'xml');
    const { findings } = lintFiles(files, { base }).report;
    const rule = mutation.renames ? 'group-name-unchanged' : mutation.rule;
    const found = findings.filter((finding) => finding.rule !== 'restart-after-change');
    expect(places(found)).toEqual(expected({ ...mutation, rule }, files));
    expect(findings.every(({ state }) => state === 'new')).toBe(true);
    expect(findings.length - found.length).toBeLessThanOrEqual(2);
  });
});

/** Groups that the User Sync Tool maps exist, but they are not all there are. */
const SYNC = 'sync/user-sync-config.yml';
const PARTIAL: Repository = {
  ...HEALTHY,
  files: {
    ...HEALTHY.files,
    [CONFIG]: (HEALTHY.files[CONFIG] ?? '').replace(/ {2}groups:\n[\s\S]*?(?=accountType)/, ''),
    [SYNC]: `directory_users:
  groups:
    - directory_group: "Campaign admins"
      adobe_groups:
        - "campaign - acme - admin"
        - "campaign - acme - workflow"
    - directory_group: "Stage"
      adobe_groups: ["campaign - acme-stage - admin", "campaign - acme-stage - workflow", "other::campaign - acme - x"]
    - directory_group: "Nobody"
      adobe_groups:
`,
  },
};

const PARTIALLY: readonly Mutation[] = [
  ...MASKS.filter(({ rule, what }) => rule !== 'mask-prefix' || !/^(?:another tenant|the mask of)/.test(what)),
  prod(null, 'another tenant in the mask', { associationMask: 'campaign - globex - ' }),
  edit('group-in-dashboard', 'a letter more in an operator group', ...operatorGroup('⟦workflows⟧')),
  edit('group-in-dashboard', 'an operator group in another case', ...operatorGroup('⟦Workflow⟧'), { level: 'warning' }),
  edit('group-whitespace', 'a no-break space in an operator group', ...operatorGroup('⟦work\u00a0flow⟧')),
  edit('group-whitespace', 'an en dash in a mapped group', SYNC, GROUP, '⟦campaign – acme - workflow⟧'),
  edit(null, 'an operator group that is not mapped', 'prod/groups.xml', 'name="delivery"', 'name="reports"'),
  edit(null, 'a mapping deleted', SYNC, `        - "${GROUP}"\n`, ''),
  {
    what: 'a misspelt mapping',
    rule: 'group-in-dashboard',
    edits: [
      [SYNC, GROUP, 'campaign - acme - wrokflow'],
      ['prod/groups.xml', 'name="workflow"', 'name="⟦workflow⟧"'],
    ],
  },
  {
    what: 'a mapped group without operator group',
    rule: 'group-in-campaign',
    edits: [
      ['prod/groups.xml', '<group name="workflow" label="Workflows"/>', ''],
      [SYNC, GROUP, `⟦${GROUP}⟧`],
    ],
  },
];

describe('with a user-sync configuration alone', () => {
  it('has no finding, and says what is missing', () => {
    const { report } = lintFiles(written(PARTIAL, 'xml'));
    expect(report.findings).toEqual([]);
    const open = report.checks.filter(({ status, instance }) => status === 'not-checked' && instance === 'production');
    expect(open.map(({ rule }) => rule)).toEqual([
      'group-in-dashboard',
      'group-in-campaign',
      'group-name-unchanged',
      'user-in-group',
      ...SECRET_RULES,
      'restart-after-change',
      'control-panel-admin',
    ]);
  });

  it.each(PARTIALLY.filter(({ forms = FORMS }) => forms.includes('xml')))('$what: $rule', (mutation) => {
    const files = mutated(mutation, 'xml', PARTIAL);
    const { findings } = lintFiles(files).report;
    expect(places(findings)).toEqual(expected(mutation, files));
    expect(findings.map(({ level }) => level)).toEqual(findings.map(() => mutation.level ?? 'error'));
  });
});
