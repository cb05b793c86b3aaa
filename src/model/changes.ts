import { FIELDS } from '../core/config.js';
import type { Located } from '../core/span.js';
import type { Account } from './account.js';
import { MAX_ACCOUNTS } from './context.js';
import type { Instance } from './estate.js';
import { FIELD_TABLE } from './field-table.js';

/** A setting that sign-in depends on and that is another than before; never its value, which may be a secret. */
export interface Change {
  readonly setting: string;
  readonly at: Located<unknown>;
}

export const changesSince = (before: Instance, now: Instance): Change[] => [...accountChanges(now, before), ...serverChanges(now, before)];

function accountChanges(now: Instance, before: Instance): Change[] {
  return now.accounts.slice(0, MAX_ACCOUNTS).flatMap((account) => {
    const old = formerly(account, now, before);
    if (!old) return [];
    const fields = FIELDS.flatMap((name) => change(FIELD_TABLE[name].label, account.fields[name].at, old.fields[name].at, account));
    return [
      ...change('Internal name', account.name, old.name, account),
      ...change('Type', account.type, old.type, account),
      ...change('Enabled', account.active, old.active, account),
      ...fields,
    ];
  });
}

/** The same account in the base: in the same file, else one of the same name that moved, else the only one there was. */
function formerly({ path, name }: Account, now: Instance, before: Instance): Account | undefined {
  const stays = (old: Account) =>
    old.path !== path && now.accounts.some((other) => other.path === old.path && other.name.value === name.value);
  const named = before.accounts.filter((old) => old.name.value === name.value && !stays(old));
  const alone = now.accounts.length === 1 && before.accounts.length === 1 ? before.accounts[0] : undefined;
  return named.find((old) => old.path === path) ?? named[0] ?? alone;
}

function serverChanges(now: Instance, before: Instance): Change[] {
  return now.servers.flatMap((server) => {
    const old = before.servers.find(({ path }) => path === server.path);
    const settings = [
      ['authIMSEndpoint', server.imsEndpoint, old?.imsEndpoint],
      ['IMSOrgId', server.organizationId, old?.organizationId],
    ] as const;
    return old ? settings.flatMap(([name, at, was]) => (at && at.value !== was?.value ? [{ setting: name, at }] : [])) : [];
  });
}

function change(setting: string, at: Located<string> | null, was: Located<string> | null, { head }: Account): Change[] {
  return (at?.value ?? '') === (was?.value ?? '') ? [] : [{ setting, at: at ?? { ...head, value: '' } }];
}
