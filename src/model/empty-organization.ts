import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { serves } from './callback.js';
import { declared } from './declared.js';
import { instanceOfServerFile } from './environment.js';
import type { OfEstate } from './estate.js';
import { address } from './hosts.js';
import type { ServerFile } from './server-file.js';

/**
 * The empty organizations in an instance's own files, which override the defaults. In an environment's folder may be files
 * of several instances, and one without an account may have none: those count that have the host of the account's callback.
 */
export function emptyOrganizations(context: OfEstate): readonly Located<string>[] {
  const { accounts, servers } = context.instance;
  const all = emptyIn(servers);
  if (all.length === 0 || needsNone(context)) return [];
  const hosts = accounts.flatMap(({ fields }) => address(fields.callbackUrl.at?.value ?? '')?.host ?? []);
  const isServing = (masks: readonly Located<string>[]) => hosts.some((host) => serves(masks, host, context.estate));
  const serving = servers.filter(({ isDefaults, dnsMasks }) => !isDefaults && isServing(dnsMasks));
  const names = new Set(serving.map(({ path }) => instanceOfServerFile(path)));
  return names.size === 0 ? all : all.filter(({ path }) => names.has(instanceOfServerFile(path)));
}

const isEmpty = (organizationId: Located<string> | null): organizationId is Located<string> => organizationId?.value.trim() === '';

/** Made once for a list, which instances may share. */
const emptyIn = oncePer((servers: readonly ServerFile[]): readonly Located<string>[] =>
  servers.flatMap(({ isDefaults, organizationId }) => (!isDefaults && isEmpty(organizationId) ? organizationId : [])),
);

/** Where the defaults are empty too, and neither an account nor a declaration needs an organization, none is taken away. */
function needsNone(context: OfEstate): boolean {
  const { servers, accounts } = context.instance;
  const defaults = servers.filter(({ isDefaults }) => isDefaults);
  const areEmpty = defaults.length > 0 && defaults.every(({ organizationId }) => isEmpty(organizationId));
  return areEmpty && accounts.length === 0 && declared(context).organizationIds.length === 0;
}
