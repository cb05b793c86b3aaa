import { quote } from '../core/characters.js';
import { type Hit, hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { type Context, defineRule } from '../model/context.js';
import { completed, declared } from '../model/declared.js';
import { noGroups, operatorGroups, soundMasks } from '../model/groups.js';
import { fitsOf } from '../model/mask-fits.js';
import { type MaskFault, type MaskVerdict, maskVerdict } from '../model/mask-verdict.js';
import { inAccents } from '../model/names.js';

export const maskPrefix = defineRule({
  id: 'mask-prefix',
  section: 'Association mask',
  level: 'error',
  says: 'the association mask is a prefix of at least one dashboard group',
  needs: 'all dashboard groups',
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    const masks = soundMasks(context);
    if ('reason' in masks) return yield masks;
    for (const mask of masks) {
      const verdict = maskVerdict(mask, context);
      if (verdict === 'unknown') yield noGroups(context);
      if (verdict === 'misspelt')
        yield notChecked(`the dashboard groups that begin with ${quote(mask.at.value)} are misspelled: see group-whitespace`);
      if (typeof verdict !== 'string') yield wrong(mask.at, mask.prefix, verdict, context);
      else if (mask.recased) yield inOtherCase(mask.at, mask.recased);
    }
  },
});

const MEANT = 'this dashboard group was probably meant';

const FAULTS: Readonly<Record<MaskFault, (mask: string) => string>> = {
  'no-group': (mask) => `No dashboard group begins with the association mask ${mask}`,
  'no-operator-group': (mask) => `No dashboard group consists of the association mask ${mask} and an operator group`,
  'of-another-instance': (mask) => `The association mask ${mask} belongs to another instance`,
};

function wrong(at: Located<string>, prefix: string, { fault, near }: Exclude<MaskVerdict, string>, context: Context): Hit {
  const message = FAULTS[fault](quote(at.value));
  if (!near) {
    return hit(at, `${message}.`, {
      help: `Set it to the beginning that this instance's product profiles share, or create a matching one in the Admin Console. If one exists, ${completed(declared(context).groups.known, 'groups')}.`,
    });
  }
  const related = [{ at: near, note: MEANT }];
  const fitting = fault === 'no-group' ? undefined : beginningOf(near, context);
  if (fitting !== undefined) {
    return hit(at, `${message}; ${quote(fitting)} fits the operator groups of this instance.`, {
      help: `Set it to ${quote(fitting)}.`,
      related,
    });
  }
  return hit(at, `${message}; ${quote(near.value)} nearly does${inAccents(prefix, near.value)}.`, { help: AS_THERE, related });
}

const AS_THERE = 'Write it exactly as the dashboard does.';

const inOtherCase = (at: Located<string>, near: Located<string>): Hit =>
  hit(at, `${FAULTS['no-group'](quote(at.value))}; ${quote(near.value)} does, except for its case.`, {
    help: `Only the case differs. ${AS_THERE}`,
    related: [{ at: near, note: MEANT }],
    level: 'warning',
  });

/** With what a dashboard group begins that ends as an operator group is called. */
const beginningOf = (near: Located<string>, context: Context): string | undefined =>
  fitsOf(operatorGroups(context.instance), declared(context).groups.known).mostFirst.find(([, [first]]) => first === near)?.[0];
