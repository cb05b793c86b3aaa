import { hit } from '../core/rule.js';
import { defineRule } from '../model/context.js';

export const configValid = defineRule({
  id: 'config-valid',
  section: 'reading',
  level: 'error',
  says: "the tool's own configuration is valid",
  *check({ estate }) {
    for (const { at, message, help } of estate.config?.mistakes ?? [])
      yield hit(at, message, { value: message.replace(INDEX, '[]'), ...(help && { help }) });
  },
});

/** Of an entry, which another moves that is put before it. */
const INDEX = /\[\d+\]/g;
