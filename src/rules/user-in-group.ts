import { quote } from '../core/characters.js';
import type { CloudUser } from '../core/config.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import { type Hit, hit, type NotChecked, notChecked } from '../core/rule.js';
import { isExport } from '../model/cloud.js';
import { defineRule } from '../model/context.js';
import { declared, moreMayBe } from '../model/declared.js';
import type { Estate, Instance } from '../model/estate.js';
import { judgedUsers, type Unknown } from '../model/judged-users.js';
import { masksOfEstate } from '../model/masks-of-estate.js';
import { memberships, namesOfOperators, type Outside } from '../model/membership.js';
import { inAccents } from '../model/names.js';
import { firstMask, type JudgedMask, soundMasks } from '../model/sound-masks.js';
import { undeclared } from '../model/undeclared.js';
import { unreadAmongAll, unreadFor } from '../model/unread.js';

export const userInGroup = defineRule({
  id: 'user-in-group',
  section: 'Association mask',
  level: 'error',
  says: 'each known user has a dashboard group that begins with the mask of an instance',
  needs: 'users',
  symptom: 'no-matching-right',
  ofEach: 'user',
  *check(context) {
    const { users } = declared(context);
    const more = moreMayBe('users', context);
    if (users.length === 0) {
      const missing = 'declare "experienceCloud: users:", or track the list of users exported from the Admin Console';
      return yield undeclared('experienceCloud/users', context, more?.reason ?? missing);
    }
    const own = soundMasks(context);
    if ('reason' in own) return yield own;
    const wrong = masksOfEstate(context.estate).open.find(({ instance }) => instance === context.instance);
    if (wrong) return yield wrong;
    const { instance, estate } = context;
    const known =
      instance.operators.length > 0 ? { operators: instance.operators, unread: unreadFor('entities', instance) } : inAll(estate);
    const { told, others, hasUnjudged } = verdicts(estate, known.operators)(users);
    yield* told;
    const unread = hasUnjudged && known.unread;
    if (unread) yield unread;
    else yield* others;
    if (more) yield more;
  },
});

/** Where an instance has no operators of its own, those of the others tell who signs in to Campaign. */
const inAll = oncePer(({ instances }: Estate) => {
  const operators = instances.flatMap((each) => each.operators);
  return {
    operators: namesOfOperators(operators).size > 0 ? operators : [],
    unread: unreadAmongAll('entities', instances),
  };
});

/** Made once for the users and operators that instances share: what is told of users, and of those others whom operators tell apart. */
const verdicts = oncePerTwo((estate: Estate, operators: Instance['operators']) =>
  oncePer((users: readonly CloudUser[]) => {
    const {
      masks,
      open: [open],
    } = masksOfEstate(estate);
    const { judged, lacking, unknown, hasUnjudged } = judgedUsers(
      users,
      operators,
      memberships(estate, operators, masks),
      operators === inAll(estate).operators,
    );
    // Only members are in order whatever the masks are.
    if (open) return { told: hasUnjudged || judged.length > 0 ? [open] : [], others: [], hasUnjudged };
    const told = judged.map(({ user, membership }): Hit | NotChecked =>
      membership.is === 'told'
        ? notChecked(`there is no dashboard group ${quote(membership.group)}: see group-in-dashboard`)
        : outside(user, membership, masks),
    );
    const others = [
      ...lacking.map(({ user, membership }) => outside(user, membership, masks)),
      ...(unknown ? [unknownWhether(unknown, operators)] : []),
    ];
    return { told, others, hasUnjudged };
  }),
);

function outside({ login }: CloudUser, membership: Outside, masks: readonly JudgedMask[]): Hit {
  const { group, isLacking, differsInCase } = membership;
  return hit(
    group ?? login,
    `The user ${quote(login.value)} has no dashboard group that begins with an association mask${nearest(membership)}.`,
    {
      help: group === null || isLacking ? ADD : (differsInCase ? ONLY_CASE : '') + (isExport(group) ? EXPORTED : WRITTEN),
      related: firstMask(masks),
      value: login.value,
      ...(differsInCase && { level: 'warning' }),
    },
  );
}

const ONLY_CASE = 'Only the case differs. ';
const WRITTEN = 'Write it exactly as the dashboard does.';
const EXPORTED =
  'This is what the Admin Console says: correct the association mask, rename the product profile, or assign the user another one.';
const ADD = 'Add the user to a Campaign product profile in the Admin Console, or complete the declared or exported groups.';

function nearest({ group, meant, isLacking, differsInCase }: Outside): string {
  if (group === null) return '';
  const name = quote(group.value);
  if (isLacking) return `; there is no ${name}`;
  if (meant === null) return `; ${name} does, except for ${differsInCase ? 'its case' : 'stray characters'}`;
  return `; ${name} ${differsInCase ? 'differs only in case from' : 'is nearly'} ${quote(meant)}${inAccents(group.value, meant)}`;
}

/** A list of all users of an organisation holds many who never sign in to Campaign; tracked operators tell them apart. */
function unknownWhether({ first: { login }, count }: Unknown, operators: Instance['operators']): NotChecked {
  const who = `${count === 1 ? 'one user' : `${count} users`} in ${login.path} without a group that begins with an association mask`;
  const isTold = operators.length === 0 || namesOfOperators(operators).size > 0;
  const missing = isTold
    ? 'track the operators (xtk:operator)'
    : 'track operators with authenticationType="ims": none of those here has it';
  return notChecked(
    `${who} may never sign in to Campaign, or have one through a user group: ${missing}, or declare "experienceCloud: users:"`,
  );
}
