import { countedBy } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { Context } from './context.js';
import type { Estate, Instance } from './estate.js';
import { majority } from './majority.js';
import { notOverridden } from './server-file.js';

/**
 * Of organizations that differ the one that most places of an instance name. Where as many name one as another, the one
 * is right that more of the estate names, else that the base had, else the first.
 */
export function mostNamed(ids: readonly Located<string>[], { estate, base }: Context): Located<string> | undefined {
  const before = new Set(base?.instance ? namedIn(base.instance) : []);
  const votes = ({ value }: Located<string>) => (votesIn(estate).get(value) ?? 0) + (before.has(value) ? 0.5 : 0);
  const most = Math.max(...new Set(ids.map(votes)));
  return majority(
    ids.map((id) => ({ id, role: null, isHeld: votes(id) === most })),
    ({ id }) => id.value,
  )?.id;
}

/** How many places of an estate name each; those of an instance that names two equally often tell nothing between them. */
const votesIn = oncePer(({ instances }: Estate) => countedBy(instances.flatMap(namedIn), String));

function namedIn(instance: Instance): readonly string[] {
  const ofAccounts = instance.accounts.map(({ fields }) => fields.organizationId.at);
  const ofServers = notOverridden(instance).map(({ organizationId }) => organizationId);
  return [...ofAccounts, ...ofServers].flatMap((id) => id?.value ?? []);
}
