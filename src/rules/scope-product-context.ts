import { hit } from '../core/rule.js';
import { commaList } from '../core/span.js';
import { defineRule, forField } from '../model/context.js';

const NEEDED = 'additional_info.projectedProductContext';

export const scopeProductContext = defineRule({
  id: 'scope-product-context',
  section: 'Scope',
  level: 'warning',
  says: `the scope holds ${NEEDED}`,
  symptom: 'no-matching-right',
  check: forField('scope', function* (scope) {
    const scopes = commaList(scope).map((item) => item.value.trim());
    if (scopes.includes(NEEDED)) return;
    yield hit(scope, `The scope does not hold "${NEEDED}", without which Campaign cannot see product profiles.`, {
      help: `Add ${NEEDED} to "IMS scope" on the account, if Adobe provisioned it for your client.`,
    });
  }),
});
