import { quote } from '../core/characters.js';
import { distinctBy } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import { hit } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { type Context, defineRule } from '../model/context.js';
import { nameBehind, partial } from '../model/groups.js';
import { mayBeOfAnother } from '../model/masks-of-estate.js';
import { bothSides, pairingOf } from '../model/pairing.js';
import { underAnother } from '../model/prefixes.js';

export const controlPanelAdmin = defineRule({
  id: 'control-panel-admin',
  section: 'beyond the page',
  level: 'warning',
  says: 'no dashboard group opens the Control Panel just because its name contains "admin"',
  needs: 'dashboard groups',
  ofEach: 'group',
  *check(context) {
    const compared = bothSides(context);
    if ('reason' in compared) return yield compared;
    const isElsewhere = underAnother(context);
    const misspelt = profileOfAdmin(context);
    for (const group of admins(compared.dashboard.known)) {
      if (isElsewhere(group.value) || group.value === misspelt) continue;
      const mask = compared.masks.find(({ prefix }) => group.value.startsWith(prefix));
      const name = mask && (nameBehind(mask.prefix, group.value) ?? '');
      if (name === undefined || name === 'admin') continue;
      const open = /\sadmin$/i.test(name) && mayBeOfAnother(name, context);
      if (open) yield open;
      else
        yield hit(group, `The dashboard group ${quote(group.value)} opens the Control Panel because its name contains "admin".`, {
          help: 'Rename the product profile and its operator group if that is not intended; otherwise turn this rule off or suppress it with a reason.',
        });
    }
    yield* partial(compared.dashboard, context);
  },
});

/** What stands for the profile of the built-in group, which is the finding of another rule. */
function profileOfAdmin(context: Context): string | undefined {
  const paired = pairingOf(context);
  return 'reason' in paired ? undefined : paired.unmatched.find(({ group }) => group.value === 'admin')?.near?.value;
}

/** Made once for a list, which instances may share. */
const admins = oncePer((known: readonly Located<string>[]) =>
  distinctBy(known, ({ value }) => value).filter(({ value }) => /admin/i.test(value)),
);
