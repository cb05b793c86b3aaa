import type { Problem } from '../formats/problem.js';
import type { Entity } from './entity.js';
import { MAX_VALUES } from './leaves.js';

/** The entities of a file, whatever its form. */
export interface Entities {
  readonly accounts: readonly Entity[];
  /** Accounts that are removed or only referred to. */
  readonly references: readonly Entity[];
  /** Data called nearly as an account is, of which a mapping or a schema may tell that it is one. */
  readonly undecided: readonly Entity[];
  readonly groups: readonly Entity[];
  readonly operators: readonly Entity[];
  /** Why something of it could not be read. */
  readonly problem: Problem | null;
}

/** Sorts what was read, by schema; with the first account that was not read whole, where no other problem is known. */
export function entitiesOf(bySchema: (schema: string) => readonly Entity[], problem: Problem | null = null): Entities {
  const accounts = bySchema('nms:extAccount');
  const cut = accounts.find(({ isCut }) => isCut);
  const message = `This account has more than ${MAX_VALUES} values, the maximum.`;
  return {
    accounts: accounts.filter(defines),
    references: accounts.filter((account) => !defines(account)),
    undecided: [],
    groups: bySchema('xtk:group').filter(defines),
    operators: bySchema('xtk:operator').filter(defines),
    problem: problem ?? (cut ? { message, span: cut.head.span } : null),
  };
}

/** `_operation="delete"` or `"none"`: the entity is removed or only referred to, so it defines nothing. */
export function defines({ leaves }: Entity): boolean {
  const operation = leaves.get('_operation')?.value;
  return operation !== 'delete' && operation !== 'none';
}
