import { type Config, type DeclaredCloud, FIELDS } from '../core/config.js';
import { didYouMean } from '../core/did-you-mean.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import { looksSecret } from '../core/secret-words.js';

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
/** Who writes "files" here means those of an instance, and not "fields". */
const OF_ALL = known('instances', 'experienceCloud', 'accountType', 'fields', 'rules', 'suppress', 'ignore', 'files');
const OF_INSTANCE = known('files', 'role', 'url', 'experienceCloud');

/** What the mistakes of a configuration may hide. Each rule asks for each account; each mistake is looked at once. */
export const hiding = oncePer((config: Config) => {
  const keys = config.mistakes.map(({ at }) => at.key);
  const by = (mistakes: readonly string[], known: Known) =>
    oncePerValue((what) => mistakes.some((mistake) => mayBe(mistake.split('/'), what.split('/'), known)));
  const all = keys.some((key) => key === 'yaml' || key === '');
  return {
    /** Text that is no YAML or no map at all, or a document that does not count. */
    all,
    /** Whether that text seems to hold fields, none of which could be read. */
    mapping: all && config.fields.size === 0 && /^[^#\n]*\bfields?\b/m.test(config.text),
    instances: keys.some((key) => meant(key.split('/')[0] ?? '', OF_ALL.all) === 'instances'),
    ofAll: by(keys.filter(Boolean), OF_ALL),
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
