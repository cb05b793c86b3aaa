import {
  type CloudUser,
  type Config,
  type DeclaredCloud,
  type DeclaredInstance,
  FIELDS,
  type FieldName,
  type Mistake,
  type Suppression,
} from '../core/config.js';
import { declaredPath } from '../core/folder.js';
import type { Role } from '../core/report.js';
import type { Level } from '../core/rule.js';
import { secretsAround } from '../core/secrets-around.js';
import type { SourceFile } from '../core/source.js';
import type { Located } from '../core/span.js';
import { child, type DataNode, descend, items } from '../formats/data.js';
import { decode } from '../formats/decode.js';
import { secretScalars } from '../formats/secret-scalars.js';
import { parseYaml } from '../formats/yaml.js';
import { MAX_INSTANCE_NAME, MAX_INSTANCES } from './locate.js';
import { validate } from './mistakes.js';

export const CONFIG_NAME = '.campaign-ims.yml';

/**
 * Reads one configuration. It never throws for what the file holds: mistakes are part of the result, and what is
 * valid counts.
 * @param folder what it governs; the file's own folder unless `--config` put it elsewhere
 */
export function readConfig({ path, bytes }: SourceFile, folder: string, knownRules: readonly string[]): Config {
  const { text, problem } = decode(bytes);
  const { documents, problems, brokenAt } = problem ? { documents: [], problems: [problem], brokenAt: 0 } : parseYaml(text);
  const shown = brokenAt === undefined ? problems : problems.slice(0, 1);
  const broken = shown.map(({ message, span }) => ({
    at: { path, span, key: 'yaml' },
    message: `This is not valid YAML: ${message}`,
    help: null,
  }));
  const [first] = documents;
  const root = first && brokenAt !== undefined ? intact(first, brokenAt) : first;
  const empty = !root || (root.kind === 'scalar' && root.value === null);
  const { mistakes, invalid } = empty ? { mistakes: [], invalid: [] } : validate(path, root, knownRules);
  const others = mistakes.filter(({ at }) => !broken.some((same) => same.at.span.start === at.span.start));
  const further = documents
    .slice(1)
    .map(({ span }) => ({ at: { path, span: { start: span.start, end: span.start }, key: 'yaml' }, ...SECOND_DOCUMENT }));
  const reader = new ConfigReader(path, invalid.some(({ length }) => length === 0) ? undefined : root, invalid);
  const all = [...broken, ...others, ...further];
  const config = reader.config();
  const place = config.fields.get('clientSecret')?.span.start;
  const around = shown.flatMap(({ span }) => secretsAround(path, text, span));
  const secrets = [...secretScalars(path, documents).filter(({ span }) => span.start !== place), ...around];
  return { path, text, folder, ...config, declaredFiles: reader.declaredFiles(folder), mistakes: firstOf(all), secrets };
}

const SECOND_DOCUMENT = {
  message: 'A second YAML document begins here; only the first one counts.',
  help: 'Take out the line "---", or this document.',
};

/** More mistakes than these are only counted. */
export const MAX_MISTAKES = 100;

function firstOf(all: readonly Mistake[]): Mistake[] {
  const [last] = all.slice(MAX_MISTAKES);
  if (!last) return [...all];
  const message = `Mistakes from here on that are not shown one by one: ${all.length - MAX_MISTAKES}.`;
  return [...all.slice(0, MAX_MISTAKES), { at: last.at, message, help: null }];
}

/**
 * The entries before a mistake of syntax, without the last of them, into which the mistake may reach. What is
 * declared for all instances counts only where what may override it is there too.
 */
function intact(root: DataNode, brokenAt: number): DataNode | undefined {
  if (root.kind !== 'map') return undefined;
  const before = root.entries.filter(({ keySpan }) => keySpan.start < brokenAt).slice(0, -1);
  const entries = before.filter(({ key }) => key !== 'experienceCloud' || before.some((other) => other.key === 'instances'));
  return entries.length > 0 ? { ...root, entries } : undefined;
}

const joined = (path: readonly PropertyKey[]): string => JSON.stringify(path);

class ConfigReader {
  /** Paths that cannot be used, and those of what they are in; asked at each value, of which there may be thousands. */
  readonly #invalid: ReadonlySet<string>;
  readonly #invalidIn: ReadonlySet<string>;

  constructor(
    private readonly path: string,
    private readonly root: DataNode | undefined,
    invalid: readonly (readonly PropertyKey[])[],
  ) {
    this.#invalid = new Set(invalid.map(joined));
    this.#invalidIn = new Set(invalid.flatMap((bad) => bad.map((_, index) => joined(bad.slice(0, index + 1)))));
  }

  config(): Pick<Config, 'instances' | 'experienceCloud' | 'accountType' | 'fields' | 'rules' | 'suppress' | 'ignore'> {
    const fields = FIELDS.flatMap((name): [FieldName, Located<string>][] => {
      const at = this.#text(['fields', name]);
      return at ? [[name, at]] : [];
    });
    const levels = this.#keys(['rules']).flatMap(({ value: rule }): [string, Level | 'off'][] => {
      const level = this.#text(['rules', rule]);
      return level ? [[rule, level.value as Level | 'off']] : [];
    });
    return {
      instances: this.#instances().map((name) => this.#instance(name)),
      experienceCloud: this.#cloud(['experienceCloud']),
      accountType: this.#text(['accountType']) ?? null,
      fields: new Map(fields),
      rules: new Map(levels),
      suppress: items(this.#node(['suppress'])).flatMap((_, index) => this.#suppression(['suppress', index])),
      ignore: this.#values(['ignore']),
    };
  }

  declaredFiles(folder: string): string[] {
    const paths = [['experienceCloud', 'files'], ...this.#instances().map(({ value }) => ['instances', value, 'experienceCloud', 'files'])];
    return paths.flatMap((path) => this.#values(path)).map((file) => declaredPath(folder, file));
  }

  #instances(): Located<string>[] {
    const all = this.#keys(['instances']).slice(0, MAX_INSTANCES);
    return all.filter(({ value }) => value.length <= MAX_INSTANCE_NAME);
  }

  #instance(name: Located<string>): DeclaredInstance {
    const at = ['instances', name.value];
    return {
      name,
      files: this.#values([...at, 'files']),
      role: (this.#text([...at, 'role'])?.value as Role | undefined) ?? null,
      url: this.#text([...at, 'url']) ?? null,
      experienceCloud: this.#cloud([...at, 'experienceCloud']),
    };
  }

  #cloud(at: readonly PropertyKey[]): DeclaredCloud {
    const users = this.#node([...at, 'users']);
    const entries = {
      organizationId: this.#text([...at, 'organizationId']),
      clientId: this.#text([...at, 'clientId']),
      productContext: this.#text([...at, 'productContext']),
      scopes: this.#texts([...at, 'scopes']),
      callbackUrls: this.#texts([...at, 'callbackUrls']),
      groups: this.#texts([...at, 'groups']),
      users: users && items(users).flatMap((_, index) => this.#user([...at, 'users', index])),
      files: this.#texts([...at, 'files']),
    };
    return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  }

  #user(at: readonly PropertyKey[]): CloudUser[] {
    const login = this.#text([...at, 'login']);
    const groups = this.#texts([...at, 'groups']);
    return login && groups ? [{ login, groups }] : [];
  }

  #suppression(at: readonly PropertyKey[]): Suppression[] {
    const [rule, path, reason, until] = ['rule', 'path', 'reason', 'until'].map((key) => this.#text([...at, key])?.value ?? null);
    const usable = !this.#invalidIn.has(joined(at));
    return usable && rule && reason ? [{ rule, path: path ?? null, reason, until: until ?? null }] : [];
  }

  /** The node at exactly this path, unless it is invalid itself or in part. */
  #node(path: readonly PropertyKey[]): DataNode | undefined {
    const last = path.at(-1);
    if (this.#invalid.has(joined(path))) return undefined;
    const parent = path
      .slice(0, -1)
      .reduce<DataNode | undefined>((node, step) => (typeof step === 'number' ? items(node)[step] : child(node, String(step))), this.root);
    return typeof last === 'number' ? items(parent)[last] : descend(parent, String(last));
  }

  #text(path: readonly PropertyKey[]): Located<string> | undefined {
    const node = this.#node(path);
    if (node?.kind !== 'scalar' || node.value === null || node.value === '') return undefined;
    return { path: this.path, key: path.map(String).join('/'), span: node.span, ...node.decoding };
  }

  /** A list of which an item is invalid is no complete list, and none at all. */
  #texts(path: readonly PropertyKey[]): Located<string>[] | undefined {
    const node = this.#node(path);
    if (node?.kind !== 'list' || this.#invalidIn.has(joined(path))) return undefined;
    return node.items
      .flatMap((_, index) => this.#text([...path, index]) ?? [])
      .map((item) => ({ ...item, key: path.map(String).join('/') }));
  }

  /** The valid items of a list. */
  #values(path: readonly PropertyKey[]): string[] {
    return items(this.#node(path)).flatMap((_, index) => this.#text([...path, index])?.value ?? []);
  }

  #keys(path: readonly PropertyKey[]): Located<string>[] {
    const node = this.#node(path);
    const entries = node?.kind === 'map' ? node.entries : [];
    const unique = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
    return [...unique.values()]
      .toReversed()
      .map(({ key, keySpan }) => ({ path: this.path, key: `${path.map(String).join('/')}/${key}`, span: keySpan, value: key }));
  }
}
