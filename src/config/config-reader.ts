import {
  type CloudUser,
  type Config,
  type DeclaredCloud,
  type DeclaredInstance,
  FIELDS,
  type FieldName,
  type Suppression,
} from '../core/config.js';
import { declaredPath } from '../core/folder.js';
import { distinctBy } from '../core/grouped.js';
import type { Role } from '../core/report.js';
import type { Level } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { child, type DataNode, items } from '../formats/data.js';
import { MAX_INSTANCE_NAME, MAX_INSTANCES, nameOf } from './locate.js';

const pathKey = (path: readonly PropertyKey[]): string => JSON.stringify(path);

/** Takes what is valid out of a document; what is not there or invalid is left out. */
export class ConfigReader {
  /** Paths that cannot be used, and those of what they are in; asked at each value, of which there may be thousands. */
  readonly #invalid: ReadonlySet<string>;
  readonly #invalidIn: ReadonlySet<string>;

  constructor(
    private readonly path: string,
    private readonly root: DataNode | undefined,
    invalid: readonly (readonly PropertyKey[])[],
  ) {
    this.#invalid = new Set(invalid.map(pathKey));
    this.#invalidIn = new Set(invalid.flatMap((bad) => bad.map((_, index) => pathKey(bad.slice(0, index + 1)))));
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
    return all.filter(({ value }) => value.trim() !== '' && value.length <= MAX_INSTANCE_NAME);
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
    const usable = !this.#invalidIn.has(pathKey(at));
    return usable && rule && reason ? [{ rule, path: path ?? null, reason, until: until ?? null }] : [];
  }

  /** The node at exactly this path, unless that or what it is in is invalid. */
  #node(path: readonly PropertyKey[]): DataNode | undefined {
    if (this.#invalid.size > 0 && path.some((_, index) => this.#invalid.has(pathKey(path.slice(0, index + 1))))) return undefined;
    return path.reduce<DataNode | undefined>(
      (node, step) => (typeof step === 'number' ? items(node)[step] : child(node, String(step))),
      this.root,
    );
  }

  /** @param key names the place; that of the list for all its items */
  #text(path: readonly PropertyKey[], key = nameOf(path)): Located<string> | undefined {
    const node = this.#node(path);
    if (node?.kind !== 'scalar' || node.value === null || node.value === '') return undefined;
    return { path: this.path, key, span: node.span, ...node.decoding };
  }

  /** A list of which an item is invalid is no complete list, and none at all. */
  #texts(path: readonly PropertyKey[]): Located<string>[] | undefined {
    const node = this.#node(path);
    if (node?.kind !== 'list' || (this.#invalidIn.size > 0 && this.#invalidIn.has(pathKey(path)))) return undefined;
    const key = nameOf(path);
    return node.items.flatMap((_, index) => this.#text([...path, index], key) ?? []);
  }

  /** The valid items of a list. */
  #values(path: readonly PropertyKey[]): string[] {
    return items(this.#node(path)).flatMap((_, index) => this.#text([...path, index])?.value ?? []);
  }

  #keys(path: readonly PropertyKey[]): Located<string>[] {
    const node = this.#node(path);
    const entries = node?.kind === 'map' ? node.entries : [];
    const at = path.map(String).join('/');
    const unique = distinctBy(entries, ({ key }) => key);
    return unique.map(({ key, keySpan }) => ({ path: this.path, key: `${at}/${key}`, span: keySpan, value: key }));
  }
}
