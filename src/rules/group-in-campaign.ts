import { quote } from '../core/characters.js';
import { firstByKey } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import { type Hit, hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { isExport } from '../model/cloud.js';
import { mayGoOn } from '../model/comma-names.js';
import { defineRule } from '../model/context.js';
import { completed, declared } from '../model/declared.js';
import type { OfEstate } from '../model/estate.js';
import { nameBehind, partial, slipped } from '../model/groups.js';
import { mayBeOfAnother } from '../model/masks-of-estate.js';
import { nearestOf } from '../model/membership.js';
import { valuesOf } from '../model/names.js';
import { type BothSides, pairingOf } from '../model/pairing.js';
import { BUILT_IN_GROUPS, renames } from '../model/renames.js';
import { groupsUnder } from '../model/same-mask.js';
import { firstMask, type JudgedMask } from '../model/sound-masks.js';
import { unreadFor } from '../model/unread.js';

export const groupInCampaign = defineRule({
  id: 'group-in-campaign',
  section: 'Association mask',
  level: 'error',
  says: 'each dashboard group that begins with the mask has its operator group',
  needs: 'dashboard groups and tracked operator groups',
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    const paired = pairingOf(context);
    if ('reason' in paired) return yield paired;
    const unread = unreadFor('entities', context.instance);
    if (unread) return yield unread;
    const renamed = renames(context);
    const former = new Set(paired.masks.flatMap(({ prefix }) => renamed.map(({ from }) => prefix + from)));
    const goesOn = mayGoOn(declared(context).rows);
    const { listed, complete } = paired.dashboard;
    const isUnlisted = (group: Located<string>) => complete && !isExport(group) && !valuesOf(listed).has(group.value);
    const ofNone = unlisted(paired, context);
    const hasBuiltIn = paired.groups.some(({ value }) => BUILT_IN_GROUPS.has(value));
    for (const group of paired.unanswered) {
      const { name } = under(group, paired.masks);
      if (goesOn(group)) yield cutOff(group);
      else if (former.has(group.value)) yield toldBy('group-name-unchanged', group);
      else if (!hasBuiltIn && BUILT_IN_GROUPS.has(name)) yield leftOut(group);
      else yield mayBeOfAnother(name, context) ?? (isUnlisted(group) ? ofNone(group) : lonely(group, paired.masks, context));
    }
    for (const { near, called } of paired.unmatched) if (near && called !== 'misspelt') yield toldBy('group-in-dashboard', near);
    if (paired.slipped) yield slipped(paired.slipped);
    yield* partial(paired.dashboard, context);
  },
});

const toldBy = (rule: string, group: Located<string>) =>
  notChecked(`the dashboard group ${quote(group.value)} may belong to an operator group with another name: see ${rule}`);

const cutOff = ({ value, path }: Located<string>) =>
  notChecked(`${quote(value)} in ${path} may be the first part of a name that contains a comma: declare "experienceCloud: groups:"`);

/** Each instance has the built-in groups, and exports of one's own leave them out. */
const leftOut = (group: Located<string>) =>
  notChecked(`the dashboard group ${quote(group.value)} belongs to a built-in operator group, and none of those is tracked`);

/** The mask that a dashboard group is under, and what stands behind it. */
function under(group: Located<string>, masks: readonly JudgedMask[]) {
  for (const mask of masks) {
    const name = nameBehind(mask.prefix, group.value);
    if (name !== null) return { mask, name };
  }
  return { mask: undefined, name: '' };
}

/** What is told of a name that somebody wrote down, and that is on no complete list. */
function unlisted({ masks, dashboard: { listed } }: BothSides, { estate }: OfEstate): (group: Located<string>) => Hit {
  const prefixes = masks.map(({ prefix }) => prefix);
  const nearest = nearestOf(valuesOf(listed), prefixes, estate.effort);
  return (group) => {
    const meant = nearest(group.value);
    const near = meant === null ? undefined : placesIn(listed).get(meant);
    return hit(group, `There is no dashboard group ${quote(group.value)}${meant === null ? '' : `; ${quote(meant)} was probably meant`}.`, {
      help: `${near ? 'Write it exactly as the dashboard does' : 'Remove it here'}. If the dashboard has it, ${completed(listed, 'groups')}.`,
      related: near ? [{ at: near, note: 'this dashboard group was probably meant' }] : [],
    });
  };
}

const placesIn = oncePer((listed: readonly Located<string>[]) => firstByKey(listed, ({ value }) => value));

function lonely(group: Located<string>, masks: readonly JudgedMask[], { estate, instance }: OfEstate) {
  const { mask, name } = under(group, masks);
  const held = mask && groupsUnder(estate)(mask.prefix).get(name);
  const stays = `; the product profile must stay for instance "${held?.instance}", which has the same mask and that operator group.`;
  return hit(group, `The dashboard group ${quote(group.value)} has no operator group ${quote(name)} in instance "${instance.name}".`, {
    help: `Create the operator group with that internal name in Campaign${held ? stays : ', or delete the product profile.'}`,
    related: [...firstMask(masks), ...(held ? [{ at: held.group, note: `the operator group of instance "${held.instance}"` }] : [])],
  });
}
