import { isKeyAsName } from './key-like.js';
import { oncePerValue } from './once-per.js';
import { seen } from './secret-spelling.js';

const WORDS = String.raw`secret|pass[\s_-]?wo?r?d|pass(?:[\s_-]?phrase|_)|(?<!by|com|sur|over|under|tres)pass(?:code)?(?![a-z])|credential(?!\w)|(?<=[a-z_-])credentials(?![a-z])|pwd|token|api[\s._-]{0,3}key|priv(?:ate)?[\s._-]{0,3}key|(?:auth|access)[\s._-]{0,3}key|xtkKey`;
const WORD = new RegExp(WORDS, 'i');
/** A letter that is spelled by an escape: a name with one in it may be any name. */
const LETTER = '\\\\(?:u(?:0000)?00|x)(?:[46][1-9a-f]|[57][\\daf]|2d)';
/** Where in a text such a name may be. */
export const EACH_WORD = new RegExp(`${WORDS}|${LETTER}`, 'gi');

/** Packages hold millions of attributes, of few names. */
const MANY = 1000;

/** Whether what a field of this name holds is to be taken for a secret. */
export const looksSecret = oncePerValue((name) => WORD.test(seen(name)), MANY);

const TO_LAST_WORD = new RegExp(`^.*(?:${WORDS})`, 'is');

/** What stands in one word with a secret's name, behind it, and has letters and digits as no name has; null where nothing does. */
export function grownOn(name: string): string | null {
  const rest = name.replace(TO_LAST_WORD, '');
  return rest !== name && rest.length >= 6 && /\d/.test(rest) && /\p{L}/u.test(rest) ? rest : null;
}

/** What stands between a name and its value where somebody writes both in a key; the last are those of full width. */
export const SIGNS = '=:;|,#→：＝';

const NAMING = /^@?(?:name|key|id|label|attribute|field)$/i;

/** Whether what is called so may name the value beside it. */
export const isNaming = (name: string): boolean => NAMING.test(name);

/** `name: token`: tells of the value beside it that it is one. */
export const namesSecret = (name: string, value: string): boolean => isNaming(name) && WORD.test(seen(value));

const VALUE = /^@?(?:val|content|default)$|value$/i;

/** `value: …`: whether what is called so may be the value that one beside it names. */
export const isValueName = (name: string): boolean => VALUE.test(name);

/** A name to be shown: what somebody wrote behind a secret's name, in one word with it, is left out, and a key in its place. */
export function shownName(name: string): string {
  if (!looksSecret(name)) return isKeyAsName(name) ? '…' : name;
  const grown = grownOn(name);
  return (grown === null ? name : `${name.slice(0, -grown.length)}…`).replace(/[^\p{L}\p{N}_./*@()[\]-].*/su, '…');
}
