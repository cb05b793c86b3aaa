import { codePoint, isUnseen, latinOf } from './characters.js';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\t', 'tab'],
  ['\n', 'line feed'],
  ['\r', 'carriage return'],
  ['\u00a0', 'no-break space'],
  ['\u00ad', 'soft hyphen'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'zero-width non-joiner'],
  ['\u200d', 'zero-width joiner'],
  ['\u202f', 'narrow no-break space'],
  ['\u2010', 'hyphen'],
  ['\u2011', 'non-breaking hyphen'],
  ['\u2013', 'en dash'],
  ['\u2014', 'em dash'],
  ['\u2060', 'word joiner'],
  ['\u2212', 'minus sign'],
  ['\ufeff', 'zero-width no-break space'],
]);

/** `no-break space (U+00A0)`; without a name of its own, `"е" (U+0435), which looks like "e"`. */
export function describeCharacter(char: string): string {
  const name = NAMES.get(char);
  if (name) return `${name} (${codePoint(char)})`;
  const like = latinOf(char);
  if (like !== char && !isUnseen(char)) return `"${char}" (${codePoint(char)}), which looks like "${like}"`;
  return `${/\p{Zs}/u.test(char) ? 'space character' : 'invisible character'} (${codePoint(char)})`;
}

/** The same with its article; a letter in quotes needs none. */
export function aCharacter(char: string): string {
  const described = describeCharacter(char);
  return described.startsWith('"') ? described : `${/^[aeiou]/.test(described) ? 'an' : 'a'} ${described}`;
}
