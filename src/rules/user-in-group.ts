import { quote } from '../core/characters.js';
import type { CloudUser } from '../core/config.js';
import { hit, notChecked } from '../core/rule.js';
import { beginsWithOneOf } from '../model/beginnings.js';
import { type Context, defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { soundMasks, underOneOf } from '../model/groups.js';
import { masksOfEstate } from '../model/mask-verdict.js';
import { strayIn } from '../model/names.js';

export const userInGroup = defineRule({
  id: 'user-in-group',
  section: 'Association mask',
  level: 'error',
  says: 'each known user has a dashboard group under the mask of some instance',
  needs: 'users',
  symptom: 'no-matching-right',
  ofEach: true,
  *check(context) {
    const users = declared(context).users.filter(operatorsAmong(context));
    if (users.length === 0)
      return yield notChecked('declare "experienceCloud: users:", or track the list of users exported from the Admin Console');
    const own = soundMasks(context.instance);
    if ('reason' in own) return yield own;
    const masks = masksOfEstate(context.estate);
    if ('reason' in masks) return yield masks;
    const known = new Set(declared(context).groups.known.map(({ value }) => value));
    const prefixes = masks.map(({ prefix }) => prefix);
    const underAny = underOneOf(prefixes);
    const exactly = beginsWithOneOf(prefixes);
    const butForCase = beginsWithOneOf(prefixes.map((prefix) => prefix.toLowerCase()));
    for (const { login, groups } of users) {
      const belongs = (group: string) => exactly(group) || (known.has(group) && strayIn(group) !== null && underAny(group));
      if (groups.some(({ value }) => belongs(value))) continue;
      const near = groups.find(({ value }) => underAny(value));
      const caseOnly = near !== undefined && butForCase(near.value.toLowerCase());
      const note = near ? `; ${quote(near.value)} is near` : '';
      yield hit(near ?? login, `The user ${quote(login.value)} is in no dashboard group under an association mask${note}.`, {
        help: caseOnly
          ? 'Only the case differs. Write it as the dashboard does.'
          : near
            ? 'Write it as the dashboard does, letter by letter.'
            : 'Add the user to a product profile of Campaign in the Admin Console.',
        related: masks.slice(0, 1).map(({ at }) => ({ at, note: 'the association mask' })),
        value: login.value,
        ...(caseOnly && { level: 'warning' }),
      });
    }
  },
});

/** A list of all users of an organisation holds many who never sign in to Campaign; tracked operators tell them apart. */
function operatorsAmong({ instance: { operators } }: Context): (user: CloudUser) => boolean {
  const names = new Set(operators.flatMap(({ leaves }) => ['name', 'login', 'email'].map((leaf) => leaves.get(leaf)?.value.toLowerCase())));
  return ({ login }) => operators.length === 0 || !/\.csv$/i.test(login.path) || names.has(login.value.toLowerCase());
}
