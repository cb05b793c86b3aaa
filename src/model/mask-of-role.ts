import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { Comparing } from './comparing.js';
import { environmentWord, roleIn, roleOf, sameButForEnvironment } from './environment.js';
import type { Instance } from './estate.js';
import { endingAs, type Fit, fitsOf } from './mask-fits.js';
import { meant } from './names.js';

/** What the dashboard and the other instances tell. */
interface Surrounding {
  /** Operator groups; empty where they are not known. */
  readonly groups: readonly Located<string>[];
  /** All dashboard groups. */
  readonly known: readonly Located<string>[];
  readonly isOfAnother: (beginning: string) => boolean;
  readonly effort: Comparing;
}

/**
 * The only beginning that tells an instance's own environment, says the same as a mask besides, and is followed by at least
 * half of what follows the mask and is an operator group: a stage rarely has all profiles of production, whose operator
 * groups it has after a copy. One that begins with the mask has to be followed by all, for it may be that of a group.
 */
export function maskOfRole(prefix: string, { name, role }: Instance, { groups, known, isOfAnother, effort }: Surrounding): Fit | undefined {
  const isProduction = role === 'production';
  const kind = kindOf(environmentWord(name) ?? (role === 'stage' ? role : ''));
  const names = behind(groups, known)(prefix);
  const count = new Set(names.map(({ value }) => value)).size;
  const all = fitsOf(names, asMeant(known), effort).mostFirst.filter(
    ([beginning, { length }]) =>
      2 * length >= count &&
      roleIn(beginning) === role &&
      (isProduction || kindOf(environmentWord(beginning)) === kind) &&
      sameButForEnvironment(prefix, beginning) &&
      (beginning.startsWith(prefix) ? length >= count && beginning.endsWith(' - ') : !prefix.startsWith(beginning)) &&
      !isOfAnother(beginning),
  );
  // That production has the mask of another is wrong, whichever of several is its own.
  if (isProduction) return all.find(([beginning]) => environmentWord(beginning) === undefined) ?? all[0];
  return all.length === 1 ? all[0] : undefined;
}

/** Words that name the same environment: who calls one stage and another uat has two. */
const SAME: Readonly<Record<string, string>> = { staging: 'stage', stg: 'stage', preproduction: 'preprod', development: 'dev' };
const kindOf = (word = ''): string => SAME[word] ?? word;

/** The names behind a mask, of operator groups where those are known. */
const behind = oncePerTwo((groups: Surrounding['groups'], known: Surrounding['known']) => {
  const isName = groups.length > 0 ? endingAs(asMeant(groups)) : () => true;
  return oncePerValue((prefix) => {
    const under = asMeant(known).filter(({ value }) => value.startsWith(prefix) && isName(value, prefix.length));
    return under.map((group) => ({ ...group, value: group.value.slice(prefix.length) }));
  });
});

/** What is stray in a name is a finding of its own. */
const asMeant = oncePer((names: readonly Located<string>[]) => names.map((name) => ({ ...name, value: meant(name.value) })));

/** `stage - admin`, behind the mask of an instance that is no stage. */
export function namesOther(name: string, { role }: Instance): boolean {
  const word = role && /^(\w{1,20}) - \S/.exec(name)?.[1];
  const other = word ? roleOf(word) : role;
  return other !== null && other !== role;
}
