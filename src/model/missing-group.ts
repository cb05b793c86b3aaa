import { quote } from '../core/characters.js';
import { type Hit, hit } from '../core/rule.js';
import { inAccents } from './names.js';
import type { Unmatched } from './pairing.js';

/** What whoever tells of it knows of an operator group and the dashboard. */
export interface Surrounding {
  /** Whether all dashboard groups are known. */
  readonly complete: boolean;
  /** Whether the operator group is one of Campaign's own, which keeps its name. */
  readonly isBuiltIn: boolean;
  /** What to do where the list of dashboard groups lacks one. */
  readonly listed: () => string;
  /** The suppression of the file, as a configuration would have it. */
  readonly suppression: () => string;
}

/** What is told of an operator group without its dashboard group. */
export function missingGroup({ group, mask, near, called }: Unmatched, { complete, isBuiltIn, listed, suppression }: Surrounding): Hit {
  const full = mask.prefix + group.value;
  const message = `There is no ${complete ? '' : 'known '}dashboard group ${quote(full)} for the operator group ${quote(group.value)}`;
  const related = [{ at: mask.at, note: 'the association mask' }];
  if (!near) {
    // Nobody may delete what Campaign's own rights refer to.
    const help = isBuiltIn
      ? `This operator group is built in. If anybody signs in with it, create that product profile in the Admin Console or, if it exists, ${listed()}; otherwise leave the group out of Git, or suppress this in ${suppression()}, which applies to the whole file.`
      : `Create that product profile in the Admin Console, or delete the operator group. If the profile exists, ${listed()}.`;
    return hit(group, `${message}.`, { help, related });
  }
  const places = { related: [{ at: near, note: 'this dashboard group' }, ...related] };
  if (called === 'by-label') {
    return hit(group, `${message}; ${quote(near.value)} uses its label.`, {
      help: `Rename the product profile to ${quote(full)}: the mask is followed by the internal name of the operator group, not its label.`,
      ...places,
    });
  }
  if (called === 'misspelt') {
    return hit(group, `${message}; ${quote(near.value)} was probably meant.`, {
      help: `The product profile is misspelled in the Admin Console: rename it there to ${quote(full)}.`,
      ...places,
    });
  }
  const caseOnly = near.value.toLowerCase() === full.toLowerCase();
  // Campaign knows its own groups by their names: the other side is wrong.
  const meant = isBuiltIn && !caseOnly ? 'is probably its profile, misspelled' : 'was probably meant';
  return hit(group, `${message}; ${quote(near.value)} ${meant}${inAccents(full, near.value)}.`, {
    help: caseOnly
      ? 'Only the case differs. Make both the same.'
      : isBuiltIn
        ? `Rename the product profile to ${quote(full)}: the operator group is built in and keeps its name.`
        : 'Make both the same: the mask, then exactly the internal name.',
    ...places,
    ...(caseOnly && { level: 'warning' }),
  });
}
