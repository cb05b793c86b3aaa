import { FIELDS } from '../core/config.js';
import type { Located } from '../core/span.js';
import type { Account } from './account.js';
import { MAX_ACCOUNTS } from './context.js';
import type { Instance } from './estate.js';
import { FIELD_TABLE } from './field-table.js';
import { oncePer } from './once-per.js';
import type { ServerFile } from './server-file.js';

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
  const there = byPathAndName(now.accounts);
  const old = byPathAndName(before.accounts);
  const alone = now.accounts.length === 1 && before.accounts.length === 1 ? before.accounts[0] : undefined;
  const moved = old.get(name.value)?.values() ?? [];
  const gone = () => [...moved].find((one) => !there.get(name.value)?.has(one.path));
  return old.get(name.value)?.get(path) ?? gone() ?? alone;
}

/** The first of each name in each file. */
const byPathAndName = oncePer((accounts: readonly Account[]) => {
  const byName = new Map<string, Map<string, Account>>();
  for (const account of accounts) {
    const byPath = byName.get(account.name.value) ?? new Map<string, Account>();
    byName.set(account.name.value, byPath);
    if (!byPath.has(account.path)) byPath.set(account.path, account);
  }
  return byName;
});

function serverChanges(now: Instance, before: Instance): Change[] {
  return now.servers.flatMap((server) => {
    const old = serverAt(before.servers).get(server.path);
    const settings = [
      ['authIMSEndpoint', server.imsEndpoint, old?.imsEndpoint],
      ['IMSOrgId', server.organizationId, old?.organizationId],
    ] as const;
    return old ? settings.flatMap(([name, at, was]) => (at && at.value !== was?.value ? [{ setting: name, at }] : [])) : [];
  });
}

const serverAt = oncePer((servers: readonly ServerFile[]) => new Map(servers.toReversed().map((server) => [server.path, server])));

function change(setting: string, at: Located<string> | null, was: Located<string> | null, { head }: Account): Change[] {
  return (at?.value ?? '') === (was?.value ?? '') ? [] : [{ setting, at: at ?? { ...head, value: '' } }];
}
