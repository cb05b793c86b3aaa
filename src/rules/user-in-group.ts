import { quote } from '../core/characters.js';
import type { CloudUser } from '../core/config.js';
import { type Hit, hit, type NotChecked, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { type JudgedMask, soundMasks } from '../model/groups.js';
import { masksOfEstate } from '../model/mask-verdict.js';
import { memberships, type Outside } from '../model/membership.js';
import { undeclared } from '../model/undeclared.js';

export const userInGroup = defineRule({
  id: 'user-in-group',
  section: 'Association mask',
  level: 'error',
  says: 'each known user has a dashboard group under the mask of some instance',
  needs: 'users',
  symptom: 'no-matching-right',
  *check(context) {
    const { users } = declared(context);
    if (users.length === 0) {
      const missing = 'declare "experienceCloud: users:", or track the list of users exported from the Admin Console';
      return yield undeclared('experienceCloud/users', context, missing);
    }
    const own = soundMasks(context.instance);
    if ('reason' in own) return yield own;
    const masks = masksOfEstate(context);
    if ('reason' in masks) return yield masks;
    const membershipOf = memberships(context, masks);
    const unjudged: CloudUser[] = [];
    for (const user of users) {
      const membership = membershipOf(user);
      if (membership.is === 'outside') yield outside(user, membership, masks);
      if (membership.is === 'told') yield notChecked(`there is no dashboard group ${quote(membership.group)}: see group-in-dashboard`);
      if (membership.is === 'unjudged') unjudged.push(user);
    }
    const [first] = unjudged;
    if (first && (unjudged.length === users.length || context.instance.operators.length === 0))
      yield unknownWhether(first, unjudged.length);
  },
});

function outside({ login }: CloudUser, { group, meant, isUnder }: Outside, masks: readonly JudgedMask[]): Hit {
  const lower = (text: string) => text.toLowerCase();
  const caseOnly =
    group !== null &&
    (meant === null
      ? !isUnder && masks.some(({ prefix }) => lower(group.value).startsWith(lower(prefix)))
      : lower(meant) === lower(group.value));
  const isLacking = isUnder && meant === null;
  const nearby =
    group === null
      ? ''
      : isLacking
        ? `; there is no ${quote(group.value)}`
        : `; ${quote(group.value)} is near${meant === null ? '' : ` ${quote(meant)}`}`;
  return hit(group ?? login, `The user ${quote(login.value)} is in no dashboard group under an association mask${nearby}.`, {
    help: caseOnly
      ? 'Only the case differs. Write it as the dashboard does.'
      : group && !isLacking
        ? 'Write it as the dashboard does, letter by letter.'
        : 'Add the user to a product profile of Campaign in the Admin Console, or complete what is known of the dashboard.',
    related: masks.slice(0, 1).map(({ at }) => ({ at, note: 'the association mask' })),
    value: login.value,
    ...(caseOnly && { level: 'warning' }),
  });
}

/** A list of all users of an organisation holds many who never sign in to Campaign; tracked operators tell them apart. */
const unknownWhether = ({ login }: CloudUser, count: number): NotChecked =>
  notChecked(
    `${count === 1 ? 'one user' : `${count} users`} of ${login.path} without a group under an association mask may never sign in to Campaign: track the operators (xtk:operator), or declare "experienceCloud: users:"`,
  );
