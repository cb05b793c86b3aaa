import { quote } from '../core/characters.js';
import type { CloudUser } from '../core/config.js';
import { type Hit, hit, type NotChecked, notChecked, type Related } from '../core/rule.js';
import { isExport } from './cloud.js';
import type { Unknown } from './judged-users.js';
import type { Judged, Outside } from './membership.js';
import { inAccents } from './names.js';

/** What is told of a user without a group under a mask that the dashboard has. @param related where a mask is */
export function withoutGroup({ login }: CloudUser, membership: Judged, related: Related[]): Hit | NotChecked {
  if (membership.is === 'told') return notChecked(`there is no dashboard group ${quote(membership.group)}: see group-in-dashboard`);
  const { group, isLacking, differsInCase } = membership;
  return hit(
    group ?? login,
    `The user ${quote(login.value)} has no dashboard group that begins with an association mask${nearest(membership)}.`,
    {
      help: group === null || isLacking ? ADD : (differsInCase ? ONLY_CASE : '') + (isExport(group) ? EXPORTED : WRITTEN),
      related,
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

/**
 * A list of all users of an organisation holds many who never sign in to Campaign; tracked operators tell them apart.
 * @param isTold whether operators are called as users are, where there are any
 */
export function unknownWhether({ first: { login }, count }: Unknown, isTold: boolean): NotChecked {
  const who = `${count === 1 ? 'one user' : `${count} users`} in ${login.path} without a group that begins with an association mask`;
  const missing = isTold
    ? 'track the operators (xtk:operator)'
    : 'track operators with authenticationType="ims": none of those here has it';
  return notChecked(
    `${who} may never sign in to Campaign, or have one through a user group: ${missing}, or declare "experienceCloud: users:"`,
  );
}
