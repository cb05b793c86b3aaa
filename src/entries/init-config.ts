import { posix } from 'node:path';
import { visible } from '../core/characters.js';
import { FIELDS } from '../core/config.js';
import { PROJECT_URL, SCHEMA_URL } from '../core/docs.js';
import { folderOf, foldersOf, within } from '../core/folder.js';
import { MAX_GLOB } from '../core/glob.js';
import { countedBy, grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import { address, hostIn, hostKey } from '../model/address.js';
import { instanceOfServerFile } from '../model/environment.js';
import { DEFAULT, type Estate, type Instance } from '../model/estate.js';
import type { How } from '../model/fields.js';
import { judgedAccounts } from '../model/right-account.js';
import { plural } from '../reporters/counted.js';
import { escapedJson } from '../reporters/json.js';
import type { Declarable } from './init-instances.js';

export { declarable } from './init-instances.js';

/** A YAML scalar that means this text, whatever it holds: JSON strings are YAML. */
const scalar = (value: string): string => escapedJson(value);

/** A path as a glob that means it alone. */
const asGlob = (path: string): string => path.replace(/^!|[[\]{}*?\\]/g, (char) => ('[*?'.includes(char) ? `[${char}]` : '?'));

/**
 * The text of a configuration that says what an estate shows, and asks for what it does not.
 * @param isShown whether a value holds no secret; a name or a path that does is left out, for a part of it says something else
 */
export function configText(estate: Declarable, isShown: (value: string) => boolean): string {
  return [
    `# yaml-language-server: $schema=${SCHEMA_URL}`,
    '# What campaign-ims-check found in this repository. Correct what is wrong, and fill in what Adobe provisioned.',
    `# All keys: ${PROJECT_URL}/blob/main/docs/configuration.md`,
    ...instanceLines(estate, isShown),
    ...cloudLines(estate, isShown),
    ...typeLines(estate, isShown),
    ...fieldLines(estate, isShown),
    '',
  ].join('\n');
}

function instanceLines(estate: Declarable, isShown: (value: string) => boolean): string[] {
  const { instances, doubtful } = estate;
  /** Why an instance is not declared: its account would be demanded, or it be compared with others. */
  const doubtOf = (instance: Instance): string | null => {
    if (instance.accounts.length === 0) return 'Its account is not tracked yet:';
    return doubtful.has(instance)
      ? 'Does it belong to another customer? Then it needs its own folder with its own .campaign-ims.yml:'
      : null;
  };
  const found = instances.filter(({ accounts, servers, name }) => name !== DEFAULT || accounts.length + servers.length > 0);
  if (found.length === 0)
    return [
      '# instances:',
      '#   production:',
      '#     files: ["prod/**"]',
      '#     role: production',
      '#     url: https://campaign.example.com',
    ];
  const named = found.map((instance) => ({ instance, files: globs(instance, estate).map(scalar) }));
  const fit = named.filter(({ instance, files }) => [scalar(instance.name), ...files].every(isShown));
  const isAny = fit.some(({ instance }) => doubtOf(instance) === null);
  return [
    isAny ? 'instances:' : '# instances:',
    ...(fit.length < named.length ? [LEFT_OUT] : []),
    ...fit.flatMap(({ instance, files }) => {
      const url = urlOf(instance, estate, isShown);
      const isFit = url !== null && isShown(url.url);
      const lines = [
        `  ${scalar(instance.name)}:`,
        `    files: [${files.join(', ')}]`,
        instance.role ? `    role: ${instance.role}` : '    # role: production, stage or development',
        isFit
          ? `    ${url.isOpen ? '# ' : ''}url: ${scalar(url.url)} # from ${url.from}`
          : '    # url: https://… (where operators reach this instance)',
      ];
      const doubt = doubtOf(instance);
      return doubt === null ? lines : [`  # ${doubt}`, ...lines.map((line) => `  #${line.slice(1)}`)];
    }),
  ];
}

const LEFT_OUT = '  # Something is left out here: its name or path holds what looks like a secret.';

/** More files than these are not told one by one. */
const MANY_FILES = 50;

/** Folders that hold files of this instance alone, else the files themselves; relative to the estate. */
function globs(instance: Instance, { folder, instances, environmentOf }: Estate): string[] {
  const holders = holdersOf(instances);
  const own = ownFiles(instance);
  /** Whether the file's name alone tells its instance: what comes beside it later may be of another. */
  const isToldByName = (path: string): boolean =>
    environmentOf(`${folderOf(path)}/`) === null && (environmentOf(path) !== null || instanceOfServerFile(path) !== null);
  const meant = own.map((file) => {
    const path = within(folder, file) ?? file;
    if (own.length <= MANY_FILES && isToldByName(file)) return asGlob(path);
    const isAlone = (home: string) => (holders.get(home) ?? 0) < 2;
    const home = [environmentOf(file)?.folder ?? folderOf(file), folderOf(file)].find(isAlone);
    if (home === undefined) return asGlob(path);
    const prefix = home === '' ? '' : `${home}/`;
    return `${asGlob(within(folder, prefix) ?? prefix)}**`;
  });
  const unique = new Set(meant);
  const isIn = (glob: string) => foldersIn(glob).some((folder) => isOther(`${folder}/**`, glob));
  const isOther = (other: string, glob: string) => other !== glob && unique.has(other);
  return [...unique].filter((glob) => !isOther('**', glob) && !isIn(glob));
}

/** As far as a glob may name them. */
const foldersIn = (path: string): string[] => foldersOf(path.slice(0, MAX_GLOB));

/** By folder, how many instances have files of their own in it, at whatever depth. */
const holdersOf = oncePer((all: readonly Instance[]): ReadonlyMap<string, number> => {
  const above = (path: string) => ['', ...foldersIn(path)];
  return countedBy(
    all.flatMap((instance) => [...new Set(ownFiles(instance).flatMap(above))]),
    (folder) => folder,
  );
});

/** The files of Campaign's; what tells about Experience Cloud stands elsewhere. */
function ownFiles({ files, accounts, servers, groups, operators, unreadable }: Instance): string[] {
  const holding = new Set([accounts, servers, groups, operators, unreadable].flatMap((all) => all.map(({ path }) => path)));
  return files.filter((path) => holding.has(path));
}

/** Where an instance is reached; `isOpen` where account and server file differ, so that somebody has to tell which is right. */
function urlOf(
  instance: Instance,
  estate: Estate,
  isShown: (value: string) => boolean,
): { url: string; from: string; isOpen?: boolean } | null {
  const { name, servers } = instance;
  const masks = servers.filter(({ isDefaults }) => !isDefaults).flatMap(({ dnsMasks }) => dnsMasks);
  const [mask, ...more] = masks.map(({ value }) => value.trim());
  const callbacks = judgedAccounts({ instance, estate }).flatMap(({ fields }) => fields.callbackUrl.at?.value ?? []);
  if (mask !== undefined && more.length === 0 && isHost(mask)) {
    const hosts = callbacks.map(hostIn).filter(Boolean);
    const isOpen = hosts.length > 0 && !hosts.includes(mask.toLowerCase());
    const from = `the DNS masks of the server file${isOpen ? '; please confirm: the callback URL differs' : ''}`;
    return { url: `https://${mask}`, from, isOpen };
  }
  const [callback = '', ...others] = callbacks;
  const parsed = address(callback);
  const key = hostKey(callback) ?? '';
  const isShared =
    others.some((other) => hostKey(other) !== key) || [...(namesByHost(estate.instances).get(key) ?? [])].some((other) => other !== name);
  if (parsed?.scheme !== 'https' || !isHost(parsed.host) || isShared || !isShown(callback)) return null;
  return { url: `https://${parsed.host}${parsed.port ? `:${parsed.port}` : ''}`, from: 'the callback URL of the account; please confirm' };
}

/** Whether a text is a host, and no template that one is put into, nor a pattern. */
const isHost = (text: string): boolean => /^[\p{L}\p{N}.-]+$/u.test(text);

const namesByHost = oncePer((all: readonly Instance[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const hosts = all.flatMap(({ name, accounts }) =>
    accounts.map(({ fields }) => ({ name, host: hostKey(fields.callbackUrl.at?.value ?? '') ?? '' })),
  );
  return new Map([...grouped(hosts, ({ host }) => host)].map(([host, holders]) => [host, new Set(holders.map(({ name }) => name))]));
});

function cloudLines({ folder, instances }: Estate, isShown: (value: string) => boolean): string[] {
  const sources = new Map(instances.flatMap(({ cloud }) => cloud.map(({ path, source }) => [path, source] as const)));
  const files = [...sources].flatMap(([path, source]) => {
    const inside = within(folder, path);
    return inside === null || !isShown(scalar(inside)) ? [] : [`    - ${scalar(inside)} # ${source}`];
  });
  return [
    ...(files.length > 0 ? ['experienceCloud:', '  files:', ...files] : ['# experienceCloud:']),
    '#   organizationId: "<24 hexadecimal digits>@AdobeOrg"',
    '#   clientId: "<as Adobe provisioned it>"',
    '#   productContext: dma_campaign_classic',
    '#   Leave out what you do not know: each list must be complete.',
    '#   scopes: [openid, AdobeID, session, additional_info.projectedProductContext, "<further>"]',
    '#   callbackUrls: ["https://<host>"]',
    '#   groups: ["campaign - <tenant> - admin"] # the complete names of all Campaign product profiles',
    '#   users: [{ login: "<login>", groups: ["campaign - <tenant> - admin"] }]',
  ].map((line) => (files.length > 0 && line.startsWith('#  ') ? `  # ${line.slice(4)}` : line));
}

function typeLines({ accountType, instances }: Estate, isShown: (value: string) => boolean): string[] {
  if (accountType) return [visible(`# The account type is ${accountType.accepted.join(' or ')}, from ${accountType.source}.`)];
  const types = new Set(instances.flatMap(({ accounts }) => accounts.map(({ type }) => type?.value)));
  const [type] = types;
  return [
    `# accountType: ${types.size === 1 && type && isShown(type) ? `${scalar(type)} # found in your accounts; confirm that it is Adobe Experience Cloud` : '…'}`,
  ];
}

const HOW: Readonly<Record<How, string>> = {
  mapping: 'as declared',
  schema: 'from the tracked schema',
  spelling: 'by its spelling',
  shape: 'by the shape of its value',
  sibling: 'as in another account',
  base: 'as in the base',
};

/** The mapping that was used; what the tracked schema tells needs no declaration. */
function fieldLines({ instances }: Estate, isShown: (value: string) => boolean): string[] {
  const accounts = instances.flatMap((instance) => instance.accounts);
  const lines = FIELDS.map((name) => {
    const known = accounts
      .map(({ fields }) => fields[name])
      .filter(({ at, xpath, why }) => at !== null || (xpath !== null && why !== null));
    const paths = new Set(known.map(({ xpath }) => xpath));
    const [field] = known;
    if (!field?.xpath || !field.how || paths.size > 1 || !isShown(field.xpath))
      return `  # ${name}: not found${paths.size > 1 ? ' in a single place' : ''}`;
    return `  ${field.how === 'schema' ? '# ' : ''}${name}: ${scalar(field.xpath)} # ${HOW[field.how]}`;
  });
  const declared = lines.some((line) => !line.startsWith('  #'));
  return declared ? ['fields:', ...lines] : ['# fields:', ...lines.map((line) => `#${line.replace('# ', '')}`)];
}

/** What is said of the configurations that were written. @param prefix the folder that the paths are told from */
export function writtenText(
  written: readonly { readonly path: string; readonly instances: number }[],
  prefix: string,
  command: string,
): string {
  const lines = written.map(({ path, instances }) => `Wrote ${visible(posix.relative(prefix, path))} (${plural(instances, 'instance')}).`);
  const add = `Then git add ${written.length === 1 ? 'it' : 'them'}: hooks and pull requests use only tracked files.`;
  return [...lines, `Fill in what Adobe provisioned in the commented-out lines, then run: ${visible(command)}`, add, ''].join('\n');
}
