import type { CloudUser } from '../core/config.js';
import type { Entity } from './entity.js';
import { type Judged, type Membership, namesOfOperators, type Outside } from './membership.js';

/** How the users of a list stand to the dashboard groups under the masks; of members nothing is to be said. */
export interface JudgedUsers {
  readonly judged: readonly { readonly user: CloudUser; readonly membership: Judged }[];
  /** Those without a group under a mask on a list of people who sign in to Campaign. */
  readonly lacking: readonly { readonly user: CloudUser; readonly membership: Outside }[];
  readonly unknown: Unknown | null;
  /** Whether operators that are not known could tell more. */
  readonly hasUnjudged: boolean;
}

/** Users without a group under a mask who may never sign in to Campaign. */
export interface Unknown {
  readonly first: CloudUser;
  readonly count: number;
}

/**
 * Sorts out the users of a list, each by how it stands to the dashboard groups.
 * @param areOfOthers whether the operators are those of other instances
 */
export function judgedUsers(
  users: readonly CloudUser[],
  operators: readonly Entity[],
  membershipOf: (user: CloudUser) => Membership,
  areOfOthers: boolean,
): JudgedUsers {
  const unjudged: { readonly user: CloudUser; readonly otherwise: () => Outside }[] = [];
  const judged = users.flatMap((user) => {
    const membership = membershipOf(user);
    if (membership.is === 'member') return [];
    if (membership.is !== 'unjudged') return [{ user, membership }];
    const { otherwise, isSure } = membership;
    // Who has a group of Campaign's that is misspelt may be meant to sign in here, where operators of others do not tell.
    const misspelt = areOfOthers && isSure && !user.mayHaveMore ? otherwise() : null;
    if (misspelt?.meant) return [{ user, membership: misspelt }];
    unjudged.push({ user, otherwise });
    return [];
  });
  // Of a list of which at least half sign in to Campaign, the others are meant to as well; tracked operators tell better.
  const isOfCampaign = operators.length === 0 && unjudged.length * 2 <= users.length;
  const lacking = isOfCampaign ? unjudged.filter(({ user }) => !user.mayHaveMore) : [];
  const count = unjudged.length - lacking.length;
  const first = lacking.length > 0 ? unjudged.find(({ user }) => user.mayHaveMore) : unjudged[0];
  const isUnknown = count === users.length || namesOfOperators(operators).size === 0;
  return {
    judged,
    lacking: lacking.map(({ user, otherwise }) => ({ user, membership: otherwise() })),
    unknown: first && isUnknown ? { first: first.user, count } : null,
    hasUnjudged: unjudged.length > 0,
  };
}
