import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { hostIn } from '../model/address.js';
import { defineRule } from '../model/context.js';
import type { Estate } from '../model/estate.js';
import { forField } from '../model/for-accounts.js';
import { bareEndpoint, isAdobeHost } from '../model/ims-endpoint.js';
import { majority } from '../model/majority.js';
import { mingled, ofCustomers } from '../model/mingled.js';
import { judgedAccounts } from '../model/right-account.js';
import { hiddenRole } from '../model/undeclared.js';

const hostOf = ({ value }: Located<string>): string => hostIn(bareEndpoint(value.trim()) ?? value);

export const imsServerSame = defineRule({
  id: 'ims-server-same',
  section: 'IMS server URL',
  level: 'error',
  says: 'all instances use the same IMS endpoint',
  needs: 'two instances',
  check: forField('imsServer', function* (server, _, { estate, instance }) {
    const apart = ofCustomers(instance);
    if (apart) return yield notChecked(apart);
    const { instances, measure, unsure } = comparison(estate);
    const isAlone = instances.size < 2 && instances.has(instance.name);
    if (!measure || isAlone)
      return yield notChecked(mingled(instance)?.reason ?? 'no other instance with a valid IMS server is tracked to compare with');
    if (unsure) return yield unsure;
    if (hostOf(measure.server) === hostOf(server)) return;
    if (!isAdobeHost(hostOf(server))) return yield notChecked('the IMS server is not an IMS endpoint: see ims-server-known');
    yield hit(server, `The IMS server ${quote(server.value)} is not the one that instance "${measure.instance}" uses.`, {
      help: 'Set the same IMS endpoint on all accounts, as stage and production must share one, then restart the servers.',
      related: [{ at: measure.server, note: `instance "${measure.instance}" uses this one` }],
    });
  }),
});

const comparison = oncePer((estate: Estate) => {
  const all = servers(estate);
  const measure = majority(all, ({ server }) => hostOf(server));
  const isSure = !measure || measure.role === 'production' || all.every(({ server }) => hostOf(server) === hostOf(measure.server));
  return { instances: new Set(all.map(({ instance }) => instance)), measure, unsure: isSure ? undefined : hiddenRole(estate) };
});

const servers = (estate: Estate) =>
  estate.instances.flatMap((instance) => {
    const { name, role, unmatched } = instance;
    return (unmatched || ofCustomers(instance) ? [] : judgedAccounts({ instance, estate })).flatMap(({ fields }) => {
      const { at: server } = fields.imsServer;
      return server && bareEndpoint(server.value.trim()) !== null
        ? [{ server, role, instance: name, isHeld: estate.held(name, server.value) === true }]
        : [];
    });
  });
