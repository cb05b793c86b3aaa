import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { hostsOf, serves } from './callback.js';
import { declared } from './declared.js';
import { instanceOfServerFile } from './environment.js';
import type { OfEstate } from './estate.js';
import { address } from './hosts.js';
import type { ServerFile } from './server-file.js';

/**
 * The empty organizations in an instance's own files, which override the defaults. In an environment's folder may be files
 * of several instances, and one without an account may have none: of these is a file that is called otherwise, and whose
 * hosts are not that of the account's callback, where another file has it.
 */
export function emptyOrganizations(context: OfEstate): readonly Located<string>[] {
  const { instance, estate } = context;
  const all = emptyIn(instance.servers);
  if (all.length === 0 || needsNone(context)) return [];
  if (instance.declared) return all.map(({ id }) => id);
  const hosts = instance.accounts.flatMap(({ fields }) => address(fields.callbackUrl.at?.value ?? '')?.host ?? []);
  const masksOf = (server: ServerFile) => hostsOf({ declared: null, servers: [server] });
  const isServing = (server: ServerFile) => hosts.some((host) => serves(masksOf(server), host, estate));
  const isOthers = (server: ServerFile) =>
    instanceOfServerFile(server.path) !== instance.name && masksOf(server).length > 0 && !isServing(server);
  const isServed = instance.servers.some((server) => !server.isDefaults && isServing(server));
  return all.filter(({ server }) => !(isServed && isOthers(server))).map(({ id }) => id);
}

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
