import { quote } from '../core/characters.js';
import { fixTo, hit } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { forField } from '../model/for-accounts.js';
import { bareEndpoint, IMS_HOSTS, imsEndpointFault, isStageEndpoint } from '../model/ims-endpoint.js';

export const imsServerKnown = defineRule({
  id: 'ims-server-known',
  section: 'IMS server URL',
  level: 'error',
  says: `the IMS server is ${IMS_HOSTS.join(' or ')}`,
  check: forField('imsServer', function* (server) {
    const fault = imsEndpointFault(server.value);
    if (fault === null) return;
    const text = bareEndpoint(server.value);
    yield hit(server, `The IMS server ${quote(server.value)} ${fault}; expected ${IMS_HOSTS.map(quote).join(' or ')}.`, {
      help: `${helpFor(server.value, text)} on the account, then restart the server.`,
      fix: fixTo(server, text),
    });
  }),
});

function helpFor(value: string, bare: string | null): string {
  if (bare !== null) return `Set it to ${bare}`;
  return isStageEndpoint(value) ? 'Stage and development instances use the production endpoint too. Set it' : 'Set it to one of the two';
}
