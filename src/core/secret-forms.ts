import { visible } from './characters.js';
import { NAMED_REFERENCES } from './references.js';
import { seen } from './secret-spelling.js';
import type { Located, Span } from './span.js';

/** Shorter secrets, and parts of secrets, are words that may well stand elsewhere. */
export const SHORTEST_SECRET = 6;

/** How a secret may stand elsewhere, as it is or without the quotes, the brackets or the name that somebody wrote around it. */
export function formsOf(secret: string): string[] {
  const inside = AROUND.reduce((left, sign) => left.replace(sign, ''), secret.trim());
  return [...formsAsIs(secret), ...(inside === secret.trim() || isWord(inside) ? [] : formsAsIs(inside))];
}

const SIGNS = '["\'`“”„‟‘’‚‛«»‹›<>()[\\]{}=$#%]{1,4}';
const AROUND = [/^[A-Z_]\w{0,99}=(?=.{6})/i, new RegExp(`^${SIGNS}`), new RegExp(`${SIGNS}$`)];

/** As it is, as a message quotes it, and as somebody wrote or copied it. */
function formsAsIs(secret: string): string[] {
  const trimmed = secret.trim();
  const bare = trimmed.replace(/^@/, '');
  const written = SPELLED.test(secret) ? [inXml(secret), inJson(secret), inJson(secret).replaceAll('/', '\\/')] : [];
  const behind = bare.slice(bare.indexOf('-') + 1);
  const long = behind.length >= LONG_ENOUGH ? [behind] : [];
  return [
    secret,
    trimmed,
    ...(isWord(bare) ? [] : [bare, ...long]),
    ...written,
    visible(secret),
    seen(trimmed),
    // The tool itself writes hosts in small letters.
    secret.toLowerCase(),
    ...parts(bare),
  ];
}

/** Who copies a secret of Adobe's may leave out the beginning that all have, as of `p8e-…`. */
const LONG_ENOUGH = 16;

/** What is spelled in another way in some file, or stands between the items of a list. */
const SPELLED = /[&<>"'\\/]/;
const BETWEEN = /[\s,;&<>"'\\/]+/;

/** Longer values, and those of more parts, are prose, whose parts are anybody's. */
const LONGEST_LIST = 200;
const MOST_PARTS = 4;

function parts(secret: string): string[] {
  const all = secret.length <= LONGEST_LIST ? secret.split(BETWEEN).filter((part) => part !== '') : [];
  return all.length > 1 && all.length <= MOST_PARTS ? all.filter((part) => /\d/.test(part) && /[a-z]/i.test(part)) : [];
}

/** `session`, `Adobe_Marketing_Cloud`, `86400`: what everybody may write. */
export const isWord = (text: string): boolean => /^[a-z\s_.-]*$/i.test(text) || /^[\d.]*$/.test(text);

const inXml = (text: string): string => text.replace(/[&<>"']/g, (char) => NAMED.get(char) ?? char);
const NAMED = new Map(Object.entries(NAMED_REFERENCES).map(([name, char]) => [char, `&${name};`]));
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * A secret and its place. A web address, such as that of an end point for tokens, is hidden at its place alone: hidden
 * elsewhere too, it would be missing from the findings about it.
 */
export const secretAt = (path: string, value: string, span: Span): Located<string>[] =>
  /^https?:\/\//.test(value) ? [placeOf(path, span)] : [{ path, key: '', value, span }];

/** A place to be hidden whose value may be no secret, and so is shown where else it stands. */
export const placeOf = (path: string, span: Span): Located<string> => ({ path, key: '', value: '', span });

/** Where a client secret stands, as `fields:` and its schema tell it: `ims/@imsClientSecret`. */
const isSecretsPath = (text: string): boolean => /^(?:ims\/)?@?(?:ims)?client_?secret$/i.test(text);

/** What stands in something that is called a secret, without being called one itself: everyday words are hidden at their place alone. */
export const belongingAt = (path: string, value: string, span: Span): Located<string>[] =>
  isWord(value) || isSecretsPath(value) ? [placeOf(path, span)] : secretAt(path, value, span);

/** The secrets, and once more as the files spell them, where that differs: so they may stand anywhere. */
export function withSpellings(secrets: readonly Located<string>[], texts: ReadonlyMap<string, string>): Located<string>[] {
  const spelled = secrets.flatMap(({ path, span, value }) => {
    const raw = value === '' ? '' : (texts.get(path) ?? '').slice(span.start, span.end);
    return raw === value || raw === '' ? [] : [secretValue(raw)];
  });
  return [...secrets, ...spelled];
}

/** A secret that is known and stands nowhere in particular. */
export const secretValue = (value: string): Located<string> => ({ path: '', key: '', value, span: { start: 0, end: 0 } });
