import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { type Hit, hit, type NotChecked, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import type { Instance } from '../model/estate.js';
import { bareEndpoint, imsEndpointFault } from '../model/hosts.js';
import { openIn, type ServerFile } from '../model/server-file.js';
import { unreadFor } from '../model/unread.js';

const DEFAULT_ENDPOINT = 'https://ims-na1.adobelogin.com';

export const serverImsEndpoint = defineRule({
  id: 'server-ims-endpoint',
  section: 'beyond the page',
  level: 'error',
  says: "the server file's authIMSEndpoint is a production endpoint of IMS",
  *check({ instance }) {
    if (instance.servers.length === 0) return yield untracked(instance);
    yield* wrong(instance.servers);
  },
});

/** Made once for a list, which instances may share. */
const wrong = oncePer((servers: readonly ServerFile[]): readonly (Hit | NotChecked)[] =>
  servers.flatMap((server) => {
    const { imsEndpoint, isDefaults } = server;
    const open = openIn(server, 'imsEndpoint');
    if (open) return open;
    const fault = imsEndpoint && imsEndpointFault(imsEndpoint.value);
    // In the file of the defaults, an empty value overrides none.
    if (!imsEndpoint || fault === null || (isDefaults && imsEndpoint.value === '')) return [];
    const text = bareEndpoint(imsEndpoint.value);
    return hit(imsEndpoint, `authIMSEndpoint ${quote(imsEndpoint.value)} ${fault}; expected ${DEFAULT_ENDPOINT}.`, {
      help: `Remove the attribute, so that the default counts, or set it to ${DEFAULT_ENDPOINT}; then restart the server.`,
      fix: text === null ? null : { at: imsEndpoint, text },
    });
  }),
);

function untracked(instance: Instance) {
  const {
    unreadable: [broken],
    skipped: [unseen],
  } = unreadFor('server file', instance);
  if (broken) return notChecked(`${broken.path} could not be read, and may be a server file`);
  if (unseen) return notChecked(`${unseen.path}: ${unseen.reason}`);
  return notChecked(`no server file of this instance is tracked; the default, ${DEFAULT_ENDPOINT}, is a production endpoint`);
}
