import { aCharacter } from '../core/character-names.js';
import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { fixTo, type Hit, hit } from '../core/rule.js';
import { type Located, part } from '../core/span.js';
import { defineRule } from '../model/context.js';
import { forField } from '../model/for-accounts.js';
import { MAX_FAULTS, separatorIn, tidyScope } from '../model/scope.js';

const HELP = 'Write the scopes as one list separated only by commas, for example "openid,AdobeID,session".';

export const scopeWellformed = defineRule({
  id: 'scope-wellformed',
  section: 'Scope',
  level: 'warning',
  says: 'the scope is a comma-separated list without spaces, duplicates or empty items',
  symptom: 'no-login-page',
  check: forField('scope', function* (scope) {
    yield* told(scope);
  }),
});

/** The first faults of a list, the last of which says how many more there are; an account may be that of many instances. */
const told = oncePer((scope: Located<string>): readonly Hit[] => {
  const { first, more } = faults(scope);
  const fix = fixTo(scope, tidyScope(scope));
  return first.map(({ at, message, help = HELP, earlier }, index) => {
    const further = more > 0 && index === MAX_FAULTS - 1 ? ` Further faults, not listed here: ${more}.` : '';
    return hit(at, message + further, { help, fix, related: earlier ? [{ at: earlier, note: 'first listed here' }] : [] });
  });
});

interface Fault {
  readonly at: Located<string>;
  readonly message: string;
  readonly help?: string;
  readonly earlier?: Located<string>;
}

/** The first faults, and how many more there are. */
function faults(scope: Located<string>): { readonly first: readonly Fault[]; readonly more: number } {
  const first: Fault[] = [];
  let [more, from] = [0, 0];
  const starts = new Map<string, number>();
  for (const [index, item] of (scope.value === '' ? [] : scope.value.split(',')).entries()) {
    const name = item.trim();
    const stray = separatorIn(item);
    const start = starts.get(name);
    const end = from + item.length;
    const add = (fault: () => Fault) => (first.length < MAX_FAULTS ? first.push(fault()) : more++);
    if (name === '') add(() => ({ at: around(scope, from, item.length), message: `Item ${index + 1} of the scope list is empty.` }));
    else if (stray !== undefined) {
      const what = stray === ' ' ? 'a space' : stray === ';' ? 'a semicolon' : aCharacter(stray);
      const rest = item.slice(item.indexOf(stray) + 1).trim();
      const where = rest === '' ? `after ${quote(name)}` : `before ${quote(rest)}`;
      add(() => ({ at: part(scope, from, end), message: `The scope list contains ${what} ${where}.` }));
    } else if (start !== undefined) {
      const earlier = () => part(scope, start, scope.value.indexOf(',', start));
      add(() => ({
        at: part(scope, from, end),
        message: `The scope ${quote(name)} is listed twice.`,
        help: 'Delete the second one.',
        earlier: earlier(),
      }));
    }
    if (start === undefined) starts.set(name, from);
    from = end + 1;
  }
  return { first, more };
}

/** An empty item has no characters to point at: it is shown with the commas around it. */
function around(scope: Located<string>, from: number, length: number): Located<string> {
  return part(scope, Math.max(0, from - 1), Math.min(scope.value.length, from + length + 1));
}
