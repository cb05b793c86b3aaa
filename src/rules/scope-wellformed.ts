import { aCharacter, quote } from '../core/characters.js';
import { hit } from '../core/rule.js';
import { commaList, type Located, part } from '../core/span.js';
import { defineRule, forField } from '../model/context.js';
import { separates, tidyScope } from '../model/scope.js';

const HELP = 'Write the scopes as one list separated by commas alone, for example "openid,AdobeID,session".';

export const scopeWellformed = defineRule({
  id: 'scope-wellformed',
  section: 'Scope',
  level: 'warning',
  says: 'the scope is a comma list without blanks, duplicates or empty items',
  symptom: 'no-login-page',
  check: forField('scope', function* (scope) {
    const items = commaList(scope);
    const text = tidyScope(scope);
    const fix = text === null ? null : { at: scope, text };
    const firsts = new Map<string, Located<string>>();
    let from = 0;
    for (const [index, item] of items.entries()) {
      const name = item.value.trim();
      const stray = [...item.value].find(separates);
      const first = firsts.get(name);
      if (name === '')
        yield hit(around(scope, from, item.value.length), `Item ${index + 1} of the scope list is empty.`, { help: HELP, fix });
      else if (stray !== undefined) {
        const what = stray === ' ' ? 'a blank' : stray === ';' ? 'a semicolon' : aCharacter(stray);
        yield hit(item, `The scope list holds ${what} at ${quote(item.value)}.`, { help: HELP, fix });
      } else if (first) {
        const related = [{ at: first, note: 'first listed here' }];
        yield hit(item, `The scope ${quote(name)} is listed twice.`, { help: 'Delete the second one.', related, fix });
      }
      if (!first) firsts.set(name, item);
      from += item.value.length + 1;
    }
  }),
});

/** An empty item has no characters to point at: it is shown with the commas around it. */
function around(scope: Located<string>, from: number, length: number): Located<string> {
  return part(scope, Math.max(0, from - 1), Math.min(scope.value.length, from + length + 1));
}
