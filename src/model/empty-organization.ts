import { oncePer, oncePerTwo } from '../core/once-per.js';
import { isFilled, type Located } from '../core/span.js';
import { hostIn } from './address.js';
import { declared } from './declared.js';
import { matchesDnsMask } from './dns-mask.js';
import { instanceOfServerFile } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { serversElsewhere } from './foreign-callback.js';
import { hostsOf, namedMasks } from './instance-hosts.js';
import type { ServerFile } from './server-file.js';
import { unreadFor } from './unread.js';

/**
 * The empty organizations in an instance's own files, which override the defaults. In an environment's folder may be files
 * of several instances, and one without an account may have none: of these is a file that is called otherwise, and whose
 * hosts are not that of the account's callback, where another file has it, or all are where no account is.
 */
export function emptyOrganizations(context: OfEstate): readonly Located<string>[] {
  const { instance } = context;
  const all = emptyIn(instance.servers);
  if (all.length === 0 || needsNone(context)) return [];
  const elsewhere = serversElsewhere(context);
  if (instance.declared && !elsewhere) return all.map(({ id }) => id);
  const isServed = elsewhere || instance.servers.some((server) => !server.isDefaults && isServing(server, context));
  const isOthers = (server: ServerFile) => !isOwn(server, context) && masksOf(server).length > 0;
  return all.filter(({ server }) => !(isServed && isOthers(server))).map(({ id }) => id);
}

/**
 * The defaults that are empty, as they are shipped, where an account is there that needs an organization and no file names
 * one; and whether that of the instance, which would override them, is among the files.
 */
export function emptyDefaults(context: OfEstate): { readonly id: Located<string>; readonly isCertain: boolean } | null {
  const { instance } = context;
  const { accounts, servers } = instance;
  const [id] = servers.flatMap(({ isDefaults, organizationId }) => (isDefaults && isEmpty(organizationId) ? organizationId : []));
  const needed = [...accounts.map(({ fields }) => fields.organizationId.at), ...declared(context).organizationIds];
  if (!id || accounts.length === 0 || !needed.some(isFilled) || unreadFor('server file', instance)) return null;
  if (servers.some(({ written }) => isFilled(written.organizationId))) return null;
  return { id, isCertain: servers.some((server) => !server.isDefaults && (instance.declared || isOwn(server, context))) };
}

/** Whether a file says that it is the instance's, by its name or the host of the account's callback. */
const isOwn = (server: ServerFile, context: OfEstate): boolean =>
  instanceOfServerFile(server.path) === context.instance.name || isServing(server, context);

const masksOf = oncePer((server: ServerFile) => hostsOf({ declared: null, servers: [server] }));

const isServing = (server: ServerFile, { instance, estate }: OfEstate): boolean => servingOf(instance, estate)(server);

/** Made once for a file: there may be thousands of them, of masks and of hosts. */
const servingOf = oncePerTwo(({ accounts }: Instance, { effort }: Estate) => {
  const hosts = new Set(accounts.flatMap(({ fields }) => hostIn(fields.callbackUrl.at?.value ?? '') || []));
  return oncePer((server: ServerFile): boolean => {
    const masks = namedMasks(masksOf(server));
    const fits = (mask: string) => [...hosts].some((host) => matchesDnsMask(mask, host, effort));
    return masks.some(({ name }) => hosts.has(name)) || masks.some(({ name, isPattern }) => isPattern && effort.steps >= 0 && fits(name));
  });
});

const isEmpty = (organizationId: Located<string> | null): organizationId is Located<string> => organizationId?.value.trim() === '';

/** Made once for a list, which instances may share. */
const emptyIn = oncePer((servers: readonly ServerFile[]): readonly { readonly id: Located<string>; readonly server: ServerFile }[] =>
  servers.flatMap((server) => (!server.isDefaults && isEmpty(server.organizationId) ? { id: server.organizationId, server } : [])),
);

/** Where the defaults are empty too, and neither an account nor a declaration needs an organization, none is taken away. */
function needsNone(context: OfEstate): boolean {
  const { servers, accounts } = context.instance;
  const defaults = servers.filter(({ isDefaults }) => isDefaults);
  const areEmpty = defaults.length > 0 && defaults.every(({ organizationId }) => isEmpty(organizationId));
  return areEmpty && accounts.length === 0 && declared(context).organizationIds.length === 0;
}
