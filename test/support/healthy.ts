import { type Attributes, pack, SOUND, server } from './account.js';

/** The forms in which the same two accounts can be tracked. */
export const FORMS = ['xml', 'pattern', 'learned', 'json', 'yaml'] as const;
export type Form = (typeof FORMS)[number];

/** A field of an account to its value; `head` is the name of the element where a missing attribute is shown. */
export type Changes = Attributes;

const PROD: Attributes = { ...SOUND };
const STAGE: Attributes = {
  ...SOUND,
  callbackServer: 'https://campaign-stage.acme.example',
  imsClientId: 'Campaign-Acme-Stage',
  associationMask: 'campaign - acme-stage - ',
};

/** Attribute names that nobody could guess: only the tracked schema tells what they are. */
const LEARNED: Readonly<Record<string, string>> = {
  imsServer: '@f1',
  imsScope: '@f2',
  imsClientId: '@f3',
  imsClientSecret: '@f4',
  callbackServer: 'conn/@f5',
  imsOrgId: 'conn/@f6',
  associationMask: 'conn/@f7',
  productContext: '@f8',
};

const SCHEMA = `<srcSchema name="extAccount" namespace="nms" label="External accounts">
  <enumeration name="accountType" basetype="byte">
    <value name="bounce" value="0" label="Bounce mails"/>
    <value name="mkt" value="10" label="Adobe Experience Cloud"/>
  </enumeration>
  <element name="extAccount" label="External account">
    <attribute name="name" label="Internal name"/>
    <attribute name="f1" label="IMS server"/>
    <attribute name="f2" label="IMS scope"/>
    <attribute name="f3" label="IMS client identifier"/>
    <attribute name="f4" label="IMS client secret"/>
    <element name="conn">
      <attribute name="f5" label="Callback server"/>
      <attribute name="f6" label="IMS organization ID"/>
      <attribute name="f7" label="Association mask"/>
    </element>
    <attribute name="f8" label="Product context"/>
  </element>
</srcSchema>
`;

const CONFIG = `instances:
  production:
    files: ["prod/**"]
    role: production
    url: https://campaign.acme.example
  stage:
    files: ["stage/**"]
    role: stage
    url: https://campaign-stage.acme.example
    experienceCloud: { clientId: Campaign-Acme-Stage }
experienceCloud:
  organizationId: 6096892F54B5819E0A4C98A2@AdobeOrg
  clientId: Campaign-Acme
  productContext: dma_campaign_classic
  scopes: [openid, AdobeID, session, additional_info.projectedProductContext]
  callbackUrls: ["https://campaign.acme.example", "https://campaign-stage.acme.example"]
  groups:
    - "campaign - acme - admin"
    - "campaign - acme - workflow"
    - "campaign - acme - delivery"
    - "campaign - acme-stage - admin"
    - "campaign - acme-stage - workflow"
  users:
    - { login: ann@acme.example, groups: ["campaign - acme - admin"] }
    - { login: bob@acme.example, groups: ["campaign - acme-stage - workflow", "analytics"] }
`;

const group = (name: string, label: string) => `<group name="${name}" label="${label}"/>`;

/** One repository: two accounts, and the other files as text. */
export interface Repository {
  readonly prod: Attributes;
  readonly stage: Attributes;
  readonly files: Readonly<Record<string, string>>;
}

/** Two instances with everything declared and nothing wrong. */
export const HEALTHY: Repository = {
  prod: PROD,
  stage: STAGE,
  files: {
    '.campaign-ims.yml': `${CONFIG}accountType: 10\n`,
    'prod/groups.xml': pack('xtk:group', group('admin', 'Administrators'), group('workflow', 'Workflows'), group('delivery', 'Deliveries')),
    'stage/groups.xml': pack('xtk:group', group('admin', 'Administrators'), group('workflow', 'Workflows')),
    'prod/config-acme.xml': server(),
    'stage/config-acme-stage.xml': server({ hosts: 'campaign-stage.acme.example' }),
  },
};

/** The file of an instance's account in a form. */
export const accountPath = (instance: 'prod' | 'stage', form: Form): string =>
  `${instance}/extaccount.${form === 'json' || form === 'yaml' ? form : 'xml'}`;

/** The files of a repository, its accounts in one of the forms. */
export function written({ prod, stage, files }: Repository, form: Form): Record<string, string> {
  const all = { ...files, [accountPath('prod', form)]: writeAccount(prod, form), [accountPath('stage', form)]: writeAccount(stage, form) };
  if (form !== 'learned') return all;
  const config = (files['.campaign-ims.yml'] ?? '').replace('accountType: 10\n', '');
  return { ...all, '.campaign-ims.yml': config, 'schemas/nms_extAccount.xml': SCHEMA };
}

/** One account as a file of its own. */
export function writeAccount(attributes: Attributes, form: Form): string {
  const { head = null, ...rest } = attributes;
  const entries = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (form === 'json') return `${JSON.stringify(Object.fromEntries(marked(entries, head)), null, 2)}\n`;
  if (form === 'yaml')
    return marked(entries, head)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join('');
  const named = form === 'learned' ? entries.map(([name, value]) => [LEARNED[name] ?? `@${name}`, value] as const) : entries;
  const values = named.map(([name, value]) => [name.replace('@', ''), form === 'pattern' ? asPattern(name, value) : value] as const);
  const own = values.filter(([name]) => !name.includes('/')).map(attribute);
  const nested = values.filter(([name]) => name.startsWith('conn/')).map(([name, value]) => attribute([name.slice(5), value]));
  const isInside = form === 'learned' && Object.keys(attributes).some((name) => attributes[name] === null && LEARNED[name]?.includes('/'));
  const conn = isInside && head ? '⟦conn⟧' : 'conn';
  const child = nested.length > 0 ? `>\n      <${conn} ${nested.join(' ')}/>\n    </extAccount>` : '/>';
  return pack('nms:extAccount', `<${isInside ? 'extAccount' : (head ?? 'extAccount')} ${own.join('\n      ')}${child}`);
}

const attribute = ([name, value]: readonly [string, string]): string => `${name}="${value}"`;

/** In JSON and YAML the internal name stands for the whole. */
const marked = (entries: readonly (readonly [string, string])[], head: string | null) =>
  entries.map(([name, value]): [string, string] => [name, head !== null && name === 'name' ? `⟦${value}⟧` : value]);

/** `campaign - acme - ` as `campaign - acme - (.*)`, before the closing mark. */
const asPattern = (name: string, value: string): string =>
  name === 'associationMask' && value !== '⟦⟧' ? value.replace(/(⟧?)$/, '(.*)$1') : value;
