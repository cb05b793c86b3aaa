import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { bareEndpoint, imsEndpointFault } from '../model/hosts.js';

export const serverImsEndpoint = defineRule({
  id: 'server-ims-endpoint',
  section: 'beyond the page',
  level: 'error',
  says: "the server file's authIMSEndpoint is a production end point of IMS",
  *check({ instance }) {
    const [broken] = instance.unreadable;
    if (broken && instance.servers.length === 0) yield notChecked(`${broken.path} could not be read, and may be a server file`);
    for (const { imsEndpoint } of instance.servers) {
      const fault = imsEndpoint && imsEndpoint.value !== '' ? imsEndpointFault(imsEndpoint.value) : null;
      if (!imsEndpoint || fault === null) continue;
      const text = bareEndpoint(imsEndpoint.value);
      yield hit(imsEndpoint, `authIMSEndpoint ${quote(imsEndpoint.value)} ${fault}; expected https://ims-na1.adobelogin.com.`, {
        help: 'Take the attribute out, so that the default counts, or set it to https://ims-na1.adobelogin.com; then restart the server.',
        fix: text === null ? null : { at: imsEndpoint, text },
      });
    }
  },
});
