import type { CloudUser } from '../core/config.js';
import { within } from '../core/folder.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { Hit, NotChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { declared, moreMayBe } from '../model/declared.js';
import type { Estate, Instance } from '../model/estate.js';
import { judgedUsers } from '../model/judged-users.js';
import { masksOfEstate, openAnywhere } from '../model/masks-of-estate.js';
import { memberships, namesOfOperators } from '../model/membership.js';
import { firstMask, soundMasks } from '../model/sound-masks.js';
import { undeclared } from '../model/undeclared.js';
import { unreadAmongAll, unreadFor } from '../model/unread.js';
import { unknownWhether, withoutGroup } from '../model/without-group.js';

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
    const mask = firstMask(masks);
    // Only members are in order whatever the masks are.
    if (open) return { told: hasUnjudged || judged.length > 0 ? [open] : [], others: [], hasUnjudged };
    const tell = ({ user, membership }: (typeof judged)[number]): Hit | NotChecked =>
      (within(estate.folder, user.login.path) === null && openAnywhere(estate.everywhere())) || withoutGroup(user, membership, mask);
    const told = judged.map(tell);
    const others = [
      ...lacking.map(tell),
      ...(unknown ? [unknownWhether(unknown, operators.length === 0 || namesOfOperators(operators).size > 0)] : []),
    ];
    return { told, others, hasUnjudged };
  }),
);
