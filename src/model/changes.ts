import { FIELDS, type FieldName } from '../core/config.js';
import { onlyPairs } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located, Place } from '../core/span.js';
import { type Account, gapOf } from './account.js';
import type { Estate, Instance } from './estate.js';
import { FIELD_TABLE } from './field-table.js';
import { leafKey } from './leaves.js';
import type { ServerFile } from './server-file.js';
import { unreadPaths } from './unread.js';

/** A setting that sign-in depends on and that is another than before; never its value, which may be a secret. */
export interface Change {
  readonly setting: string;
  readonly at: Located<unknown>;
}

/** The settings of an instance, and of its server files, that are others than in the base. */
export const changesSince = (before: Instance, now: Instance, { instances }: Estate): Change[] => [
  ...accountChanges(now, before),
  ...serverChanges(now, before, serverPaths(instances)),
];

/** The accounts that cannot be compared, for there is nothing in the base that they were. */
export const cameSince = (before: Instance, now: Instance): Account[] =>
  now.accounts.filter((account) => formerly(account, now, before) === undefined);

/** A server file may have gone over to another instance. */
const serverPaths = oncePer(
  (instances: readonly Instance[]): ReadonlySet<string> => new Set(instances.flatMap(({ servers }) => servers.map(({ path }) => path))),
);

function accountChanges(now: Instance, before: Instance): Change[] {
  return now.accounts.flatMap((account) => {
    const old = formerly(account, now, before);
    if (!old) return [];
    const lacks = (gap: Place) => (account.updates ? null : gap);
    const fields = FIELDS.flatMap((name) => {
      const at = account.fields[name].at ?? inPlaceOf(account, old, name);
      const was = inPlaceOf(old, account, name) ?? old.fields[name].at;
      return change(FIELD_TABLE[name].label, at, was, at || !was ? null : lacks(gapOf(account, name)));
    });
    return [
      ...change('Internal name', account.name, old.name, lacks(account.head)),
      ...change('Type', account.type, old.type, lacks(account.head)),
      ...change('Enabled', account.active, old.active, lacks(account.head)),
      ...fields,
    ];
  });
}

/** What stands where the other side has a field: a new mapping or schema changes no account. */
function inPlaceOf({ leaves }: Account, { fields }: Account, name: FieldName): Located<string> | null {
  const { xpath } = fields[name];
  return xpath === null ? null : (leaves.get(leafKey(xpath)) ?? null);
}

/** The same account in the base: in the same file, else one of the same name that moved, else the only one there was. */
function formerly({ path, name }: Account, now: Instance, before: Instance): Account | undefined {
  const there = byPathAndName(now.accounts);
  const old = byPathAndName(before.accounts);
  const unread = unreadPaths(now);
  const [single] = now.accounts.length === 1 && before.accounts.length === 1 ? before.accounts : [];
  const alone = single && !unread.has(single.path) ? single : undefined;
  const moved = old.get(name.value)?.values() ?? [];
  const gone = () => [...moved].find((one) => !there.get(name.value)?.has(one.path) && !unread.has(one.path));
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

/** What the base has no file of may have been on the server all along, and only be tracked now; a file that went is a change. */
function serverChanges(now: Instance, before: Instance, there: ReadonlySet<string>): Change[] {
  const former = formerServers(now, before);
  const kept = [...former].flatMap(([server, old]) =>
    SETTINGS.flatMap(([setting, name]) => changed(setting, server.written[name], old.written[name], server.gaps[name])),
  );
  const place = (now.accounts[0] ?? now.servers[0] ?? now.groups[0])?.head;
  const known = new Set(former.values());
  if (!place) return kept;
  const unseen = unreadPaths(now);
  const gone = before.servers.filter((old) => !known.has(old) && !unseen.has(old.path) && !there.has(old.path));
  return [...kept, ...gone.flatMap((old) => SETTINGS.flatMap(([setting, name]) => changed(setting, null, old.written[name], place)))];
}

/** By server file its former self: the one of that path, else the only one that went where it is the only one that came. */
function formerServers(now: Instance, before: Instance): Map<ServerFile, ServerFile> {
  const byPath = new Map(before.servers.map((old) => [old.path, old]));
  const pathsNow = new Set(now.servers.map(({ path }) => path));
  const kept = now.servers.flatMap((server): [ServerFile, ServerFile][] => {
    const old = byPath.get(server.path);
    return old ? [[server, old]] : [];
  });
  const came = now.servers.filter(({ path }) => !byPath.has(path));
  const went = before.servers.filter(({ path }) => !pathsNow.has(path));
  return new Map([...kept, ...onlyPairs(came, went, ({ isDefaults }) => isDefaults)]);
}

const SETTINGS: readonly (readonly [setting: string, name: keyof ServerFile['gaps']])[] = [
  ['authIMSEndpoint', 'imsEndpoint'],
  ['IMSOrgId', 'organizationId'],
];

/** Of a server file's setting, where an empty value is another than none. */
const changed: typeof change = (setting, at, was, gap) => (at?.value === was?.value ? [] : changedAt(setting, at, gap));

/** Of an account's, where an empty value is none. @param gap where it is missing; null where that changes nothing */
const change = (setting: string, at: Located<string> | null, was: Located<string> | null, gap: Place | null): Change[] =>
  (at?.value ?? '') === (was?.value ?? '') ? [] : changedAt(setting, at, gap);

const changedAt = (setting: string, at: Located<string> | null, gap: Place | null): Change[] => {
  const place = at ?? (gap && { ...gap, value: '' });
  return place ? [{ setting, at: place }] : [];
};
