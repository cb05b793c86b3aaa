import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import type { Instance } from '../model/estate.js';
import { bareEndpoint, imsEndpointFault } from '../model/hosts.js';

const DEFAULT_ENDPOINT = 'https://ims-na1.adobelogin.com';

export const serverImsEndpoint = defineRule({
  id: 'server-ims-endpoint',
  section: 'beyond the page',
  level: 'error',
  says: "the server file's authIMSEndpoint is a production end point of IMS",
  *check({ instance }) {
    if (instance.servers.length === 0) return yield untracked(instance);
    for (const { imsEndpoint } of instance.servers) {
      const fault = imsEndpoint && imsEndpoint.value !== '' ? imsEndpointFault(imsEndpoint.value) : null;
      if (!imsEndpoint || fault === null) continue;
      const text = bareEndpoint(imsEndpoint.value);
      yield hit(imsEndpoint, `authIMSEndpoint ${quote(imsEndpoint.value)} ${fault}; expected ${DEFAULT_ENDPOINT}.`, {
        help: `Take the attribute out, so that the default counts, or set it to ${DEFAULT_ENDPOINT}; then restart the server.`,
        fix: text === null ? null : { at: imsEndpoint, text },
      });
    }
  },
});

function untracked({ unreadable: [broken], skipped: [unseen] }: Instance) {
  if (broken) return notChecked(`${broken.path} could not be read, and may be a server file`);
  if (unseen) return notChecked(`${unseen.path}: ${unseen.reason}`);
  return notChecked(`no server file of this instance is tracked; the default, ${DEFAULT_ENDPOINT}, is a production end point`);
}
