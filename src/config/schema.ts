import * as z from 'zod/mini';
import { perField } from '../core/config.js';
import { ROLES } from '../core/report.js';
import { LEVELS } from '../core/rule.js';
import { MAX_TEXT } from './locate.js';

function describe<T extends z.ZodMiniType>(schema: T, description: string, ...examples: unknown[]): T {
  z.globalRegistry.add(schema, { description, ...(examples.length > 0 && { examples }) });
  return schema;
}

const text = () => z.string().check(z.maxLength(MAX_TEXT), z.trim(), z.minLength(1));
const texts = () => z.array(text());
const glob = () => z.string().check(z.minLength(1));
const globs = () => z.array(glob());

const user = z.strictObject({
  login: describe(text(), 'The login that the user signs in with.', 'ann@example.com'),
  groups: describe(texts(), 'Complete product profile names that the user has.', ['campaign - acme - admin']),
});

const experienceCloud = z.strictObject({
  organizationId: describe(z.optional(text()), 'The IMS organization ID.', '6096892F54B5819E0A4C98A2@AdobeOrg'),
  clientId: describe(z.optional(text()), 'The client ID that Adobe provisioned.', 'Campaign-Acme'),
  productContext: describe(z.optional(text()), 'The product context in Experience Cloud.', 'dma_campaign_classic'),
  scopes: describe(z.optional(texts()), 'All scopes that IMS provisioned for the client.', ['openid', 'AdobeID', 'session']),
  callbackUrls: describe(z.optional(texts()), 'The allowlist of callback URLs; an entry may use "\\." and ".*".', [
    'https://campaign.example.com',
  ]),
  groups: describe(z.optional(texts()), 'Complete names of all Campaign product profiles.', ['campaign - acme - admin']),
  users: describe(z.optional(z.array(user)), 'Users and the product profiles they have.', [
    { login: 'ann@example.com', groups: ['campaign - acme - admin'] },
  ]),
  files: describe(
    z.optional(texts()),
    'Files with data from Experience Cloud, relative to this file: user-sync configuration, UMAPI dump, users exported from the Admin Console, Developer Console project.',
    ['admin-console/users.csv'],
  ),
});

const instance = z.strictObject({
  files: describe(z.optional(globs()), 'Globs of the files that belong to this instance, relative to this file.', ['prod/**']),
  role: describe(z.optional(z.enum(ROLES)), 'What the instance is for; the others are compared with production.', 'production'),
  url: describe(z.optional(text()), 'The URL where operators reach this instance.', 'https://campaign.example.com'),
  experienceCloud: describe(z.optional(experienceCloud), 'What is different for this instance from "experienceCloud" below.', {
    callbackUrls: ['https://campaign.example.com'],
  }),
});

const suppression = z.strictObject({
  rule: describe(text(), 'The rule whose findings are suppressed.', 'account-unique'),
  path: describe(z.optional(glob()), 'Glob of the files that it applies to; without it, all files.', 'legacy/**'),
  reason: describe(text(), 'The reason, shown in the report.', 'migrated in Q1'),
  until: describe(
    z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
    'The last day that it applies, in the form YYYY-MM-DD.',
    '2027-03-31',
  ),
});

/** What may be left out, also with its key there: everything beneath may be commented out. */
const empty = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

/** `.campaign-ims.yml`. The JSON Schema for editors is made from this very schema. */
export const configSchema = z.strictObject({
  instances: describe(empty(z.record(z.string(), z.nullable(instance))), 'The Campaign instances, by name.', {
    production: { files: ['prod/**'], role: 'production', url: 'https://campaign.example.com' },
  }),
  experienceCloud: describe(empty(experienceCloud), 'What Adobe provisioned, for all instances.', {
    clientId: 'Campaign-Acme',
    callbackUrls: ['https://campaign.example.com'],
  }),
  accountType: describe(
    z.optional(z.union([z.int(), text()])),
    'Number or name of the account type, if the schema of nms:extAccount is not tracked.',
    10,
  ),
  fields: describe(
    empty(z.strictObject(perField(() => z.optional(text())))),
    'Where each IMS setting is stored on the account: "@attribute" or "element/@attribute".',
    { associationMask: 'ims/@mask' },
  ),
  rules: describe(empty(z.record(z.string(), z.enum([...LEVELS, 'off']))), 'Levels of rules, or "off".', {
    'control-panel-admin': 'off',
  }),
  suppress: describe(empty(z.array(suppression)), 'Findings that are known and accepted, with the reason.', [
    { rule: 'account-unique', path: 'legacy/**', reason: 'migrated in Q1', until: '2027-03-31' },
  ]),
  ignore: describe(empty(globs()), 'Globs of files that are ignored.', ['vendor/**']),
});
