import { isWord, secretValue } from '../core/secret-forms.js';
import { LONGEST_SECRET, MAX_LOOKED_THROUGH } from '../core/secret-limits.js';
import { secretSpans, spansBehind } from '../core/secret-spans.js';
import { inBoth, seen } from '../core/secret-spelling.js';
import { secretsOf } from '../core/secret-values.js';
import { EACH_WORD } from '../core/secret-words.js';
import type { Located } from '../core/span.js';
import type { Entity } from './entity.js';
import type { FileFacts } from './file-facts.js';
import { mappedNamesOf, nextName, type PathsOf } from './secret-names.js';

/**
 * What is told within a value of an account, as in the query of an address, and may stand in another: `desc="token=…"`.
 * A line that slipped may be in a value too, with a secret's name and no sign behind it, or with a name that is mapped.
 * Of more than {@link MAX_LOOKED_THROUGH} characters of these, in further ones it is hidden at its place alone.
 * @param judged what accounts hold of which findings tell; they come first
 */
export function inValues(files: readonly FileFacts[], pathsOf: PathsOf, judged: ReadonlySet<Entity['leaves']>): Located<string>[] {
  let left = MAX_LOOKED_THROUGH;
  const all = files.flatMap((file) => {
    const names = pathsOf(file)
      .map(mappedNamesOf)
      .filter(({ size }) => size > 0);
    return [...file.accounts, ...file.references].map((entity) => ({ ...entity, names, rank: judged.has(entity.leaves) ? 0 : 1 }));
  });
  return all
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ names, leaves, others }) =>
      [...leaves.values(), ...others].flatMap(({ value }) => {
        if (value.length > LONGEST_SECRET) return [];
        const isMapped = names.length > 0 && (MAY_SPELL.test(value) || nextName(seen(value), names)(0) !== null);
        if (!isMapped && !mayTell(value)) return [];
        left -= value.length;
        if (left < 0) return [];
        const behindNames = (text: string) => spansBehind(text, nextName(text, names), 'value');
        return [...secretSpans(value, 'value'), ...(isMapped ? inBoth(value, behindNames) : [])]
          .flatMap((span) => secretsOf('', value, span))
          .flatMap(({ value }) => (value === '' || isWord(value) || HOST.test(value) ? [] : secretValue(value)));
      }),
    );
}

/** Whether a password of an address may be there, a secret's name, or what has the form of one. */
const mayTell = (value: string): boolean =>
  SIGN_OR_DIGIT.test(value) && ((value.includes('@') && value.includes(':')) || A_WORD.test(seen(value)));
const SIGN_OR_DIGIT = /[=:\d]/;
const A_WORD = new RegExp(`${EACH_WORD.source}|p8e`, 'i');

/** What a name that is spelled otherwise has in it. */
const MAY_SPELL = /[%&\\<]/;

/** What may well stand behind such a name, and elsewhere too. */
const HOST = /^(?:https?:\/\/)?(?:[a-z\d-]{1,63}\.)+[a-z]{2,24}\/?$/;
