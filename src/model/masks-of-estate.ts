import { oncePer } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Estate, OfEstate } from './estate.js';
import { maskVerdict } from './mask-verdict.js';
import { isLonger, ownMasks } from './prefixes.js';
import type { JudgedMask } from './sound-masks.js';

interface MasksOfEstate {
  /** Those that are sound and fit. */
  readonly masks: readonly JudgedMask[];
  /** Instances of which a mask is not known or is wrong, so that nobody knows who is under it, and why. */
  readonly open: readonly (NotChecked & Pick<OfEstate, 'instance'>)[];
}

/** The masks of all instances of the estate. */
export const masksOfEstate = oncePer((estate: Estate): MasksOfEstate => {
  const all = ownMasks(estate);
  const fitting = ({ instance, own }: (typeof all)[number]) =>
    'reason' in own ? [] : own.filter((mask) => typeof maskVerdict(mask, { estate, instance }) === 'string');
  return {
    masks: all.flatMap(fitting),
    open: all.flatMap((one) => {
      const { instance, own } = one;
      const whose = ` of instance "${instance.name}"`;
      if ('reason' in own) return { instance, reason: `the association mask${whose} is not known: ${own.reason}` };
      return fitting(one).length < own.length ? { instance, ...wrongMask(whose) } : [];
    }),
  };
});

/** The first such instance of any estate: a file outside of all may tell of those under its mask. */
export const openAnywhere = oncePer((everywhere: readonly OfEstate[]): NotChecked | null => {
  for (const estate of new Set(everywhere.map((each) => each.estate))) {
    const [open] = masksOfEstate(estate).open;
    if (open) return notChecked(`${estate.folder}: ${open.reason}`);
  }
  return null;
});

export const wrongMask = (whose = ''): NotChecked =>
  notChecked(`the association mask${whose} does not fit the dashboard groups: see mask-prefix`);

/**
 * Why a dashboard group under a mask of this instance may be under that of another, which is not known, by its name behind
 * the mask.
 */
export const mayBeOfAnother = (name: string, { instance, estate }: OfEstate): NotChecked | null =>
  (isLonger(name) && masksOfEstate(estate).open.find((one) => one.instance !== instance)) || null;
