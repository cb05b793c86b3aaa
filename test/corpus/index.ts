import { account, SOUND } from '../support/account.js';
import { SECRET } from '../support/fuzz/grammar.js';
import type { Files } from '../support/lint-files.js';

const bytes = (files: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

const CONFIG = '.campaign-ims.yml';
const sdk = (more: string): string => `name: Adobe_Marketing_Cloud\nimsServer: x\n${more}`;
const console_ = (secrets: string): string =>
  `{"project":{"org":{"ims_org_id":"x"},"workspace":{"details":{"credentials":[{"oauth2":{"client_id":"y","client_secrets":${secrets}}}]}}}}`;

/**
 * Inputs that broke something once, by what they broke. They are texts in code, for Campaign's files in this
 * repository would be checked as its own.
 */
export const CORPUS: Readonly<Record<string, Files>> = {
  'a configuration that was too large, and counted without having been looked at': bytes({
    [CONFIG]: `rules: { callback-https: bogus }\nignore: [${'a,'.repeat(21_000)}]\n`,
    'prod/a.xml': account({ callbackServer: 'http://x' }),
  }),
  'a mapping of another field to the secret': bytes({
    [CONFIG]: 'fields: { callbackUrl: "@imsClientSecret" }\n',
    'prod/a.xml': account({ imsClientSecret: SECRET, callbackServer: null }),
  }),
  'a schema that calls the secret the callback': bytes({
    's.xml':
      '<srcSchema name="extAccount" namespace="nms"><element name="extAccount"><attribute name="imsClientSecret" label="Callback server"/></element></srcSchema>',
    'prod/a.xml': account({ imsClientSecret: SECRET, callbackServer: null }),
  }),
  'a secret with a quote in it': bytes({ [CONFIG]: `clientSecret: "x" ${SECRET}"\n`, 'prod/a.yml': sdk(`clientSecret: "x" ${SECRET}"\n`) }),
  'a secret that is an alias': bytes({ [CONFIG]: `clientSecret: *${SECRET}\n`, 'prod/a.yml': sdk(`clientSecret: *${SECRET}\n`) }),
  'a secret that is a tag': bytes({ [CONFIG]: `clientSecret: !${SECRET} x\n`, 'prod/a.yml': sdk(`clientSecret: !${SECRET} x\n`) }),
  'a secret behind the sign of a block': bytes({ [CONFIG]: `clientSecret: | ${SECRET}\n` }),
  'a secret behind an escape that does not exist': bytes({ [CONFIG]: `clientSecret: "\\U${SECRET}"\n` }),
  'a list of secrets that breaks off': bytes({ 'console.json': console_(`["${SECRET}`).slice(0, -4) }),
  'a secret that a message cut': bytes({
    'prod/a.xml': account({ imsClientSecret: SECRET.repeat(20), callbackServer: `http://${SECRET.repeat(20)}` }),
  }),
  'a password in an address': bytes({ 'prod/a.xml': account({ ...SOUND, callbackServer: `http://ann:${SECRET.slice(0, 12)}@x` }) }),
  'a chain of aliases below a secret': bytes({
    'prod/a.yml': sdk(
      `x:\n- &0 [${SECRET}]\n${Array.from({ length: 18_000 }, (_, at) => `- &${(at + 1).toString(36)} [*${at.toString(36)}]\n`).join('')}secret: *${(18_000).toString(36)}\n`,
    ),
  }),
  'a secret in two pieces': bytes({
    'prod/a.xml': `<extAccount name="Adobe_Marketing_Cloud" imsServer="x"><clientSecret><![CDATA[${SECRET.slice(0, 9)}]]><!-- x -->${SECRET.slice(9)}</clientSecret></extAccount>`,
  }),
  'an element that is a secret, and broken': bytes({
    'prod/a.xml': `<extAccount name="Adobe_Marketing_Cloud"><clientSecret value="${SECRET}"><![CDATA[${SECRET}]]></clientSecretX></extAccount>`,
  }),
  'a secret in place of its path': bytes({ [CONFIG]: `fields: { clientSecret: "${SECRET}" }\n`, 'prod/a.xml': account() }),
  'a secret that is one word with its key': bytes({ [CONFIG]: `experienceCloud: { clientSecret:${SECRET} }\n`, 'prod/a.xml': account() }),
  'a secret in the query of an address': bytes({ 'prod/a.xml': account({ callbackServer: `http://x/?client_secret=${SECRET}` }) }),
  'a list of users with a column of passwords, broken': bytes({
    'users.csv': `Username,Password,Product Configurations\nann,${SECRET},"campaign - acme - admin\n`,
    'prod/a.xml': account(),
  }),
  'a secret behind its name without a sign': bytes({
    'prod/a.xml': `<extAccount imsClientSecret "${SECRET}" name="Adobe_Marketing_Cloud"/>`,
    'prod/a.json': `{"extAccount":[{"clientSecret" "${SECRET}","b":,}]}`,
  }),
  'a comment between the name of a secret and its colon': bytes({
    'prod/a.yml': `extAccount: [{name: Adobe_Marketing_Cloud, "clientSecret" # c\n : ${SECRET}, b: ]}]`,
  }),
  'an empty element with an end tag': bytes({
    'prod/a.xml': `<extAccount name="Adobe_Marketing_Cloud"><clientSecret/>${SECRET}</clientSecret></extAccount>`,
  }),
  'a password with signs of an address in it': bytes({
    'prod/a.xml': account({ callbackServer: `http://ann:p@${SECRET}@x.example/y`, imsServer: `http://ann:a/${SECRET}@x.example` }),
    'stage/a.xml': account({ imsServer: `ann:${SECRET}@ims-na1.adobelogin.com` }),
  }),
};
