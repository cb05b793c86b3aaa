import { hit } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { forOptional } from '../model/for-accounts.js';
import { quoteBeside } from '../model/names.js';
import { PRODUCT_CONTEXT } from '../model/product-context.js';

export const productContextValue = defineRule({
  id: 'product-context-value',
  section: 'Product context',
  level: 'error',
  says: `if the account has a product context, it is ${PRODUCT_CONTEXT}`,
  check: forOptional('productContext', function* ({ fields }, context) {
    const { at } = fields.productContext;
    if (!at || at.value === '' || at.value === PRODUCT_CONTEXT) return;
    const provisioned = declared(context).productContext?.value ?? PRODUCT_CONTEXT;
    yield hit(at, `The product context is ${quoteBeside(at.value, PRODUCT_CONTEXT)}; it must be "${PRODUCT_CONTEXT}".`, {
      help: `Set "Product context" to "${PRODUCT_CONTEXT}" on the account; Experience Cloud must have the same.`,
      fix: provisioned === PRODUCT_CONTEXT ? { at, text: PRODUCT_CONTEXT } : null,
    });
  }),
});
