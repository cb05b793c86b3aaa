import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { pairingOf } from '../model/pairing.js';
import { renames } from '../model/renames.js';

export const groupInCampaign = defineRule({
  id: 'group-in-campaign',
  section: 'Association mask',
  level: 'error',
  says: 'each dashboard group under the mask has its operator group',
  needs: 'dashboard groups and tracked operator groups',
  symptom: 'no-matching-right',
  ofEach: true,
  *check(context) {
    const paired = pairingOf(context);
    if ('reason' in paired) return yield paired;
    const { instance } = context;
    const [broken] = instance.unreadable;
    if (broken) return yield notChecked(`${broken.path} could not be read, and may hold operator groups`);
    const [mask] = paired.masks;
    const renamed = new Set(renames(context).map(({ from }) => (mask?.prefix ?? '') + from));
    for (const group of paired.unanswered) {
      if (renamed.has(group.value)) continue;
      const name =
        paired.masks.map(({ prefix }) => (group.value.startsWith(prefix) ? group.value.slice(prefix.length) : '')).find(Boolean) ?? '';
      yield hit(group, `The dashboard group ${quote(group.value)} has no operator group ${quote(name)} in instance "${instance.name}".`, {
        help: 'Create the operator group with that internal name in Campaign, or delete the product profile.',
        related: paired.masks.slice(0, 1).map(({ at }) => ({ at, note: 'the association mask' })),
      });
    }
  },
});
