import { quote } from '../core/characters.js';
import { hit } from '../core/rule.js';
import { defineRule, forField } from '../model/context.js';
import { declared } from '../model/declared.js';
import { undeclared } from '../model/undeclared.js';

export const clientIdProvisioned = defineRule({
  id: 'client-id-provisioned',
  section: 'Client id and secret',
  level: 'error',
  says: 'the client id is the one that Adobe provisioned',
  needs: 'the provisioned client id',
  check: forField('clientId', function* (clientId, _, context) {
    const { clientIds } = declared(context);
    const [expected] = clientIds;
    if (!expected)
      return yield undeclared(
        'experienceCloud/clientId',
        context,
        'declare "experienceCloud: clientId:", or track the project exported from the Developer Console, without its secrets',
      );
    if (clientIds.some(({ value }) => value === clientId.value)) return;
    const others = clientIds.length > 1 ? ' or another of the project' : '';
    yield hit(clientId, `The client id ${quote(clientId.value)} is not the provisioned ${quote(expected.value)}${others}.`, {
      help: 'Copy the client id from the letter in which Adobe provisioned it, then restart the server.',
      related: [{ at: expected, note: 'provisioned here' }],
    });
  }),
});
