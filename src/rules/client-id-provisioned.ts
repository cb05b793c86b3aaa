import { hit } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { defineRule } from '../model/context.js';
import { declared, moreMayBe } from '../model/declared.js';
import { forField } from '../model/for-accounts.js';
import { quoteBeside, slipKey, slipsOf, valuesOf } from '../model/names.js';
import { undeclared } from '../model/undeclared.js';

export const clientIdProvisioned = defineRule({
  id: 'client-id-provisioned',
  section: 'Client id and secret',
  level: 'error',
  says: 'the client ID is the one that Adobe provisioned',
  needs: 'the provisioned client ID',
  check: forField('clientId', function* (clientId, _, context) {
    const { clientIds, otherClientIds } = declared(context);
    const [expected] = clientIds;
    const isAmong = (ids: readonly Located<string>[]) => valuesOf(ids).has(clientId.value);
    if (isAmong(clientIds)) return;
    const more = moreMayBe('clientId', context);
    if (!expected || more) {
      if (more || !isAmong(otherClientIds))
        yield undeclared('experienceCloud/clientId', context, more?.reason ?? (otherClientIds.length > 0 ? NO_WEB_CLIENT : NO_PROJECT));
      return;
    }
    const meant = slipsOf(clientIds).get(slipKey(clientId.value)) ?? expected;
    const others = clientIds.length > 1 ? ' or another one of the project' : '';
    const is = isAmong(otherClientIds) ? 'belongs to a client that nobody can sign in with, and is' : 'is';
    const [own, provisioned] = [quoteBeside(clientId.value, meant.value), quoteBeside(meant.value, clientId.value)];
    yield hit(clientId, `The client ID ${own} ${is} not the provisioned ${provisioned}${others}.`, {
      help: 'Copy the client ID from the letter in which Adobe provisioned it, then restart the server.',
      related: [{ at: meant, note: 'provisioned here' }],
    });
  }),
});

const DECLARE = 'declare "experienceCloud: clientId:"';
const NO_PROJECT = `${DECLARE}, or track the project exported from the Developer Console, without its secrets`;
const NO_WEB_CLIENT = `no client of the tracked project is a web client, which people sign in with: ${DECLARE}`;
