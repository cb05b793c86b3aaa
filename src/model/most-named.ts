import { countedBy } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { Context } from './context.js';
import type { Estate, Instance } from './estate.js';
import { majority } from './majority.js';
import { notOverridden } from './server-file.js';

/**
 * Of organizations that differ the one that most places of an instance name. Where as many name one as another, the one
 * is right that alone the base had, else that alone other instances name, else the first.
 */
export function mostNamed(ids: readonly Located<string>[], { estate, base }: Context): Located<string> | undefined {
  const before = new Set(base?.instance ? namedIn(base.instance) : []);
  const values = [...new Set(ids.map(({ value }) => value))];
  const isOfOthers = (value: string) => (instancesNaming(estate).get(value) ?? 0) > 1;
  const told = [values.filter((value) => before.has(value)), values.filter(isOfOthers)].find(({ length }) => length === 1);
  return majority(
    ids.map((id) => ({ id, role: null, isHeld: id.value === told?.[0] })),
    ({ id }) => id.value,
  )?.id;
}

/** How many instances of an estate name each: however many servers one has, it tells nothing about another organization. */
const instancesNaming = oncePer(({ instances }: Estate) =>
  countedBy(
    instances.flatMap((instance) => [...new Set(namedIn(instance))]),
    String,
  ),
);

function namedIn(instance: Instance): readonly string[] {
  const ofAccounts = instance.accounts.map(({ fields }) => fields.organizationId.at);
  const ofServers = notOverridden(instance).map(({ organizationId }) => organizationId);
  return [...ofAccounts, ...ofServers].flatMap((id) => id?.value ?? []);
}
