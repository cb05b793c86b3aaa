import { type Config, type DeclaredCloud, FIELDS, type FieldName } from '../core/config.js';
import { didYouMean } from '../core/did-you-mean.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import { looksSecret } from '../core/secret-words.js';
import type { OfEstate } from './estate.js';

/** What a configuration may declare, for one instance or for all. */
export type Declarable = 'instances' | 'url' | 'accountType' | `fields/${FieldName}` | `experienceCloud/${keyof DeclaredCloud}`;

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

/** The keys of a map, and those that may stand there by mistake. */
interface Known {
  readonly all: readonly string[];
  readonly orOfCloud: readonly string[];
}

const known = (...all: string[]): Known => ({ all, orOfCloud: [...all, ...OF_CLOUD] });
const OF_ALL = known('instances', 'experienceCloud', 'accountType', 'fields', 'rules', 'suppress', 'ignore');
const OF_INSTANCE = known('files', 'role', 'url', 'experienceCloud');

/** Why something is not known: what to declare, or that a mistake in the configuration may hide what is declared. */
export const undeclared = (what: Declarable, where: OfEstate, otherwise: string): NotChecked =>
  hidden(what, where) ?? notChecked(otherwise);

/** That a mistake in the configuration may hide what it says; null where none does. */
export function hidden(what: Declarable, where: OfEstate): NotChecked | null {
  const { config } = where.estate;
  if (!config || !isHidden(what, where)) return null;
  if (isBroken(config)) return notChecked(`${config.path} could not be read completely: see config-valid`);
  return notChecked(`what ${config.path} may say about "${what.replace('/', ': ')}:" cannot be used: see config-valid`);
}

/** Whether a mistake in the configuration may hide what it says. */
export function isHidden(what: Declarable, where: OfEstate): boolean {
  const { config } = where.estate;
  if (!config) return false;
  return isBroken(config) || (what !== 'url' && hiding(config).ofAll(what)) || isOverrideHidden(what, where);
}

/** Whether a mistake in the configuration may hide what it says for this instance alone. */
export function isOverrideHidden(what: Declarable, { instance: { declared }, estate: { config } }: OfEstate): boolean {
  if (!config) return false;
  const { ofInstance, instances } = hiding(config);
  if (declared) return ofInstance(declared.name.key)(what);
  const losesFiles = config.instances.length === 0 || config.instances.some(({ name }) => ofInstance(name.key)('files'));
  return losesFiles && instances;
}

/** Text that is no YAML or no map at all, or a document that does not count. */
const isBroken = (config: Config): boolean => hiding(config).all;

/** What the mistakes of a configuration may hide. Each rule asks for each account; each mistake is looked at once. */
const hiding = oncePer((config: Config) => {
  const keys = config.mistakes.map(({ at }) => at.key);
  const by = (mistakes: readonly string[], known: Known) =>
    oncePerValue((what) => mistakes.some((mistake) => mayBe(mistake.split('/'), what.split('/'), known)));
  return {
    all: keys.some((key) => key === 'yaml' || key === ''),
    instances: keys.some((key) => meant(key.split('/')[0] ?? '', OF_ALL.all) === 'instances'),
    ofAll: by(keys, OF_ALL),
    ofInstance: oncePerValue((own) => {
      const inside = keys.filter((key) => key === own || key.startsWith(`${own}/`)).map((key) => key.slice(own.length + 1));
      return by(inside, OF_INSTANCE);
    }),
  };
});

/** A word, or the known one that was probably meant by it; null where there is none. */
const meant = (word: string, known: readonly string[]): string | null => meantAmong(known)(word);

const MANY = 1000;
const meantAmong = oncePer((known: readonly string[]) =>
  oncePerValue((word) => (known.includes(word) ? word : didYouMean(word, known)), MANY),
);

/** Whether a mistake is at an entry, in it or around it, also under a name or at a place that was only meant to be its. */
function mayBe([word = '', below]: readonly string[], [first = '', second]: readonly string[], known: Known): boolean {
  if (word === '') return true;
  // Nothing that may be declared is called so.
  if (first !== 'fields' && looksSecret(below ?? word)) return false;
  const ofCloud = first === 'experienceCloud';
  const at = meant(word, ofCloud ? known.orOfCloud : known.all);
  if (at !== first) return ofCloud && at === second;
  if (below === undefined || second === undefined) return below === undefined;
  return (meant(below, ofCloud ? OF_CLOUD : FIELDS) ?? second) === second;
}
