import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { fixTo, type Hit, hit, type NotChecked, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { bareEndpoint, imsEndpointFault } from '../model/ims-endpoint.js';
import { openIn, type ServerFile } from '../model/server-file.js';
import { unreadFor } from '../model/unread.js';

const DEFAULT_ENDPOINT = 'https://ims-na1.adobelogin.com';

export const serverImsEndpoint = defineRule({
  id: 'server-ims-endpoint',
  section: 'beyond the page',
  level: 'error',
  says: "the server file's authIMSEndpoint is a production endpoint of IMS",
  *check({ instance }) {
    yield* wrong(instance.servers);
    const unread = unreadFor('server file', instance);
    if (unread) yield unread;
    else if (instance.servers.length === 0) yield UNTRACKED;
  },
});

/** Made once for a list, which instances may share. */
const wrong = oncePer((servers: readonly ServerFile[]): readonly (Hit | NotChecked)[] =>
  servers.flatMap((server) => {
    const { imsEndpoint, isDefaults } = server;
    const open = openIn(server, 'imsEndpoint');
    if (open) return open;
    // A server takes it with a slash at its end, too.
    const fault = imsEndpoint && imsEndpointFault(imsEndpoint.value.replace(/(?<=\w)\/$/, ''));
    // In the file of the defaults, an empty value overrides none.
    if (!imsEndpoint || fault === null || (isDefaults && imsEndpoint.value === '')) return [];
    return hit(imsEndpoint, `authIMSEndpoint ${quote(imsEndpoint.value)} ${fault}; expected ${DEFAULT_ENDPOINT}.`, {
      help: `Remove the attribute, so that the default counts, or set it to ${DEFAULT_ENDPOINT}; then restart the server.`,
      fix: fixTo(imsEndpoint, bareEndpoint(imsEndpoint.value)),
    });
  }),
);

const UNTRACKED = notChecked(`no server file of this instance is tracked; the default, ${DEFAULT_ENDPOINT}, is a production endpoint`);
