import { relatedToOneOf } from './beginnings.js';
import { declared } from './declared.js';
import { environmentWord, sameButForEnvironment } from './environment.js';
import type { Instance, OfEstate } from './estate.js';
import { operatorGroups } from './groups.js';
import { type Fit, fitsOf, scoreOf } from './mask-fits.js';
import { masksTelling, ownMasks, prefixesOfOthers, roleIn } from './prefixes.js';

/**
 * The mask that an instance should have in place of one that it shares with an instance of the role which that tells, as
 * after a copy of production: the only one that tells its own role, says the same besides and fits as many operator groups.
 * It may begin with the shared one. Undefined where another stage or the like is there too: nobody knows whose it is then.
 * @param fitting how many operator groups the shared one fits
 * @param own its score
 */
export function ofOwnRole(prefix: string, fitting: number, own: number, context: OfEstate): Fit | undefined {
  const { estate, instance } = context;
  const { role } = instance;
  const told = roleIn(prefix);
  if (told === role || masksTelling(told, told, estate).every(({ mask }) => mask !== prefix)) return undefined;
  const isOther = (other: Instance) => other !== instance && other.role === role;
  if (role !== 'production' && ownMasks(estate).some((one) => isOther(one.instance))) return undefined;
  const { known } = declared(context).groups;
  // Who calls one dev and another test has two; stg and preprod are other words for stage.
  const word = role === 'development' ? environmentWord(instance.name) : undefined;
  const isOfAnother = relatedToOneOf(prefixesOfOthers(context).filter((mask) => mask !== prefix));
  const [one, ...more] = fitsOf(operatorGroups(instance), known).mostFirst.filter(
    (fit) =>
      fit[1].length >= fitting &&
      scoreOf(fit, known) >= own &&
      roleIn(fit[0]) === role &&
      (word === undefined || environmentWord(fit[0]) === word) &&
      sameButForEnvironment(prefix, fit[0]) &&
      (fit[0].startsWith(prefix) ? fit[0].endsWith(' - ') : !prefix.startsWith(fit[0])) &&
      !isOfAnother(fit[0]),
  );
  return more.length === 0 ? one : undefined;
}
