import { relatedToOneOf } from './beginnings.js';
import { declared } from './declared.js';
import { environmentWord, sameButForEnvironment } from './environment.js';
import type { OfEstate } from './estate.js';
import { operatorGroups } from './groups.js';
import { type Fit, fitsOf, scoreOf } from './mask-fits.js';
import { masksTelling, prefixesOfOthers, roleIn } from './prefixes.js';

/**
 * The mask that an instance should have in place of one that it shares with an instance of the role which that tells, as
 * after a copy of production: the only one that tells its own environment, says the same besides and fits as many operator
 * groups. It may begin with the shared one. Undefined where another of its role is there too: nobody knows whose it is then.
 * @param fitting how many operator groups the shared one fits
 * @param own its score
 */
export function ofOwnRole(prefix: string, fitting: number, own: number, context: OfEstate): Fit | undefined {
  const { estate, instance } = context;
  const { role } = instance;
  const told = roleIn(prefix);
  if (told === role || masksTelling(told, told, estate).every(({ mask }) => mask !== prefix)) return undefined;
  const isProduction = role === 'production';
  const kind = kindOf(environmentWord(instance.name) ?? (role === 'stage' ? role : ''));
  if (!isProduction && estate.instances.some((other) => other !== instance && other.role === role)) return undefined;
  const { known } = declared(context).groups;
  const isOfAnother = relatedToOneOf(prefixesOfOthers(context).filter((mask) => mask !== prefix));
  const all = fitsOf(operatorGroups(instance), known, estate.effort).mostFirst.filter(
    (fit) =>
      fit[1].length >= fitting &&
      scoreOf(fit, known) >= own &&
      roleIn(fit[0]) === role &&
      (isProduction || kindOf(environmentWord(fit[0])) === kind) &&
      sameButForEnvironment(prefix, fit[0]) &&
      (fit[0].startsWith(prefix) ? fit[0].endsWith(' - ') : !prefix.startsWith(fit[0])) &&
      !isOfAnother(fit[0]),
  );
  // That production has the mask of another is wrong, whichever of several is its own.
  if (isProduction) return all.find(([beginning]) => environmentWord(beginning) === undefined) ?? all[0];
  return all.length === 1 ? all[0] : undefined;
}

/** Words that name the same environment: who calls one stage and another uat has two. */
const SAME: Readonly<Record<string, string>> = { staging: 'stage', stg: 'stage', preproduction: 'preprod', development: 'dev' };
const kindOf = (word = ''): string => SAME[word] ?? word;
