import { visible } from '../core/characters.js';
import { FIELDS } from '../core/config.js';
import type { Located } from '../core/span.js';
import { environmentOf } from '../model/environment.js';
import type { Estate, Instance } from '../model/estate.js';
import type { How } from '../model/fields.js';
import { address, hostKey } from '../model/hosts.js';

/** A YAML scalar that means this text, whatever it holds: JSON strings are YAML. */
const scalar = (value: string): string => JSON.stringify(value);

/** A path as a glob that means it alone. */
const asGlob = (path: string): string => path.replace(/^!|[[\]{}*?\\]/g, (char) => ('[{*?'.includes(char) ? `[${char}]` : '?'));

/** The text of a configuration that says what an estate shows, and asks for what it does not. */
export function configText(estate: Estate): string {
  return [
    '# What campaign-ims-check found in this repository. Correct it where it is wrong, and fill in what Adobe provisioned.',
    '# All keys: docs/configuration.md of campaign-ims-check.',
    ...instanceLines(estate),
    ...cloudLines(estate),
    ...typeLines(estate),
    ...fieldLines(estate),
    '',
  ].join('\n');
}

function instanceLines({ folder, instances }: Estate): string[] {
  const found = instances.filter(({ accounts, servers, name }) => name !== 'default' || accounts.length + servers.length > 0);
  if (found.length === 0)
    return [
      '# instances:',
      '#   production:',
      '#     files: ["prod/**"]',
      '#     role: production',
      '#     url: https://campaign.example.com',
    ];
  return [
    'instances:',
    ...found.flatMap((instance) => {
      const url = urlOf(instance, instances);
      return [
        `  ${scalar(instance.name)}:`,
        `    files: [${globs(instance, folder).map(scalar).join(', ')}]`,
        instance.role ? `    role: ${instance.role}` : '    # role: production, stage or development',
        url ? `    url: ${scalar(url.url)} # from ${url.from}` : '    # url: https://… where operators reach this instance',
      ];
    }),
  ];
}

/** The environment's folder where there is one, else the files themselves; relative to the estate. */
function globs({ files }: Instance, folder: string): string[] {
  const within = (path: string) => (folder === '' ? path : path.slice(folder.length + 1));
  const all = files.map(within).map((path) => {
    const head = environmentOf(path)?.folder;
    return head ? `${asGlob(head)}/**` : asGlob(path);
  });
  return [...new Set(all)];
}

function urlOf({ name, servers, accounts }: Instance, all: readonly Instance[]): { url: string; from: string } | null {
  const masks = servers.filter(({ isDefaults }) => !isDefaults).flatMap(({ dnsMasks }) => dnsMasks);
  const [host, ...more] = masks.filter(({ value }) => !/[*?]/.test(value));
  if (host && more.length === 0) return { url: `https://${host.value.trim()}`, from: 'the DNS masks of the server file' };
  const [callback] = accounts.map(({ fields }) => fields.callbackUrl.at).filter((at): at is Located<string> => at !== null);
  const parsed = callback ? address(callback.value) : null;
  const elsewhere = all.filter((other) => other.name !== name).flatMap((other) => other.accounts);
  const shared = elsewhere.some(({ fields }) => hostKey(fields.callbackUrl.at?.value ?? '') === hostKey(callback?.value ?? ''));
  if (parsed?.scheme !== 'https' || shared) return null;
  return { url: `https://${parsed.host}${parsed.port ? `:${parsed.port}` : ''}`, from: 'the callback URL of the account; confirm it' };
}

function cloudLines({ folder, instances }: Estate): string[] {
  const sources = new Map(instances.flatMap(({ cloud }) => cloud.map(({ path, source }) => [path, source] as const)));
  const inside = [...sources].filter(([path]) => folder === '' || path.startsWith(`${folder}/`));
  const files = inside.map(([path, source]) => `    - ${scalar(folder === '' ? path : path.slice(folder.length + 1))} # ${source}`);
  return [
    ...(files.length > 0 ? ['experienceCloud:', '  files:', ...files] : ['# experienceCloud:']),
    '#   organizationId: 0123456789ABCDEF01234567@AdobeOrg',
    '#   clientId: what Adobe gave you with the client secret',
    '#   productContext: dma_campaign_classic',
    '#   scopes: [openid, AdobeID, session, additional_info.projectedProductContext]',
    '#   callbackUrls: ["https://campaign.example.com"]',
    '#   groups: ["campaign - <tenant> - admin"] # all product profiles of Campaign, by complete name',
    '#   users: [{ login: ann@example.com, groups: ["campaign - <tenant> - admin"] }]',
  ].map((line) => (files.length > 0 && line.startsWith('#  ') ? `  # ${line.slice(4)}` : line));
}

function typeLines({ accountType, instances }: Estate): string[] {
  if (accountType) return [visible(`# The account type is ${accountType.accepted.join(' or ')}, from ${accountType.source}.`)];
  const types = new Set(instances.flatMap(({ accounts }) => accounts.map(({ type }) => type?.value)));
  const [type] = types;
  return [
    `# accountType: ${types.size === 1 && type ? `${scalar(type)} # what your accounts have; confirm that it is Adobe Experience Cloud` : '…'}`,
  ];
}

const HOW: Readonly<Record<How, string>> = {
  mapping: 'as declared',
  schema: 'from the tracked schema',
  spelling: 'by its spelling',
  shape: 'by the shape of its value',
  sibling: 'as on another account',
};

/** The mapping that was used; what the tracked schema tells needs no declaration. */
function fieldLines({ instances }: Estate): string[] {
  const accounts = instances.flatMap((instance) => instance.accounts);
  const lines = FIELDS.map((name) => {
    const known = accounts.map(({ fields }) => fields[name]).filter(({ at }) => at !== null);
    const paths = new Set(known.map(({ xpath }) => xpath));
    const [field] = known;
    if (!field?.xpath || !field.how || paths.size > 1) return `  # ${name}: not found${paths.size > 1 ? ' at one place' : ''}`;
    return `  ${field.how === 'schema' ? '# ' : ''}${name}: ${scalar(field.xpath)} # ${HOW[field.how]}`;
  });
  const declared = lines.some((line) => !line.startsWith('  #'));
  return declared ? ['fields:', ...lines] : ['# fields:', ...lines.map((line) => `#${line.replace('# ', '')}`)];
}
