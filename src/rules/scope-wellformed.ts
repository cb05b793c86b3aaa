import { aCharacter, quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { type Hit, hit } from '../core/rule.js';
import { commaList, type Located, part } from '../core/span.js';
import { defineRule, forField } from '../model/context.js';
import { MAX_FAULTS, separates, tidyScope } from '../model/scope.js';

const HELP = 'Write the scopes as one list separated by commas alone, for example "openid,AdobeID,session".';

export const scopeWellformed = defineRule({
  id: 'scope-wellformed',
  section: 'Scope',
  level: 'warning',
  says: 'the scope is a comma list without blanks, duplicates or empty items',
  symptom: 'no-login-page',
  check: forField('scope', function* (scope) {
    yield* told(scope);
  }),
});

/** The first faults of a list, the last of which says how many more there are; an account may be that of many instances. */
const told = oncePer((scope: Located<string>): readonly Hit[] => {
  const all = faults(scope);
  const more = all.length - MAX_FAULTS;
  const text = tidyScope(scope);
  const fix = text === null ? null : { at: scope, text };
  return all.slice(0, MAX_FAULTS).map(({ at, message, help = HELP, first }, index) => {
    const further = more > 0 && index === MAX_FAULTS - 1 ? ` Further faults of this list, not told one by one: ${more}.` : '';
    return hit(at(), message + further, { help, fix, related: first ? [{ at: first, note: 'first listed here' }] : [] });
  });
});

interface Fault {
  readonly at: () => Located<string>;
  readonly message: string;
  readonly help?: string;
  readonly first?: Located<string>;
}

function faults(scope: Located<string>): Fault[] {
  const all: Fault[] = [];
  const firsts = new Map<string, Located<string>>();
  let from = 0;
  for (const [index, item] of commaList(scope).entries()) {
    const name = item.value.trim();
    const stray = [...item.value].find(separates);
    const first = firsts.get(name);
    const start = from;
    if (name === '')
      all.push({ at: () => around(scope, start, item.value.length), message: `Item ${index + 1} of the scope list is empty.` });
    else if (stray !== undefined) {
      const what = stray === ' ' ? 'a blank' : stray === ';' ? 'a semicolon' : aCharacter(stray);
      all.push({ at: () => item, message: `The scope list holds ${what} at ${quote(item.value)}.` });
    } else if (first)
      all.push({ at: () => item, message: `The scope ${quote(name)} is listed twice.`, help: 'Delete the second one.', first });
    if (!first) firsts.set(name, item);
    from += item.value.length + 1;
  }
  return all;
}

/** An empty item has no characters to point at: it is shown with the commas around it. */
function around(scope: Located<string>, from: number, length: number): Located<string> {
  return part(scope, Math.max(0, from - 1), Math.min(scope.value.length, from + length + 1));
}
