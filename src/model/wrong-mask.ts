import { quote } from '../core/characters.js';
import { type Hit, hit } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { MaskFault, WrongMask } from './mask-verdict.js';
import { inAccents } from './names.js';
import type { JudgedMask } from './sound-masks.js';

const MEANT = 'this dashboard group was probably meant';

const FAULTS: Readonly<Record<MaskFault, (mask: string) => string>> = {
  'no-group': (mask) => `No dashboard group begins with the association mask ${mask}`,
  'no-operator-group': (mask) => `No dashboard group consists of the association mask ${mask} and an operator group`,
  'of-another-instance': (mask) => `The association mask ${mask} belongs to another instance`,
  'of-another-environment': (mask) => FAULTS['of-another-instance'](mask),
};

/**
 * What is told of a mask that is wrong.
 * @param listed what to do where a list of groups is not complete
 */
export function wrongMaskHit({ at, prefix }: JudgedMask, { fault, near, fitting }: WrongMask, listed: () => string): Hit {
  const message = FAULTS[fault](quote(at.value));
  if (!near) {
    return hit(at, `${message}.`, {
      help: `Set it to the beginning that this instance's product profiles share, or create a matching one in the Admin Console. If one exists, ${listed()}.`,
    });
  }
  const related = [{ at: near, note: MEANT }];
  if (fitting !== undefined) {
    const why = fault === 'of-another-environment' ? 'is probably that' : 'fits the operator groups';
    return hit(at, `${message}; ${quote(fitting)} ${why} of this instance.`, {
      help: `Set it to ${quote(fitting)}.`,
      related,
    });
  }
  return hit(at, `${message}; ${quote(near.value)} nearly does${inAccents(prefix, near.value)}.`, { help: AS_THERE, related });
}

const AS_THERE = 'Write it exactly as the dashboard does.';

/** What is told of a mask that a dashboard group begins with but for its case. */
export const recasedHit = (at: Located<string>, near: Located<string>): Hit =>
  hit(at, `${FAULTS['no-group'](quote(at.value))}; ${quote(near.value)} does, except for its case.`, {
    help: `Only the case differs. ${AS_THERE}`,
    related: [{ at: near, note: MEANT }],
    level: 'warning',
  });
