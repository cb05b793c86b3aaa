import { hit } from '../core/rule.js';
import { gapOf } from '../model/account.js';
import { defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { forOptional } from '../model/for-accounts.js';
import { quoteBeside } from '../model/names.js';
import { DEFAULT_PRODUCT_CONTEXT, PRODUCT_CONTEXT } from '../model/product-context.js';
import { undeclared } from '../model/undeclared.js';

export const productContextSame = defineRule({
  id: 'product-context-same',
  section: 'Product context',
  level: 'error',
  says: `the product context is that of Experience Cloud; if absent, it counts as ${DEFAULT_PRODUCT_CONTEXT}`,
  needs: 'the declared product context',
  check: forOptional('productContext', function* (account, context) {
    const expected = declared(context).productContext;
    if (!expected) return yield undeclared('experienceCloud/productContext', context, 'declare "experienceCloud: productContext:"');
    const { at } = account.fields.productContext;
    const value = at?.value || DEFAULT_PRODUCT_CONTEXT;
    if (value === expected.value) return;
    const has = at?.value ? quoteBeside(value, expected.value) : `not set, which counts as "${DEFAULT_PRODUCT_CONTEXT}"`;
    yield hit(
      at ?? gapOf(account, 'productContext'),
      `The product context is ${has}; Experience Cloud has ${quoteBeside(expected.value, value)}.`,
      {
        help:
          expected.value === PRODUCT_CONTEXT
            ? `Set "Product context" to ${PRODUCT_CONTEXT} on the account.`
            : `Have Adobe set it to ${PRODUCT_CONTEXT} in Experience Cloud, or correct the declaration; the account must ${value === PRODUCT_CONTEXT ? 'keep it' : 'have the same'}.`,
        related: [{ at: expected, note: 'what Experience Cloud has' }],
      },
    );
  }),
});
