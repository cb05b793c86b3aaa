import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import { firstRelated, type NotChecked, notChecked, type Related } from '../core/rule.js';
import { isFilled, type Located } from '../core/span.js';
import { dashboardIndex } from './dashboard-index.js';
import { declared } from './declared.js';
import { type Estate, type Instance, isOff, type OfEstate } from './estate.js';
import { maskFault, parseMask } from './mask.js';
import { meant } from './names.js';
import { judgedAccounts } from './right-account.js';
import { noAccounts } from './unjudged.js';

/** A mask that can be compared with groups: where it stands, and the beginning that it demands, as the dashboard spells it. */
export interface JudgedMask {
  readonly at: Located<string>;
  readonly prefix: string;
  /** The dashboard group that spells it in another case; null where none has to. */
  readonly recased: Located<string> | null;
}

/** The first mask, as a place that explains what is said of groups. */
export const firstMask = (masks: readonly JudgedMask[]): Related[] =>
  firstRelated(
    masks.map(({ at }) => at),
    'the association mask',
  );

/** The masks of an instance that are sound in themselves, or why there are none to compare with. */
export const soundMasks = ({ instance, estate }: OfEstate): JudgedMask[] | NotChecked => masksOf(instance, estate);

const masksOf = oncePerTwo((instance: Instance, estate: Estate): JudgedMask[] | NotChecked => {
  const missing = noAccounts(instance);
  if (missing) return missing;
  const recased = recasedOn(declared({ instance, estate }).groups.known);
  const accounts = judgedAccounts({ instance, estate });
  const masks = accounts.flatMap(({ fields: { associationMask } }): JudgedMask[] => {
    const prefix = prefixIn(associationMask.at, estate);
    if (!associationMask.at || prefix === null) return [];
    const group = recased(prefix);
    return [{ at: associationMask.at, prefix: group?.value.slice(0, prefix.length) ?? prefix, recased: group }];
  });
  if (masks.length > 0) return masks;
  const reasons = accounts.map(({ fields }) => fields.associationMask.why);
  const [why] = reasons.includes(null) ? [] : reasons;
  return (
    why ?? notChecked('the association mask is missing, wrong or a pattern that cannot be judged: see mask-present and mask-whitespace')
  );
});

function prefixIn(at: Located<string> | null, estate: Estate): string | null {
  if (!isFilled(at) || (maskFault(at.value) !== null && !isOff('mask-whitespace', estate))) return null;
  const mask = parseMask(at.value);
  return 'prefix' in mask ? mask.prefix : null;
}

/** The dashboard group that begins with a mask but for its case, where none does exactly; made once for a list. */
const recasedOn = oncePer((known: readonly Located<string>[]) => {
  const { under, firstMeant } = dashboardIndex(known);
  return oncePerValue((prefix): Located<string> | null => {
    const lower = prefix.toLowerCase();
    const near = under(prefix).length > 0 ? undefined : firstMeant(meant(prefix).toLowerCase());
    return near?.value.slice(0, prefix.length).toLowerCase() === lower ? near : null;
  });
});
