import { type Config, type DeclaredCloud, FIELDS, type FieldName } from '../core/config.js';
import { didYouMean } from '../core/did-you-mean.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Estate, Instance } from './estate.js';

/** What a configuration may declare, for one instance or for all. */
export type Declarable = 'instances' | 'url' | 'accountType' | `fields/${FieldName}` | `experienceCloud/${keyof DeclaredCloud}`;

interface Where {
  readonly instance: Instance;
  readonly estate: Estate;
}

const OF_ALL = ['instances', 'experienceCloud', 'accountType', 'fields', 'rules', 'suppress', 'ignore'];
const OF_INSTANCE = ['files', 'role', 'url', 'experienceCloud'];
const OF_CLOUD: readonly (keyof DeclaredCloud)[] = [
  'organizationId',
  'clientId',
  'productContext',
  'scopes',
  'callbackUrls',
  'groups',
  'users',
  'files',
];

/** Why something is not known: what to declare, or that a mistake in the configuration may hide what is declared. */
export const undeclared = (what: Declarable, where: Where, otherwise: string): NotChecked => hidden(what, where) ?? notChecked(otherwise);

/** That a mistake in the configuration may hide what it says; null where none does. */
export function hidden(what: Declarable, where: Where): NotChecked | null {
  const { config } = where.estate;
  if (!config || !isHidden(what, where)) return null;
  if (isBroken(config)) return notChecked(`${config.path} could not be read in whole: see config-valid`);
  return notChecked(`what ${config.path} says of "${what.replace('/', ': ')}:" cannot be used: see config-valid`);
}

/** Whether a mistake in the configuration may hide what it says. */
export function isHidden(what: Declarable, where: Where): boolean {
  const { config } = where.estate;
  if (!config) return false;
  const path = what.split('/');
  const ofAll = what !== 'url' && config.mistakes.some(({ at }) => mayBe(at.key.split('/'), path, OF_ALL));
  return isBroken(config) || ofAll || isOverrideHidden(what, where);
}

/** Whether a mistake in the configuration may hide what it says for this instance alone. */
export function isOverrideHidden(what: Declarable, { instance: { declared }, estate: { config } }: Where): boolean {
  const keys = (config?.mistakes ?? []).map(({ at }) => at.key);
  if (!declared) return config?.instances.length === 0 && keys.some((key) => meant(key.split('/')[0] ?? '', OF_ALL) === 'instances');
  const { key: own } = declared.name;
  const inside = keys.filter((key) => key === own || key.startsWith(`${own}/`)).map((key) => key.slice(own.length + 1));
  return inside.some((key) => mayBe(key === '' ? [] : key.split('/'), what.split('/'), OF_INSTANCE));
}

/** Text that is no YAML or no map at all, or a document that does not count. */
const isBroken = ({ mistakes }: Config): boolean => mistakes.some(({ at }) => at.key === 'yaml' || at.key === '');

/** Whether a mistake is at an entry, in it or around it, also under a name or at a place that was only meant to be its. */
function mayBe(mistake: readonly string[], [first = '', second]: readonly string[], known: readonly string[]): boolean {
  const [word, below] = mistake;
  if (word === undefined) return true;
  const ofCloud = first === 'experienceCloud';
  const at = meant(word, ofCloud ? [...known, ...OF_CLOUD] : known);
  if (at !== first) return ofCloud && at === second;
  if (below === undefined || second === undefined) return below === undefined;
  return (meant(below, ofCloud ? OF_CLOUD : FIELDS) ?? second) === second;
}

const meant = (word: string, known: readonly string[]): string | null => (known.includes(word) ? word : didYouMean(word, known));
