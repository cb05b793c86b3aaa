import { lastStep } from '../core/folder.js';
import type { NotChecked } from '../core/rule.js';
import { commaList, isFilled, type Located, type Place } from '../core/span.js';
import { attributeOf, type XmlElement } from '../formats/xml-tree.js';
import { filledIn, isTemplate } from './template.js';

type Setting = 'organizationId' | 'imsEndpoint';

/** A `serverConf.xml` or `config-<instance>.xml`. */
export interface ServerFile {
  readonly path: string;
  /** The root element's name. */
  readonly head: Place;
  /** The defaults of all instances, where an empty value is no override. */
  readonly isDefaults: boolean;
  /** `<dataStore hosts>`: the DNS masks that the instance serves, one each. */
  readonly dnsMasks: readonly Located<string>[];
  /** `<redirection IMSOrgId>`, present and possibly empty. */
  readonly organizationId: Located<string> | null;
  /** `<ims authIMSEndpoint>` */
  readonly imsEndpoint: Located<string> | null;
  /** These two as they stand there; above, what a deployment fills in is null. */
  readonly written: Readonly<Record<Setting, Located<string> | null>>;
  /** `<ims authIMSClientSecret>`; never shown. */
  readonly clientSecret: Located<string> | null;
  /** Where it is shown that one of these is missing: at the name of the element that would hold it, as far as there is one. */
  readonly gaps: Readonly<Record<Setting, Place>>;
}

/** Reads the facts that sign-in depends on; element names are those of Campaign's `serverConf` schema. */
export function serverFile(path: string, root: XmlElement): ServerFile {
  const values = (names: string[], attribute: string) => follow(root, names).flatMap((element) => located(path, names, element, attribute));
  const [organizationId = null] = values(['web', 'redirection'], 'IMSOrgId');
  const [imsEndpoint = null] = values(['shared', 'ims'], 'authIMSEndpoint');
  const [clientSecret = null] = values(['shared', 'ims'], 'authIMSClientSecret');
  const masks = values(['shared', 'dataStore'], 'hosts').flatMap(commaList);
  return {
    path,
    head: { path, key: 'serverConf', span: root.nameSpan },
    isDefaults: /^serverconf/i.test(lastStep(path)),
    dnsMasks: masks.filter(isFilled),
    organizationId: judgeable(organizationId),
    imsEndpoint: judgeable(imsEndpoint),
    written: { organizationId, imsEndpoint },
    clientSecret,
    gaps: { organizationId: gap(path, root, ['web', 'redirection']), imsEndpoint: gap(path, root, ['shared', 'ims']) },
  };
}

const judgeable = (at: Located<string> | null) => (at && isTemplate(at.value) ? null : at);

interface OfInstance {
  readonly servers: readonly ServerFile[];
  readonly files: readonly string[];
}

/**
 * Those of an instance's server files that tell its organization: its own override the defaults, which other instances
 * may share; defaults of its own are to say the same.
 */
export function notOverridden({ servers, files }: OfInstance): readonly ServerFile[] {
  const naming = servers.filter(({ written }) => isFilled(written.organizationId));
  if (naming.every(({ isDefaults }) => isDefaults)) return naming;
  const own = new Set(files);
  return naming.filter(({ isDefaults, path }) => !isDefaults || own.has(path));
}

/** Why a setting cannot be judged that a deployment fills in; null where none does. */
export function openIn({ path, written, ...server }: ServerFile, name: Setting): NotChecked | null {
  const at = written[name];
  return at && server[name] === null ? filledIn(`${NAMES[name]} in ${path}`, at) : null;
}

const NAMES: Readonly<Record<Setting, string>> = { organizationId: 'IMSOrgId', imsEndpoint: 'authIMSEndpoint' };

function gap(path: string, root: XmlElement, names: string[]): Place {
  const depth = names.findIndex((_, at) => follow(root, names.slice(0, at + 1)).length === 0);
  const there = depth === -1 ? names : names.slice(0, depth);
  return { path, key: ['serverConf', ...there].join('/'), span: follow(root, there)[0]?.nameSpan ?? root.nameSpan };
}

const follow = (root: XmlElement, names: string[]): XmlElement[] =>
  names.reduce((elements, name) => elements.flatMap(({ children }) => children.filter((child) => child.name === name)), [root]);

function located(path: string, names: string[], element: XmlElement, attribute: string): Located<string>[] {
  const found = attributeOf(element, attribute);
  if (!found) return [];
  const { value, span, offsets } = found;
  return [{ path, key: `serverConf/${names.join('/')}/@${attribute}`, value, span, ...(offsets && { offsets }) }];
}
