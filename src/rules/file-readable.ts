import { hit, notChecked } from '../core/rule.js';
import { problemPlace } from '../model/campaign-xml.js';
import { defineRule } from '../model/context.js';
import { MAX_VALUE } from '../model/fields.js';

export const fileReadable = defineRule({
  id: 'file-readable',
  section: 'reading',
  level: 'error',
  says: 'each file of Campaign or Experience Cloud can be decoded and parsed',
  *check({ instance: { accounts, unreadable, skipped } }) {
    for (const { path, problem } of unreadable) {
      if (!problem) continue;
      yield hit(problemPlace(path, problem), `This file cannot be read: ${problem.message}`, {
        help: 'Campaign could not import it either. Export it again, or repair this place.',
        value: problem.message,
      });
    }
    for (const value of accounts.flatMap(({ tooLong }) => tooLong)) {
      yield hit({ ...value, value: '' }, `This value is longer than the ${MAX_VALUE} characters that are read of one.`, {
        help: 'No setting of Campaign is as long: correct it on the account, and export that again.',
      });
    }
    for (const { path, reason } of skipped) yield notChecked(`${path}: ${reason}`);
  },
});
