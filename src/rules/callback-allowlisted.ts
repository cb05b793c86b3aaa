import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { allowedBy } from '../model/allowlist.js';
import { defineRule, forField } from '../model/context.js';
import { declared } from '../model/declared.js';
import { nearMiss } from '../model/names.js';

export const callbackAllowlisted = defineRule({
  id: 'callback-allowlisted',
  section: 'Callback URL',
  level: 'error',
  says: 'the callback URL is on the allowlist of the IMS client',
  symptom: 'redirected-to-adobe',
  check: forField('callbackUrl', function* (callback, _, context) {
    const { callbackUrls } = declared(context);
    if (!callbackUrls)
      return yield notChecked('declare "experienceCloud: callbackUrls:", or track the project exported from the Developer Console');
    if (!/^https:\/\//i.test(callback.value)) return yield notChecked('the callback URL itself is wrong: see callback-https');
    const answers = callbackUrls.map(({ value }) => allowedBy(value, callback.value));
    if (answers.includes('yes')) return;
    const unknown = callbackUrls[answers.indexOf('unknown')];
    if (unknown)
      return yield notChecked(`the allowlist entry ${quote(unknown.value)} is a pattern of which only "\\." and ".*" are understood`);
    const near = nearMiss(
      callback.value,
      callbackUrls.map(({ value }) => value),
    );
    yield hit(callback, `The callback URL ${quote(callback.value)} is not on the allowlist${near ? `; ${quote(near)} is` : ''}.`, {
      help: 'Set it to an address on the allowlist, or have Adobe put it there.',
      related: callbackUrls.slice(0, 1).map((at) => ({ at, note: 'the allowlist' })),
    });
  }),
});
